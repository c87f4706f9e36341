import type { AssignmentEvent, AssignmentKind } from "./event";

/** `out`: whoever is asked has it. `handedIn`: they said 已核对. `withdrawn`: nobody is asked any more. */
export type AssignmentPhase = "out" | "handedIn" | "withdrawn";

export type AssignmentState = {
  phase: AssignmentPhase;
  handedInAt: string | null;
  /** Why and by whom it was opened again, while it is. */
  reopened: Pick<AssignmentEvent, "by" | "at" | "text"> | null;
  /** How often it was asked for since it was given, and when last. */
  reminded: { times: number; at: string } | null;
};

const begun: AssignmentState = { phase: "out", handedInAt: null, reopened: null, reminded: null };

/** In which phases something may happen; what is given is out from the beginning. */
const when: Record<AssignmentKind, AssignmentPhase[]> = {
  given: [],
  changed: ["out"],
  explained: ["out"],
  handedIn: ["out"],
  sheetCame: ["out", "handedIn"],
  reopened: ["handedIn"],
  reminded: ["out"],
  taken: ["out", "handedIn"],
  withdrawn: ["out", "handedIn"],
};

const because: Record<AssignmentPhase, string> = {
  out: "这一项还没有交。",
  handedIn: "这一项已经核对交来。要改，先重新打开。",
  withdrawn: "这一项已经收回，不再由他填。",
};

function after(state: AssignmentState, { kind, at, by, text }: AssignmentEvent): AssignmentState {
  if (kind === "handedIn") return { ...state, phase: "handedIn", handedInAt: at, reopened: null };
  // A sheet that comes later is the one that counts.
  if (kind === "sheetCame") return { ...state, phase: "out", handedInAt: null };
  if (kind === "reopened") return { ...state, phase: "out", handedInAt: null, reopened: { by, at, text } };
  if (kind === "reminded") return { ...state, reminded: { times: (state.reminded?.times ?? 0) + 1, at } };
  return kind === "withdrawn" ? { ...state, phase: "withdrawn" } : state;
}

/** @returns what an assignment has become by its events. */
export const stateAfter = (events: readonly AssignmentEvent[]): AssignmentState => events.reduce(after, begun);

/** @returns why something cannot happen to an assignment now; null where it can. */
export const whyNot = ({ phase }: AssignmentState, kind: AssignmentKind): string | null =>
  when[kind].includes(phase) ? null : because[phase];
