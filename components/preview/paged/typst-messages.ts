import type { Drawing } from "./typst-engine";

/** To the worker: set this report; `whole` after the last drawing was thrown away. */
export type DrawRequest = { input: string; whole: boolean };
/** To the worker: write this report as a file. */
export type PdfRequest = { as: "pdf"; input: string };

/** From the worker. `loaded` counts bytes; `memory` is what Typst holds, which only ever grows. */
export type WorkerAnswer =
  | { kind: "loading"; loaded: number; total: number }
  | { kind: "ready" }
  | { kind: "drawn"; drawing: Drawing; memory: number }
  | { kind: "pdf"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "addresses"; addresses: string[] }
  | { kind: "failed"; reason: "loading" | "drawing" };
