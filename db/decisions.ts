import "server-only";
import type { RecordedEvent } from "../lib/collection/event";
import type { Standing } from "../lib/collection/standing";
import type { Decision, DecisionItem, DecisionKind } from "../lib/collection/submission";
import { loadEvents, recordEvents } from "./collection-events";
import { listSubmissions, loadSubmission, refreshStanding } from "./submissions";
import type { Transaction } from "./transaction";

/** @returns what was decided on a submission, oldest first. */
export function decisionsOn(events: readonly RecordedEvent[], submissionId: string): Decision[] {
  return events
    .filter((each) => each.submissionId === submissionId)
    .flatMap(({ event, sequence, at, by }): Decision[] => {
      if (event.kind === "accepted")
        return [{ sequence, decision: "accept", items: [], due: null, reason: event.reason, at, by }];
      if (event.kind !== "returned") return [];
      return [{ sequence, decision: "return", items: event.items, due: event.due, reason: event.reason, at, by }];
    });
}

export type Deciding = {
  decision: DecisionKind;
  items: DecisionItem[];
  due: string | null;
  reason: string;
  /** The last decision on it that the person knows; null: none. */
  after: number | null;
};

export type DecidingOutcome =
  | { ok: true; standing: Standing; decision: Decision }
  | { ok: false; reason: "missing" }
  /** A later submission of the office has come. */
  | { ok: false; reason: "overtaken"; number: number }
  | { ok: false; reason: "decided"; decision: Decision };

/** Decides on the last submission of an office. It stays as an event; a later one may follow that knows of it. */
export async function decide(tx: Transaction, submissionId: string, given: Deciding): Promise<DecidingOutcome> {
  const submission = await loadSubmission(tx, submissionId);
  if (!submission) return { ok: false, reason: "missing" };
  const { collectionId, officeId } = submission;
  const last = (await listSubmissions(tx, collectionId, officeId)).at(-1);
  if (last && last.id !== submissionId) return { ok: false, reason: "overtaken", number: last.number };
  const standing = decisionsOn(await loadEvents(tx, collectionId, officeId), submissionId).at(-1);
  if (standing && standing.sequence !== given.after) return { ok: false, reason: "decided", decision: standing };
  const { decision, items, due, reason } = given;
  const event =
    decision === "accept"
      ? ({ kind: "accepted", reason } as const)
      : ({ kind: "returned", items, due, reason } as const);
  const recorded = await recordEvents(tx, collectionId, [{ officeId, submissionId, event }]);
  return {
    ok: true,
    standing: await refreshStanding(tx, collectionId, officeId),
    decision: decisionsOn(recorded, submissionId)[0],
  };
}

/** Says that an accepted report has been published. @returns where the office stands now, null: nothing of it is accepted */
export async function markSubmissionPublished(tx: Transaction, submissionId: string): Promise<Standing | null> {
  const submission = await loadSubmission(tx, submissionId);
  if (!submission) return null;
  const { collectionId, officeId } = submission;
  const before = await refreshStanding(tx, collectionId, officeId);
  if (before.submissionId !== submissionId || before.state !== "accepted") return null;
  await recordEvents(tx, collectionId, [{ officeId, submissionId, event: { kind: "published" } }]);
  return refreshStanding(tx, collectionId, officeId);
}
