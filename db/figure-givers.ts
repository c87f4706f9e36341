import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { FigureGiver } from "../lib/assignments/giver";
import { assignmentAnswers, assignments } from "./assignments-schema";
import type { Transaction } from "./transaction";

/** @returns who gave the figures of a report, of those that were put into it; the last one where two did. */
export async function listGivers(tx: Transaction, reportId: string): Promise<FigureGiver[]> {
  const { place, taken, by, way, at, takenAt } = assignmentAnswers;
  const rows = await tx
    .select({ address: place, value: taken, by, way, at })
    .from(assignmentAnswers)
    .innerJoin(assignments, eq(assignments.id, assignmentAnswers.assignmentId))
    .where(and(eq(assignments.reportId, reportId), isNotNull(taken)))
    .orderBy(asc(takenAt));
  const byAddress = new Map(rows.map(({ value, ...row }) => [row.address, { ...row, value: value ?? "" }]));
  return [...byAddress.values()];
}
