import "server-only";
import type { Transaction } from "./transaction";

/** Something that was done and is stored, for whoever wants to hear of it. Never what a report says. */
export type Happening = {
  /** `review.submit`, `comment.reply`, `assignment.handedIn`, `collection.returned`, `log.signIn`. */
  kind: string;
  at: string;
  by: string;
  reportId?: string;
  collectionId?: string;
  officeId?: string;
  submissionId?: string;
  /** The step of a round. */
  step?: string;
  /** What a line of the log says of it. */
  subject?: string;
};

type Listener = (happenings: Happening[]) => void;

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiHearHappenings?: Listener };
const noted = new WeakMap<Transaction, Happening[]>();

/** Whoever hears of everything that this process has stored; it must neither wait nor throw. */
export function hearHappenings(listener: Listener): void {
  shared.ogiHearHappenings = listener;
}

/** Noted by a verb; it is told once the unit of work is stored, and never where it is not. */
export const happened = (tx: Transaction, happening: Happening): void => {
  noted.get(tx)?.push(happening);
};

/**
 * Runs a unit of work that may begin again from its start. @returns what is to be told when it is stored, as its last run noted it
 */
export function notingHappenings<T>(work: (tx: Transaction) => Promise<T>) {
  let told: Happening[] = [];
  return {
    work: async (tx: Transaction): Promise<T> => {
      told = [];
      noted.set(tx, told);
      return work(tx);
    },
    tell: () => {
      if (told.length > 0) shared.ogiHearHappenings?.(told);
    },
  };
}
