import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, ne } from "drizzle-orm";
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

/** @returns `wanted`, or the next number after the copies that a unit has of this year outside the bin when it is taken. */
export function freeCopy(unitId: string, year: number, wanted = 0, except = ""): number {
  const twins = and(
    eq(reports.unitId, unitId),
    eq(reports.year, year),
    isNull(reports.deletedAt),
    ne(reports.id, except),
  );
  const taken = database()
    .select({ copy: reports.copy })
    .from(reports)
    .where(twins)
    .all()
    .map(({ copy }) => copy);
  return taken.includes(wanted) ? Math.max(...taken) + 1 : wanted;
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
    .set({ unitId, copy: freeCopy(unitId, cover.year, 0, reportId) })
    .where(eq(reports.id, reportId))
    .run();
}
