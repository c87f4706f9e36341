import { ownPartIn } from "@/app/_review/own-part";
import { seatInStep } from "@/app/_review/seat";
import { standsOf } from "@/app/_review/stands";
import type { StoredReport } from "@/db/reports";
import { NotInOrder, type Review } from "@/db/review-events";
import { write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { ReviewEvent } from "@/lib/review/event";
import { stepNow } from "@/lib/review/state";
import { ReportError } from "./problem";
import { storedReport } from "./stored-report";

/** Where a report stands in its review. @throws `notFound` */
export const roundOf = async (tx: Transaction, reportId: string) => standsOf(tx, await storedReport(tx, reportId));

/** Who is meant: the person who asks; where nobody logs in, the name that was typed. */
export const signedBy = (actor: Actor, typed: string | undefined): Pick<ReviewEvent, "by" | "person"> =>
  actor.kind === "local" ? { by: typed ?? actor.name } : { by: actor.name, person: actor.id };

type Deciding = Pick<ReviewEvent, "step" | "by" | "person" | "for">;

/** What somebody types where nobody logs in, and the step that their page showed; without one the step whose turn it is. */
type Said = { by?: string; step?: string };

/**
 * Whoever decides in the step whose turn it is, in their own seat or in that of somebody who is away. What is no step's turn,
 * or another's than they saw, is refused where the event is looked at. Nobody reviews what they have written or sent round themselves. @throws `notInOrder`
 */
export async function decidingIn(
  tx: Transaction,
  actor: Actor,
  { id, officeId }: StoredReport,
  { state, events }: Review,
  said: Said,
): Promise<Deciding> {
  const seat = actor.kind === "person" ? seatInStep(actor, officeId, state) : null;
  const why = await ownPartIn(tx, actor, id, events, seat);
  if (why) throw new ReportError("notInOrder", why);
  const step = said.step ?? stepNow(state)?.name ?? "";
  return { step, ...signedBy(actor, said.by), ...(seat?.for ? { for: seat.for } : {}) };
}

const decisions = { agree: "同意", return: "退回", sign: "签发" };

/** What the log says of a decision: 保密审查，同意，代吕某某 */
export const decisionWords = (kind: keyof typeof decisions, { step, for: absent }: Deciding): string =>
  [step, decisions[kind], ...(absent ? [`代${absent.name}`] : [])].join("，");

/** Stores all of it, or answers why it is not its turn. @throws `notInOrder` */
export const inOrder = <Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> =>
  write(work).catch((error: unknown) => {
    throw error instanceof NotInOrder ? new ReportError("notInOrder", error.message) : error;
  });
