import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** @returns when a file or folder was changed last, in ms since 1970; 0 when it is not there */
export const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @returns when anything in a folder was changed last, tests apart, in ms since 1970 */
export function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : (entry?.mtimeMs ?? 0);
  // A folder's own time tells of files that were taken away.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), entry.mtimeMs);
}
