import { writersOf } from "@/db/report-writers";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { Absent } from "@/lib/report/actor";
import { counted } from "@/lib/review/brought-in";
import type { ReviewEvent } from "@/lib/review/event";
import type { Seat } from "./seat";

const words = {
  sent: "这一轮是您送审的，不能由您自己审。请别的审核人、签发人来办。",
  wrote: "这份报告里有您写的内容，自己写的不能由自己审。请别的审核人、签发人来办。",
};

/** Whoever stands in for somebody may do no more than they. */
const wordsOfAbsent = ({ name }: Absent) =>
  `这份报告是${name}送审的，或者里面有${name}写的内容，他自己不能审，也不能由您代他审。请别的审核人、签发人来办。`;

/** Somebody who would decide in a report's round, in their own seat or in another's. */
type Deciding = { person: Absent; reportId: string; events: ReviewEvent[]; seat: Seat | null };

/** @returns why each may not review a report that is partly their own; null where they may. All are looked up at once. */
export async function ownParts(tx: Transaction, all: Deciding[]): Promise<(string | null)[]> {
  const wrote = await writersOf(
    tx,
    all.map(({ reportId }) => reportId),
    all.flatMap(({ person, seat }) => [person, ...(seat?.for ? [seat.for] : [])]),
  );
  return all.map(({ person, reportId, events, seat }) => {
    const sent = counted(events).findLast(({ kind }) => kind === "submit")?.person;
    if (sent === person.id) return words.sent;
    if (wrote(reportId, person)) return words.wrote;
    const absent = seat?.for;
    return absent && (sent === absent.id || wrote(reportId, absent)) ? wordsOfAbsent(absent) : null;
  });
}

/** The same for one; null where nobody logs in. */
export async function ownPartIn(
  tx: Transaction,
  actor: Actor,
  reportId: string,
  events: ReviewEvent[],
  seat: Seat | null,
): Promise<string | null> {
  if (actor.kind === "local") return null;
  const [why] = await ownParts(tx, [{ person: actor, reportId, events, seat }]);
  return why;
}
