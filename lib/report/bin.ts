/** So long a deleted report lies in the bin, and can be taken out of it. */
export const binDays = 30;

/** Before this day the bin kept everything: what was in it then has its time from then on. */
export const binBegan = "2026-11-27T00:00:00.000Z";

/** @returns the instant at which a report leaves the bin for good. @param deletedAt ISO 8601 */
export function leavesBinAt(deletedAt: string): string {
  const from = deletedAt < binBegan ? binBegan : deletedAt;
  return new Date(Date.parse(from) + binDays * 24 * 60 * 60 * 1000).toISOString();
}
