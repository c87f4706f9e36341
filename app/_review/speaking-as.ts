import "server-only";
import type { StoredReport } from "@/db/reports";
import { loadReview } from "@/db/review-events";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { seatsIn } from "@/lib/access/may";
import { doneBy } from "@/lib/review/event";
import { seatInStep } from "./seat";

/**
 * The name under which somebody speaks of a report: 沈某（代吕某某） where the round asks them in the seat of whoever is away, or
 * where they may speak in no seat of their own.
 */
export async function speakingAs(tx: Transaction, actor: Actor, stored: StoredReport): Promise<string> {
  if (actor.kind === "local") return actor.name;
  const seats = seatsIn(actor, "report.comment", stored.officeId);
  if (seats.every((absent) => absent === null)) return actor.name;
  const asked = seatInStep(actor, stored.officeId, (await loadReview(tx, stored)).state);
  const absent = asked ? asked.for : seats[0];
  return doneBy({ by: actor.name, ...(absent ? { for: absent } : {}) });
}
