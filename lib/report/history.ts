import type { SectionId } from "../editions/edition";
import type { Change } from "./change";
import { paragraphsIn } from "./history-paragraphs";
import { parseField, textIn } from "./place";
import { placeAtPointer, type ValuesByPointer } from "./section-changes";

/** Where the values of a step came from: keys, a file, a ledger, an earlier state, a draft pack. */
export type StepKind = "typing" | "import" | "ledger" | "restore" | "pack";

/** A stored save without its values. */
export type SaveHead = {
  revision: number;
  session: string;
  /** ISO 8601. */
  at: string;
  by: string;
  /** What somebody called the state after it. */
  name: string | null;
};

/** Saves that read as one step: one person's, without a pause of half an hour, out of one source. */
export type Sitting = {
  kind: StepKind;
  /** The state after the step. */
  revision: number;
  /** The state before it. */
  from: number;
  since: string;
  at: string;
  by: string;
  name: string | null;
};

/** What a step changed, counted in places that differ before and after it. */
export type StepCounts = { places: number; figures: number; paragraphs: number; others: number; sections: SectionId[] };

export type HistoryStep = Sitting & StepCounts;

const pause = 30 * 60 * 1000;
const sources: StepKind[] = ["import", "ledger", "restore", "pack"];

const kindOf = (session: string): StepKind => sources.find((source) => session.startsWith(`${source}:`)) ?? "typing";

function isOneSitting(later: SaveHead, earlier: SaveHead): boolean {
  const kind = kindOf(later.session);
  if (earlier.name !== null || later.by !== earlier.by || kind !== kindOf(earlier.session)) return false;
  if (kind !== "typing") return later.session === earlier.session;
  return Date.parse(later.at) - Date.parse(earlier.at) <= pause;
}

/**
 * Groups saves into sittings; a state with a name ends one.
 * @param heads from the last save to the first
 * @param before the revision before the first of them
 * @returns the last sitting first
 */
export function sittingsOf(heads: SaveHead[], before: number): Sitting[] {
  const sittings: Sitting[] = [];
  for (const [index, head] of heads.entries()) {
    const { revision, at, by, name } = head;
    const from = heads[index + 1]?.revision ?? before;
    const last = sittings[sittings.length - 1];
    if (last && isOneSitting(heads[index - 1], head)) Object.assign(last, { from, since: at });
    else sittings.push({ kind: kindOf(head.session), revision, from, since: at, at, by, name });
  }
  return sittings;
}

/** A value that is not what it was; `at` and `by` are of who changed it last. */
export type SignedChange = Change & { section: SectionId; at: string; by: string };

/** A stored save with its values. */
export type StoredSave = {
  sectionId: SectionId;
  changes: ValuesByPointer;
  previous: ValuesByPointer;
  at: string;
  by: string;
};

/** Adds up saves in their order, so that a thousand of them weigh no more than the places they touched. */
export class NetChanges {
  readonly #byPlace = new Map<string, SignedChange>();

  add({ sectionId: section, changes, previous, at, by }: StoredSave): void {
    for (const [pointer, after] of Object.entries(changes)) {
      const place = placeAtPointer(section, pointer);
      const known = this.#byPlace.get(place);
      const before = known ? known.before : (previous[pointer] ?? null);
      this.#byPlace.set(place, { section, place, before, after, at, by });
    }
  }

  /** Adds a save that was made before all that are there. */
  addBefore({ sectionId: section, changes, previous, at, by }: StoredSave): void {
    for (const [pointer, after] of Object.entries(changes)) {
      const place = placeAtPointer(section, pointer);
      const later = this.#byPlace.get(place) ?? { section, place, after, at, by };
      this.#byPlace.set(place, { ...later, before: previous[pointer] ?? null });
    }
  }

  /** @returns what differs in the end, in the order in which it was touched first. */
  list(): SignedChange[] {
    return [...this.#byPlace.values()].filter(({ before, after }) => before !== after);
  }
}

/** @returns how many places of each sort the changes are about. */
export function countChanges(changes: SignedChange[]): StepCounts {
  const figures = changes.filter(({ place }) => parseField(place).kind === "figure").length;
  const texts = changes.filter(({ place }) => textIn(place) !== null);
  return {
    places: changes.length,
    figures,
    paragraphs: texts.reduce((sum, { before, after }) => sum + paragraphsIn(before, after), 0),
    others: changes.length - figures - texts.length,
    sections: [...new Set(changes.map(({ section }) => section))],
  };
}
