import "server-only";
import type { LedgerOutcome } from "../ledger/read-ledger";
import { type ImportProblem, limits, problemOf } from "../readers/problem";
import type { InterchangeFile } from "../report/interchange";
import type { CopyComparison } from "./compare-copy";
import type { AssignmentSheetOutcome } from "./read-assignment-sheet";
import type { Copy, CopyOutcome } from "./read-copy";
import type { MarkupOutcome } from "./read-markup";
import type { ImportOutcome } from "./read-report";
import { Reader, type ReaderLimits, type ReaderListener } from "./reader";
import type { LedgerJob, ListOutcome, ReaderJob } from "./reader-thread";

let reader: { process: Reader; allowed: ReaderLimits } | undefined;
let turn: Promise<unknown> = Promise.resolve();

function readerFor(allowed: ReaderLimits): Reader {
  if (reader && !reader.process.ended && reader.allowed === allowed) return reader.process;
  reader?.process.stop();
  reader = { process: new Reader(allowed), allowed };
  return reader.process;
}

/** One file after another: two at once would need twice the memory. */
function inTurn<Answer>(job: ReaderJob, allowed: ReaderLimits, listener?: ReaderListener): Promise<Answer | Refusal> {
  if ("bytes" in job && job.bytes.length > limits.fileBytes)
    return Promise.resolve({ ok: false, problem: problemOf("tooLarge") });
  const read = turn.then(async (): Promise<Answer | Refusal> => {
    // Not even begun for somebody who left while waiting for their turn.
    listener?.signal?.throwIfAborted();
    const result = await readerFor(allowed).run(job, listener);
    return "code" in result ? { ok: false, problem: problemOf(result.code) } : (result.outcome as Answer);
  });
  turn = read.catch(() => {});
  return read;
}

type Refusal = { ok: false; problem: ImportProblem };

/**
 * Reads a report in a process of its own, so that no file can hold up the server or bring it down.
 * @returns a problem when the file takes too long or too much memory.
 * @throws the signal's reason once nobody waits any more; a file that waits for its turn is then not read at all.
 */
export const runImport = (
  bytes: Uint8Array,
  fileName: string,
  listener?: ReaderListener,
  allowed: ReaderLimits = limits,
): Promise<ImportOutcome> => inTurn<ImportOutcome>({ kind: "report", bytes, fileName }, allowed, listener);

/** Reads what a file prints, to be held against the versions of a report. @throws the signal's reason once it is aborted. */
export const runCopy = (bytes: Uint8Array, fileName: string, listener?: ReaderListener): Promise<CopyOutcome> =>
  inTurn<CopyOutcome>({ kind: "copy", bytes, fileName }, limits, listener);

/** Compares a copy with each of the contents, in their order; a refusal where that takes too long. */
export const compareCopies = (
  copy: Copy,
  contents: InterchangeFile[],
  listener?: ReaderListener,
): Promise<CopyComparison[] | Refusal> =>
  inTurn<CopyComparison[]>({ kind: "comparison", copy, contents }, limits, listener);

/** Reads and counts a ledger in the same process. @throws the signal's reason once it is aborted. */
export const runLedger = (bytes: Uint8Array, question: LedgerJob, listener?: ReaderListener): Promise<LedgerOutcome> =>
  inTurn<LedgerOutcome>({ kind: "ledger", bytes, question }, limits, listener);

/** Reads what somebody marked up in a Word file. @throws the signal's reason once it is aborted. */
export const runMarkup = (bytes: Uint8Array, listener?: ReaderListener): Promise<MarkupOutcome> =>
  inTurn<MarkupOutcome>({ kind: "markup", bytes }, limits, listener);

/** Reads the rows of a list of offices in the same process. */
export const runList = (bytes: Uint8Array): Promise<ListOutcome> =>
  inTurn<ListOutcome>({ kind: "list", bytes }, limits);

/** Reads the cells of a 采集表 in the same process. */
export const runSheet = (bytes: Uint8Array): Promise<AssignmentSheetOutcome> =>
  inTurn<AssignmentSheetOutcome>({ kind: "sheet", bytes }, limits);

/** Ends the process, so that a script or test can finish at once; the next file starts another. */
export const stopReader = (): void => reader?.process.stop();
