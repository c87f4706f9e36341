import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { sumOf } from "../lib/report/figures";
import type { FigureValue } from "../lib/report/values";
import { rosterEntries, submissionFigures } from "./collection-schema";
import type { Collection } from "./collections";
import { reportFigures, reports } from "./schema";
import type { Transaction } from "./transaction";

type Asked = {
  ids: string[];
  /** Entered figures that are added up. */
  addresses: string[];
  year: number;
  /** What was collected of that year. */
  collection: Collection | null;
};
type Row = { id: string; value: string };

/** A count is a number again; an amount keeps its digits. */
const read = (value: string): FigureValue => (/^-?\d{1,15}$/.test(value) ? Number(value) : value);

const added = (rows: Row[]): Map<string, FigureValue> => {
  const sums = new Map<string, FigureValue>();
  for (const { id, value } of rows) sums.set(id, sumOf([sums.get(id) ?? null, read(value)]));
  return sums;
};

/** A statement takes so many names at once on either database. */
const together = 1000;

/** @returns the figures of offices for a year: of what was accepted then, or of their own finalised reports. */
export async function figuresOfOffices(tx: Transaction, asked: Asked): Promise<Map<string, FigureValue>> {
  const found = new Map<string, FigureValue>();
  for (let from = 0; from < asked.ids.length; from += together) {
    const some = await figuresOfSome(tx, { ...asked, ids: asked.ids.slice(from, from + together) });
    for (const [id, value] of some) found.set(id, value);
  }
  return found;
}

async function figuresOfSome(
  tx: Transaction,
  { ids, addresses, year, collection }: Asked,
): Promise<Map<string, FigureValue>> {
  const own = await tx
    .select({ id: reports.officeId, value: reportFigures.value })
    .from(reportFigures)
    .innerJoin(reports, eq(reports.id, reportFigures.reportId))
    .where(
      and(
        inArray(reports.officeId, ids),
        ...[eq(reports.year, year), eq(reports.copy, 0), isNull(reports.deletedAt)],
        inArray(reportFigures.address, addresses),
      ),
    );
  if (!collection) return added(own);
  const collected = await tx
    .select({ id: rosterEntries.officeId, value: submissionFigures.value })
    .from(rosterEntries)
    .innerJoin(submissionFigures, eq(submissionFigures.submissionId, rosterEntries.countedId))
    .where(
      and(
        eq(rosterEntries.collectionId, collection.id),
        inArray(rosterEntries.officeId, ids),
        inArray(submissionFigures.address, addresses),
      ),
    );
  return new Map([...added(own), ...added(collected)]);
}
