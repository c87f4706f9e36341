import { readStored, store, storedKeys } from "@/components/browser/browser-storage";

/** What somebody typed that is not known to be stored, with its name, what lay there when they did, and why it is right. */
export type Kept = { name?: string; value?: string; before: string; reason?: string };

/** Like the copies of reports it stays when its owner logs out (`leave.ts`), for them alone. */
const start = "unsaved:asked:";
const keyOf = (id: string) => `${start}${id}`;

/** @param id of the assignment. @returns by place; empty where nothing is kept, and on the server */
export function keptAnswers(id: string): Map<string, Kept> {
  try {
    return new Map(Object.entries(JSON.parse(readStored(keyOf(id)) ?? "{}") as Record<string, Kept>));
  } catch {
    return new Map();
  }
}

/** @returns false where the browser keeps nothing */
export const keepAnswers = (id: string, kept: ReadonlyMap<string, Kept>): boolean =>
  store(keyOf(id), kept.size > 0 ? JSON.stringify(Object.fromEntries(kept)) : null);

/** @returns the assignments of which something is kept, whether they are asked for still or not */
export const keptAssignments = (): string[] =>
  storedKeys().flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
