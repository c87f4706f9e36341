import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReviewEvent } from "../lib/review/event";
import { readableRows } from "./damaged-values";
import { waitOf } from "./reports";
import { reviewEvents } from "./review-schema";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

/** A report that somebody writes or looks at, without what it says. */
export type WaitingReport = {
  id: string;
  officeId: string;
  unit: string;
  kind: "department" | "government";
  year: number;
  /** 0 for the report of its office and year itself. */
  copy: number;
  edition: string;
  status: "drafting" | "finalised";
  updatedAt: string;
  /** The step of a round that has it, and since when. */
  review: { step: string; since: string } | null;
  /** Events of its rounds. */
  reviewed: number;
};

/** So many years after it a report waits for nobody. */
const yearsBack = 2;

const columns = {
  ...{ id: reports.id, officeId: reports.officeId, unit: reports.unitName, kind: reports.unitKind },
  ...{
    year: reports.year,
    copy: reports.copy,
    edition: reports.editionId,
    status: reports.status,
    updatedAt: reports.updatedAt,
  },
  ...{ step: reports.reviewStep, since: reports.reviewSince, reviewed: reports.reviewCount },
};

/** @returns the reports of offices that are not published, examples apart, of the last years. */
export async function reportsAtWork(tx: Transaction, offices: string[], today: string): Promise<WaitingReport[]> {
  if (offices.length === 0) return [];
  const own = and(eq(reports.example, false), eq(reports.published, false), isNull(reports.deletedAt));
  const rows = await readableRows(tx, (only) =>
    tx
      .select(columns)
      .from(reports)
      .where(and(only, own, inArray(reports.officeId, offices)))
      .orderBy(asc(reports.year), asc(reports.unitName)),
  );
  const first = Number(today.slice(0, 4)) - 1 - yearsBack;
  return rows
    .filter(({ year }) => year >= first)
    .map(({ step, since, ...row }) => ({ ...row, review: waitOf(step, since) }));
}

type Draft = Pick<WaitingReport, "id" | "officeId" | "unit" | "year" | "edition">;

/** @returns those of the reports that can still be written, by their ids: not final, not in the bin. */
export async function drafts(tx: Transaction, ids: string[]): Promise<Map<string, Draft>> {
  if (ids.length === 0) return new Map();
  const { id, officeId, unit, year, edition } = columns;
  const open = and(eq(reports.status, "drafting"), isNull(reports.deletedAt), inArray(reports.id, ids));
  const rows = await readableRows(tx, (only) =>
    tx.select({ id, officeId, unit, year, edition }).from(reports).where(and(only, open)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns the events of the rounds of reports, by report, each in its order. */
export async function roundsOf(tx: Transaction, reportIds: string[]): Promise<Map<string, ReviewEvent[]>> {
  const rounds = new Map<string, ReviewEvent[]>(reportIds.map((id) => [id, []]));
  if (reportIds.length === 0) return rounds;
  const rows = await tx
    .select({ reportId: reviewEvents.reportId, event: reviewEvents.event })
    .from(reviewEvents)
    .where(inArray(reviewEvents.reportId, reportIds))
    .orderBy(asc(reviewEvents.reportId), asc(reviewEvents.sequence));
  for (const { reportId, event } of rows) rounds.get(reportId)?.push(event);
  return rounds;
}
