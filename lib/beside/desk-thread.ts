import { parentPort } from "node:worker_threads";
import { type DeskJobs, deskJobs } from "./desk-jobs";

type Asked = { name: keyof DeskJobs; input: never };

/** A structured clone keeps an error's words, not its code. */
const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

const answerOf = (value: unknown) =>
  value instanceof Uint8Array && value.byteLength === value.buffer.byteLength
    ? parentPort?.postMessage({ value }, [value.buffer as ArrayBuffer])
    : parentPort?.postMessage({ value });

/** Runs in a thread beside the server: one job after another, each answered with its value or with what went wrong. */
parentPort?.on("message", async ({ name, input }: Asked) => {
  try {
    answerOf(await deskJobs[name](input));
  } catch (error) {
    parentPort?.postMessage({ error, code: codeOf(error) });
  }
});
