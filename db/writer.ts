import { AsyncLocalStorage } from "node:async_hooks";
import { thisComputer } from "../lib/report/actor";

const writer = new AsyncLocalStorage<string>();

/** Whose name stands beside what is written; 本机 where nobody logs in. */
export const nameOfWriter = (): string => writer.getStore() ?? thisComputer;

/** Does work as somebody: whatever verbs write in it, however deep, bears their name. */
export const writingAs = <T>(name: string, work: () => Promise<T>): Promise<T> => writer.run(name, work);

/** Units of work take turns, so that one may be run by another's: it keeps the name of whoever brought it. */
export function asWriter<Given extends unknown[], T>(work: (...given: Given) => T): (...given: Given) => T {
  const name = writer.getStore();
  return name === undefined ? work : (...given) => writer.run(name, () => work(...given));
}
