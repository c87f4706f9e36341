import { hasWritten } from "@/db/history";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { counted } from "@/lib/review/brought-in";
import type { ReviewEvent } from "@/lib/review/event";

const words = {
  sent: "这一轮是您送审的，不能由您自己审。请别的审核人、签发人来办。",
  wrote: "这份报告里有您写的内容，自己写的不能由自己审。请别的审核人、签发人来办。",
};

/**
 * Why somebody may not review a report that is partly their own; null where they may, and where nobody logs in.
 * Saves bear names and no accounts: a namesake of who wrote is taken for them.
 */
export async function ownPartIn(
  tx: Transaction,
  actor: Actor,
  reportId: string,
  events: ReviewEvent[],
): Promise<string | null> {
  if (actor.kind === "local") return null;
  const sent = counted(events).findLast(({ kind }) => kind === "submit");
  if (sent?.person === actor.id) return words.sent;
  return (await hasWritten(tx, reportId, actor.name)) ? words.wrote : null;
}
