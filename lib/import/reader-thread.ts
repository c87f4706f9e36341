import { parentPort } from "node:worker_threads";
import { readReport } from "./read-report";

export type ReaderJob = { kind: "report"; bytes: Uint8Array; fileName: string };

/** Runs inside the reader process, which watches over its memory. */
parentPort?.on("message", async (job: ReaderJob) => {
  parentPort?.postMessage({ kind: "done", outcome: await readReport(job.bytes, job.fileName) });
});
