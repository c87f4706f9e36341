import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, max, ne } from "drizzle-orm";
import type { Unit } from "../lib/report/values";
import { database } from "./client";
import { reportSections, reports, units } from "./schema";

/** @returns the id of the unit of this name, which is created when it is new; its kind is the one last given. */
export function unitIdOf({ name, kind }: Unit): string {
  const db = database();
  const known = db.select({ id: units.id, kind: units.kind }).from(units).where(eq(units.name, name)).get();
  if (known?.kind === kind) return known.id;
  if (known) db.update(units).set({ kind }).where(eq(units.id, known.id)).run();
  return known?.id ?? db.insert(units).values({ id: randomUUID(), name, kind }).returning({ id: units.id }).get().id;
}

/** @returns 0 for the first report of a unit and year outside the bin, else the number of the next copy. */
export function nextCopy(unitId: string, year: number, except = ""): number {
  const twins = and(
    eq(reports.unitId, unitId),
    eq(reports.year, year),
    isNull(reports.deletedAt),
    ne(reports.id, except),
  );
  const last = database()
    .select({ copy: max(reports.copy) })
    .from(reports)
    .where(twins)
    .get()?.copy;
  return last === null || last === undefined ? 0 : last + 1;
}

/** Files a report under the unit that its cover names now. */
export function placeUnderUnit(reportId: string): void {
  const db = database();
  const cover = db
    .select({ values: reportSections.values, year: reports.year, unitId: reports.unitId })
    .from(reportSections)
    .innerJoin(reports, eq(reports.id, reportSections.reportId))
    .where(and(eq(reportSections.reportId, reportId), eq(reportSections.sectionId, "cover")))
    .get();
  if (!cover?.values.unit) throw new Error(`Report ${reportId} has a cover without a unit`);
  const unitId = unitIdOf(cover.values.unit);
  if (unitId === cover.unitId) return;
  db.update(reports)
    .set({ unitId, copy: nextCopy(unitId, cover.year, reportId) })
    .where(eq(reports.id, reportId))
    .run();
}
