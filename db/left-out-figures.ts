import "server-only";
import { and, eq } from "drizzle-orm";
import { recordEvents } from "./collection-events";
import { leftOutFigures } from "./collection-schema";
import { refreshCounted } from "./counted-figures";
import type { Transaction } from "./transaction";

type Figure = { collectionId: string; officeId: string; address: string };

const at = ({ collectionId, officeId, address }: Figure) =>
  and(
    eq(leftOutFigures.collectionId, collectionId),
    eq(leftOutFigures.officeId, officeId),
    eq(leftOutFigures.address, address),
  );

/** Leaves an office out of a figure of the sums, or puts it in again (`reason` null). Both are events. */
export async function leaveOut(tx: Transaction, figure: Figure, reason: string | null): Promise<void> {
  const { collectionId, officeId, address } = figure;
  const gone = await tx.delete(leftOutFigures).where(at(figure)).returning({ address: leftOutFigures.address });
  if (reason === null && gone.length === 0) return;
  if (reason !== null) await tx.insert(leftOutFigures).values({ ...figure, reason, at: new Date().toISOString() });
  const event =
    reason === null ? ({ kind: "putIn", address } as const) : ({ kind: "leftOut", address, reason } as const);
  await recordEvents(tx, collectionId, [{ officeId, event }]);
  await refreshCounted(tx, collectionId, officeId);
}
