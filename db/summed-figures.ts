import "server-only";
import { asc, eq } from "drizzle-orm";
import { scopes } from "../lib/collection/office-class";
import type { Sums } from "../lib/collection/sum";
import type { SummedFigure } from "../lib/report/summed-figure";
import type { FigureValue } from "../lib/report/values";
import { loadEvents } from "./collection-events";
import { figureSources } from "./collection-schema";
import type { Transaction } from "./transaction";

/** A count is a number again; an amount keeps its digits; a blank sum is a blank. */
const read = (value: string): FigureValue => (value === "" ? null : /^-?\d{1,15}$/.test(value) ? Number(value) : value);

/** Who was missing when the sums of a collection went into a report last. */
async function missingThen(tx: Transaction, collectionId: string, reportId: string): Promise<string[]> {
  const events = await loadEvents(tx, collectionId, null);
  const last = events.findLast(({ event }) => event.kind === "summed" && event.report === reportId)?.event;
  return (last?.kind === "summed" && last.missing) || [];
}

/** @returns the sums that figures of a report were made of. */
export async function listSummed(tx: Transaction, reportId: string): Promise<SummedFigure[]> {
  const rows = await tx
    .select()
    .from(figureSources)
    .where(eq(figureSources.reportId, reportId))
    .orderBy(asc(figureSources.address));
  if (rows.length === 0) return [];
  const missing = await missingThen(tx, rows[0].collectionId, reportId);
  return rows.map(({ reportId: _, scope, value, ...rest }) => ({
    ...{ ...rest, scope: scopes[scope], value: read(value), missing },
  }));
}

/** Keeps of what sums a report's figures were made, in the place of those before. */
export async function keepSummed(
  tx: Transaction,
  reportId: string,
  collectionId: string,
  { figures, coverage: { scope, counted, expected }, asOf }: Sums,
): Promise<void> {
  await tx.delete(figureSources).where(eq(figureSources.reportId, reportId));
  const rows = Object.entries(figures).map(([address, value]) => ({
    ...{ reportId, address, value: value === null ? "" : String(value), collectionId },
    ...{ scope, counted, expected, asOf },
  }));
  if (rows.length > 0) await tx.insert(figureSources).values(rows);
}
