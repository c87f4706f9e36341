import { parentPort } from "node:worker_threads";
import { editionById } from "../editions/register";
import { type LedgerQuestion, readLedger } from "./read-ledger";
import { readReport } from "./read-report";

/** A question as it crosses to another process: the edition by its id. */
export type LedgerJob = Omit<LedgerQuestion, "edition"> & { edition: string };

export type ReaderJob =
  | { kind: "report"; bytes: Uint8Array; fileName: string }
  | { kind: "ledger"; bytes: Uint8Array; question: LedgerJob };

const tell = (message: object) => parentPort?.postMessage(message);

function ledgerOutcome(bytes: Uint8Array, { edition, ...question }: LedgerJob) {
  return readLedger(bytes, { ...question, edition: editionById(edition) }, (share) =>
    tell({ kind: "progress", share }),
  );
}

/** Runs inside the reader process, which watches over its memory. */
parentPort?.on("message", async (job: ReaderJob) => {
  const outcome =
    job.kind === "report" ? await readReport(job.bytes, job.fileName) : ledgerOutcome(job.bytes, job.question);
  tell({ kind: "done", outcome });
});
