import { noStore, problemResponse } from "./problem";

/** Hears shares from 0 to 1. */
export type Progress = (share: number) => void;

const mediaType = "application/x-ndjson";

export const wantsProgress = (request: Request): boolean => (request.headers.get("accept") ?? "").includes(mediaType);

/**
 * Answers work with a line of JSON for each step: `{"progress": 0.4}`, and last `{"value": …}` or `{"problem": …}`.
 * The work is told to stop when the reader of the lines has gone.
 */
export function withProgress<Value>(
  work: (onProgress: Progress, signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal,
): Response {
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  const lines = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const tell = (line: object) =>
        !stop.aborted && controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      try {
        tell({ value: await work((progress) => tell({ progress }), stop) });
      } catch (error) {
        if (!stop.aborted) tell({ problem: await problemResponse(error).json() });
      }
      if (!stop.aborted) controller.close();
    },
    cancel: () => left.abort(),
  });
  return new Response(lines, { headers: { ...noStore, "Content-Type": `${mediaType}; charset=utf-8` } });
}
