import { AsyncLocalStorage } from "node:async_hooks";
import { thisComputer } from "../lib/report/actor";
import type { Transaction } from "./transaction";

/** What the log is to say of a request. `unasked`: no unit of work has begun; `waiting`: none of those that did has done anything. */
export type Line = { state: "unasked" | "waiting" | "taken"; add: (tx: Transaction) => Promise<void> };

/** Whose work it is; `id` of their account, where they have one. */
type Writer = { name: string; id?: string; line?: Line };

const writer = new AsyncLocalStorage<Writer>();

/** Whose name stands beside what is written; 本机 where nobody logs in. */
export const nameOfWriter = (): string => writer.getStore()?.name ?? thisComputer;

/** Whose account it is; null where nobody logs in. */
export const accountOfWriter = (): string | null => writer.getStore()?.id ?? null;

/** The line that the log is to have of it; null where it is to have none. */
export const lineOfWriter = (): Line | null => writer.getStore()?.line ?? null;

/** Does work as somebody: whatever verbs write in it, however deep, bears their name. */
export const writingAs = <T>(who: Writer, work: () => Promise<T>): Promise<T> => writer.run(who, work);

/** Units of work take turns, so that one may be run by another's: it keeps the name of whoever brought it. */
export function asWriter<Given extends unknown[], T>(work: (...given: Given) => T): (...given: Given) => T {
  const who = writer.getStore();
  return who === undefined ? work : (...given) => writer.run(who, () => work(...given));
}
