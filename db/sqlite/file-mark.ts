import "server-only";
import { statSync } from "node:fs";

/** Which file it is, whatever is in it: one that was deleted or put in another's place is another. */
export type FileMark = string;

/** @returns the mark of what lies at a path, or null when nothing does. */
export function markAt(path: string): FileMark | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}
