/** What the stored texts may hold, in UTF-16 units: the form stops there, the server refuses what is longer. */

/** The text of a section. */
export const longestText = 100_000;

/** A line of the contact, a unit or a remark behind a figure; the reason that is printed as one, too. */
export const longestLine = 200;

/** What stands in the cell of a figure. */
export const longestEntry = 60;

/** The name of a unit: with year and title it still is a file's name, which may have 255 bytes, and four lines of the cover. */
export const longestName = 60;

/** Names of earlier reports, which were allowed to be longer, are read and printed as they stand. */
export const longestKeptName = 100;

/** @returns what is wrong with the length of a unit's name, where it is too long to be written now. */
export const nameFault = (name: string): string | undefined =>
  name.trim().length > longestName
    ? `单位名称最多 ${longestName} 个字，现在是 ${name.trim().length} 个。写印章上的全称，多出的字删掉。`
    : undefined;

/** The reason for a warning or for opening a report again. */
export const longestReason = 500;

/** What somebody calls a state of a report. */
export const longestStateName = 40;

/** A comment or an answer to one. */
export const longestComment = 2000;

/** Comments and answers of one report: more are no review any more. */
export const mostComments = 2000;
