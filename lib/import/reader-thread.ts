import { parentPort } from "node:worker_threads";
import { editionById } from "../editions/register";
import { type LedgerQuestion, readLedger } from "../ledger/read-ledger";
import { readListRows } from "../ledger/rows";
import { type ImportProblem, problemOf, UnreadableFile } from "../readers/problem";
import type { InterchangeFile } from "../report/interchange";
import { compareCopy } from "./compare-copy";
import { readAssignmentSheet } from "./read-assignment-sheet";
import { type Copy, readCopy } from "./read-copy";
import { readMarkup } from "./read-markup";
import { readReport } from "./read-report";

/** A question as it crosses to another process: the edition by its id. */
export type LedgerJob = Omit<LedgerQuestion, "edition"> & { edition: string };

export type ReaderJob =
  | { kind: "report"; bytes: Uint8Array; fileName: string }
  | { kind: "copy"; bytes: Uint8Array; fileName: string }
  | { kind: "comparison"; copy: Copy; contents: InterchangeFile[] }
  | { kind: "markup"; bytes: Uint8Array }
  | { kind: "list"; bytes: Uint8Array }
  | { kind: "sheet"; bytes: Uint8Array }
  | { kind: "ledger"; bytes: Uint8Array; question: LedgerJob };

const tell = (message: object) => parentPort?.postMessage(message);

function ledgerOutcome(bytes: Uint8Array, { edition, ...question }: LedgerJob) {
  return readLedger(bytes, { ...question, edition: editionById(edition) }, (share) =>
    tell({ kind: "progress", share }),
  );
}

/** The cells of a list of offices, or why there are none. */
export type ListOutcome = { ok: true; rows: string[][] } | { ok: false; problem: ImportProblem };

function listOutcome(bytes: Uint8Array): ListOutcome {
  try {
    return { ok: true, rows: readListRows(bytes) };
  } catch (error) {
    return { ok: false, problem: error instanceof UnreadableFile ? error.problem : problemOf("damaged") };
  }
}

async function outcomeOf(job: ReaderJob): Promise<unknown> {
  if (job.kind === "report") return readReport(job.bytes, job.fileName);
  if (job.kind === "copy") return readCopy(job.bytes, job.fileName);
  if (job.kind === "comparison") return job.contents.map((content) => compareCopy(job.copy, content));
  if (job.kind === "markup") return readMarkup(job.bytes);
  if (job.kind === "list") return listOutcome(job.bytes);
  if (job.kind === "sheet") return readAssignmentSheet(job.bytes);
  return ledgerOutcome(job.bytes, job.question);
}

/** Runs inside the reader process, which watches over its memory. */
parentPort?.on("message", async (job: ReaderJob) => tell({ kind: "done", outcome: await outcomeOf(job) }));
