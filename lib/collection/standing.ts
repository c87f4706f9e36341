import type { RecordedEvent } from "./event";
import type { FileKind, OfficeState } from "./submission";

/** What an office's standing needs to know of a submission. */
export type Arrived = {
  id: string;
  number: number;
  arrivedAt: string;
  format: FileKind;
  errors: number;
  warnings: number;
  /** Doubts of reading that are open. */
  doubts: number;
};

/** Where an office stands: what the board shows of it, and which of its submissions the sums have. */
export type Standing = {
  state: OfficeState;
  submissionId: string | null;
  firstArrivedAt: string | null;
  arrivedAt: string | null;
  format: FileKind | null;
  errors: number;
  warnings: number;
  doubts: number;
  returns: number;
  countedId: string | null;
  laterId: string | null;
};

/** Of an office that has sent nothing. */
export const nothingSent: Standing = {
  ...{ state: "missing", submissionId: null, firstArrivedAt: null, arrivedAt: null, format: null },
  ...{ errors: 0, warnings: 0, doubts: 0, returns: 0, countedId: null, laterId: null },
};

type Counted = Pick<Standing, "countedId" | "laterId">;

/** The first that is accepted is counted; a later one waits until somebody takes it over. */
const accept = ({ countedId, laterId }: Counted, id: string): Counted =>
  countedId === null || countedId === id ? { countedId: id, laterId } : { countedId, laterId: id };

/** What is returned is counted no more. */
const takeBack = ({ countedId, laterId }: Counted, id: string): Counted =>
  countedId === id ? { countedId: null, laterId } : { countedId, laterId: laterId === id ? null : laterId };

/** @returns which submissions the sums have after an event. */
function countedAfter(counted: Counted, { event, submissionId }: RecordedEvent): Counted {
  if (submissionId === null) return counted;
  if (event.kind === "accepted") return accept(counted, submissionId);
  if (event.kind === "returned") return takeBack(counted, submissionId);
  if (event.kind === "takenOver") return { countedId: submissionId, laterId: null };
  return event.kind === "notTaken" ? { ...counted, laterId: null } : counted;
}

const states: Partial<Record<RecordedEvent["event"]["kind"], OfficeState>> = {
  accepted: "accepted",
  returned: "returned",
  published: "published",
};

/** @returns what was decided on a submission, or that nothing was yet. */
export function stateOfSubmission(
  { id, doubts }: Pick<Arrived, "id" | "doubts">,
  events: readonly RecordedEvent[],
): OfficeState {
  const decided = events.findLast(({ event, submissionId }) => submissionId === id && event.kind in states);
  return (decided && states[decided.event.kind]) ?? (doubts > 0 ? "doubtful" : "waiting");
}

/**
 * @param submissions of one office in one collection, in any order
 * @param events of the same office, oldest first
 * @returns where it stands; the last submission and what was decided on it say the state
 */
export function standingOf(submissions: readonly Arrived[], events: readonly RecordedEvent[]): Standing {
  const inOrder = submissions.toSorted((a, b) => a.number - b.number);
  const last = inOrder.at(-1);
  if (!last) return nothingSent;
  const counted = events.reduce<Counted>(countedAfter, { countedId: null, laterId: null });
  return {
    state: stateOfSubmission(last, events),
    ...{ submissionId: last.id, firstArrivedAt: inOrder[0].arrivedAt, arrivedAt: last.arrivedAt },
    ...{ format: last.format, errors: last.errors, warnings: last.warnings, doubts: last.doubts },
    returns: events.filter(({ event }) => event.kind === "returned").length,
    ...counted,
  };
}
