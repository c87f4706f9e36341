import "server-only";
import { limits, problemOf } from "./problem";
import type { ImportOutcome } from "./read-report";
import { Reader, type ReaderLimits } from "./reader";

let reader: { process: Reader; allowed: ReaderLimits } | undefined;
let turn: Promise<unknown> = Promise.resolve();

function readerFor(allowed: ReaderLimits): Reader {
  if (reader && !reader.process.ended && reader.allowed === allowed) return reader.process;
  reader?.process.stop();
  reader = { process: new Reader(allowed), allowed };
  return reader.process;
}

/**
 * Reads a file in a process of its own, one after another, so that no file can hold up the server or bring it down.
 * @returns a problem when the file takes too long or too much memory.
 */
export function runImport(bytes: Uint8Array, fileName: string, allowed: ReaderLimits = limits): Promise<ImportOutcome> {
  if (bytes.length > limits.fileBytes) return Promise.resolve({ ok: false, problem: problemOf("tooLarge") });
  const read = turn.then(async (): Promise<ImportOutcome> => {
    const result = await readerFor(allowed).run({ kind: "report", bytes, fileName });
    return "code" in result ? { ok: false, problem: problemOf(result.code) } : (result.outcome as ImportOutcome);
  });
  turn = read.catch(() => {});
  return read;
}

/** Loads the readers before the first file comes. */
export const startReader = (): Promise<void> => readerFor(limits).ready;

/** Ends the process, so that a script or test can finish at once; the next file starts another. */
export const stopReader = (): void => reader?.process.stop();
