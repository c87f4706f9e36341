/** The cell that a finding marks is described by the line at the foot. */
export const findingLineId = "finding-line";
