import type { MarkedChange } from "./marked-file";

/** A change of the list, with what was decided on it. */
type Listed = MarkedChange & { declined: boolean };

/** Figures that have to be taken with a change, so that the live figure in its words stays live; none where it cannot. */
function alongWith<One extends Listed>({ live }: MarkedChange, all: readonly One[]): One[] {
  const along = live?.kept?.along ?? [];
  const open = all.filter(({ place, state, declined }) => state === "open" && !declined && along.includes(place));
  return open.length === along.length ? open : [];
}

/** Whether accepting a change writes words in the place of a live figure. */
export const wouldFix = (change: MarkedChange, all: readonly Listed[]): boolean =>
  change.live !== null && (change.live.kept === null || alongWith(change, all).length < change.live.kept.along.length);

/** What goes into the report when one change is accepted: itself and the figures that its words speak of. */
export const takenWith = <One extends Listed>(change: One, all: readonly One[]): One[] => [
  ...alongWith(change, all),
  change,
];

/** What is accepted without a question: it is undecided, nobody has written there since, and no live figure goes. */
export const plainlyOpen = <One extends Listed>(all: readonly One[]): One[] =>
  all.filter((change) => change.state === "open" && !change.declined && !wouldFix(change, all));

/** The edit of a change's words when it is taken with others. */
export function editWith({ edit, live }: MarkedChange, taken: readonly MarkedChange[]): MarkedChange["edit"] {
  const isKept = live?.kept?.along.every((address) => taken.some(({ place }) => place === address));
  return edit && live?.kept && isKept ? { ...edit, text: live.kept.text } : edit;
}
