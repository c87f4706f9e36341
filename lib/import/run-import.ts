import "server-only";
import { Worker } from "node:worker_threads";
import { limits, problemOf } from "./problem";
import type { ImportOutcome } from "./read-report";

/** How long one file may take and how much memory its reading may use. */
export type ImportLimits = { milliseconds: number; heapMegabytes: number };

/**
 * Reads a file in a thread of its own, so that no file can hold up the server or bring it down.
 * @returns a problem when the file takes too long or too much memory.
 */
export function runImport(bytes: Uint8Array, fileName: string, allowed: ImportLimits = limits): Promise<ImportOutcome> {
  if (bytes.length > limits.fileBytes) return Promise.resolve({ ok: false, problem: problemOf("tooLarge") });
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
      workerData: { bytes, fileName },
      resourceLimits: { maxOldGenerationSizeMb: allowed.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    const settle = (outcome: ImportOutcome) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => settle({ ok: false, problem: problemOf("tooSlow") }), allowed.milliseconds);
    worker.once("message", (outcome: ImportOutcome) => settle(outcome));
    worker.once("error", (error) =>
      settle({
        ok: false,
        problem: problemOf((error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY" ? "bomb" : "damaged"),
      }),
    );
  });
}
