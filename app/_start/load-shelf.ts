import { isNarrowed, type ListQuery } from "@/components/start/list-query";
import { buildRow } from "@/components/start/report-row";
import { officeOf, type Shelf } from "@/components/start/shelf";
import { countReports, loadDutyReports } from "@/db/report-counts";
import { countMatching, listReports } from "@/db/report-list";
import type { Transaction } from "@/db/transaction";
import { dayInChina } from "@/lib/report/deadline";
import { dutiesOf } from "@/lib/report/duty";

/** Everything that the start page shows of these offices (null: of all), out of the rows of the reports alone. @returns null while there is no report */
export async function loadShelf(
  tx: Transaction,
  query: ListQuery,
  now: string,
  among: string[] | null,
): Promise<Shelf | null> {
  const today = dayInChina(now);
  const counts = await countReports(tx, among);
  if (counts.length === 0) return null;
  const wanted = { ...query, among, today, limit: query.shown };
  const page = await listReports(tx, wanted);
  const known = await loadDutyReports(tx, today, counts, among);
  const last = await listReports(tx, { state: "drafting", among, today, limit: 1 });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const found = isNarrowed(query) ? await countMatching(tx, wanted) : total;
  const inBin = found === 0 && query.words !== "" ? await countMatching(tx, { ...wanted, bin: true }) : 0;
  const rowsOf = (read: typeof page) => (read?.reports ?? []).map((each) => buildRow(each, now));
  return {
    rows: rowsOf(page),
    last: rowsOf(last)[0] ?? null,
    duties: dutiesOf(known.reports, today, known.complete),
    office: officeOf(known),
    offices: officesOf(known),
    ...{ total, found, inBin, counts, today },
  };
}

type Known = Awaited<ReturnType<typeof loadDutyReports>>;

/** A list of more names than this is searched, not read. */
const mostOffices = 40;

function officesOf({ complete, reports }: Known): Shelf["offices"] {
  const names = new Map(reports.toSorted((a, b) => a.year - b.year).map(({ officeId, unit }) => [officeId, unit.name]));
  const offices = [...names].map(([id, name]) => ({ id, name }));
  return complete && offices.length <= mostOffices ? offices.sort((a, b) => a.name.localeCompare(b.name, "zh-CN")) : [];
}
