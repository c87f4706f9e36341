/** What the stored texts may hold, in UTF-16 units: the form stops there, the server refuses what is longer. */

/** The text of a section. */
export const longestText = 300_000;

/** A line of the contact, a unit or a remark behind a figure; the reason that is printed as one, too. */
export const longestLine = 200;

/** What stands in the cell of a figure. */
export const longestEntry = 60;

/** The name of a unit. */
export const longestName = 100;

/** The reason for a warning or for opening a report again. */
export const longestReason = 500;
