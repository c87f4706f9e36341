import "server-only";
import { and, desc, eq, isNull, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { firstYearDue } from "../lib/report/deadline";
import type { DutyReport } from "../lib/report/duty";
import type { ListedReport } from "../lib/report/listed-report";
import { readableRows } from "./damaged-values";
import { inOffices } from "./offices";
import { isDraft, isOverdue } from "./report-list";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

/** How many reports outside the bin are alike in what a list filters by. */
export type ReportCount = Pick<ListedReport, "year" | "status" | "published" | "example"> & {
  kind: ListedReport["unit"]["kind"];
  count: number;
};

export async function countReports(tx: Transaction, among: string[] | null = null): Promise<ReportCount[]> {
  const { year, unitKind: kind, status, published, example } = reports;
  const columns = { year, kind, status, published, example };
  return readableRows(tx, (only) =>
    tx
      .select({ ...columns, count: sql<number>`cast(count(*) as integer)` })
      .from(reports)
      .where(and(only, isNull(reports.deletedAt), inOffices(among)))
      .groupBy(year, kind, status, published, example),
  );
}

/** So many reports are looked at as a whole; of more only the drafts are, as far as they can be named. */
const mostKnown = 500;
const mostDrafts = 100;

const columns = {
  id: reports.id,
  officeId: reports.officeId,
  name: reports.unitName,
  kind: reports.unitKind,
  year: reports.year,
  copy: reports.copy,
  status: reports.status,
  published: reports.published,
  lastSection: reports.lastSection,
};

type Row = Omit<DutyReport, "unit"> & DutyReport["unit"];
const dutyReport = ({ name, kind, ...row }: Row): DutyReport => ({ ...row, unit: { name, kind } });

/**
 * What says what is due: with few reports all of them, otherwise drafts of which no twin is done.
 * @param counts of `countReports`, so that nothing is looked for that is not there
 */
export async function loadDutyReports(
  tx: Transaction,
  today: string,
  counts: ReportCount[],
  among: string[] | null = null,
): Promise<{ complete: boolean; reports: DutyReport[] }> {
  const own = counts.filter(({ example }) => !example);
  if (own.reduce((sum, { count }) => sum + count, 0) <= mostKnown) {
    const listed = and(isNull(reports.deletedAt), eq(reports.example, false), inOffices(among));
    const all = await readableRows(tx, (only) => tx.select(columns).from(reports).where(and(only, listed)));
    return { complete: true, reports: all.map(dutyReport) };
  }
  const drafts = own.filter(({ status, published }) => status === "drafting" && !published);
  const late = ({ kind, year }: ReportCount) => year < firstYearDue(kind, today);
  const overdue = drafts.some(late) ? await openDrafts(tx, and(isOverdue(today), inOffices(among))) : [];
  const others = drafts.every(late) ? [] : await openDrafts(tx, and(sql`not (${isOverdue(today)})`, inOffices(among)));
  return { complete: false, reports: [...overdue, ...others].map(dutyReport) };
}

function openDrafts(tx: Transaction, which: ReturnType<typeof isOverdue>): Promise<Row[]> {
  const twin = alias(reports, "twin");
  const done = tx
    .select({ id: twin.id })
    .from(twin)
    .where(
      and(
        eq(twin.officeId, reports.officeId),
        eq(twin.year, reports.year),
        isNull(twin.deletedAt),
        eq(twin.example, false),
        or(eq(twin.published, true), eq(twin.status, "finalised")),
      ),
    );
  return readableRows(tx, (only) =>
    tx
      .select(columns)
      .from(reports)
      .where(and(only, isNull(reports.deletedAt), isDraft, which, notExists(done)))
      .orderBy(desc(reports.updatedAt))
      .limit(mostDrafts + 1),
  );
}
