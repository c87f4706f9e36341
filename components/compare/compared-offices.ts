/** A report that can be chosen; `name` is its year, with the number of the copy where there are several. */
export type Choice = { id: string; name: string; year: number };

/** The reports of one office, the latest first; `name` is the one that it prints now. */
export type OfficeChoices = { id: string; name: string; reports: Choice[] };

export const comparePath = (ids: string[]): string => `/compare?reports=${ids.join(",")}`;

/** Where a report is compared with the year before it. */
export const compareWithLastYear = (id: string): string => `/compare?of=${id}`;

/** @returns a report, by default the latest, behind the one of the latest year before it, where there is one. */
export function latestTwo({ reports }: OfficeChoices, id = reports[0].id): string[] {
  const report = reports.find((each) => each.id === id) ?? reports[0];
  const before = reports.find(({ year }) => year < report.year);
  return before ? [before.id, report.id] : [report.id];
}
