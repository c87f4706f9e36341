/** Who reports, whatever its reports print on their covers. `formerNames`: the last one first. */
export type Office = { id: string; name: string; formerNames: string[] };

/**
 * What the clerk says of a name and the office of a report. `renamed`: it is called so on this cover. `another`: the report
 * is of the office that is called so. `formerly`: it was called so before.
 */
export const officeAnswers = ["renamed", "another", "formerly"] as const;
export type OfficeAnswer = (typeof officeAnswers)[number];
