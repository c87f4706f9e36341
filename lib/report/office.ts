/** Who reports, whatever its reports print on their covers. `formerNames`: the last one first. */
export type Office = { id: string; name: string; formerNames: string[] };

/** What the clerk says of a name on the cover that the office is not known by: it has this name now, or it is another one. */
export const officeAnswers = ["renamed", "another"] as const;
export type OfficeAnswer = (typeof officeAnswers)[number];
