import { parentPort, workerData } from "node:worker_threads";
import { readReport } from "./read-report";

/** Reads one file in a thread of its own and answers the outcome; the main thread ends it when it takes too long. */
const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };

readReport(bytes, fileName).then((outcome) => parentPort?.postMessage(outcome));
