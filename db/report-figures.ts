import "server-only";
import { eq } from "drizzle-orm";
import type { Figures } from "../lib/report/values";
import { reportFigures } from "./schema";
import type { Transaction } from "./transaction";

/** Lays the entered figures of a report that is finalised out as rows; blank ones have none. */
export async function layOutFigures(tx: Transaction, reportId: string, figures: Figures): Promise<void> {
  const rows = Object.entries(figures).flatMap(([address, value]) =>
    value === null ? [] : [{ reportId, address, value: String(value) }],
  );
  if (rows.length > 0) await tx.insert(reportFigures).values(rows);
}

/** A report that is written on has no figures that anybody may count on. */
export const takeFiguresAway = async (tx: Transaction, reportId: string): Promise<unknown> =>
  tx.delete(reportFigures).where(eq(reportFigures.reportId, reportId));
