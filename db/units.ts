import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Unit } from "../lib/report/values";
import { reportSections, reports, units } from "./schema";
import type { Transaction } from "./transaction";

/** @returns the id of the unit of this name, which is created when it is new; its kind is the one last given. */
export async function unitIdOf(tx: Transaction, { name, kind }: Unit): Promise<string> {
  const [known] = await tx.select({ id: units.id, kind: units.kind }).from(units).where(eq(units.name, name));
  if (known?.kind === kind) return known.id;
  if (known) await tx.update(units).set({ kind }).where(eq(units.id, known.id));
  if (known) return known.id;
  const id = randomUUID();
  await tx.insert(units).values({ id, name, kind });
  return id;
}

/** @returns `wanted`, or the next number after the copies that a unit has of this year outside the bin when it is taken. */
export async function freeCopy(
  tx: Transaction,
  unitId: string,
  year: number,
  wanted = 0,
  except = "",
): Promise<number> {
  const twins = and(
    eq(reports.unitId, unitId),
    eq(reports.year, year),
    isNull(reports.deletedAt),
    ne(reports.id, except),
  );
  const rows = await tx.select({ copy: reports.copy }).from(reports).where(twins);
  const taken = rows.map(({ copy }) => copy);
  return taken.includes(wanted) ? Math.max(...taken) + 1 : wanted;
}

/** Files a report under the unit that its cover names now. */
export async function placeUnderUnit(tx: Transaction, reportId: string): Promise<void> {
  const [cover] = await tx
    .select({ values: reportSections.values, year: reports.year, unitId: reports.unitId })
    .from(reportSections)
    .innerJoin(reports, eq(reports.id, reportSections.reportId))
    .where(and(eq(reportSections.reportId, reportId), eq(reportSections.sectionId, "cover")));
  if (!cover?.values.unit) throw new Error(`Report ${reportId} has a cover without a unit`);
  const unitId = await unitIdOf(tx, cover.values.unit);
  if (unitId === cover.unitId) return;
  const copy = await freeCopy(tx, unitId, cover.year, 0, reportId);
  await tx.update(reports).set({ unitId, copy }).where(eq(reports.id, reportId));
}
