import { noStore, problemResponse } from "./problem";

/** Answers a line of JSON for each thing, as it is done. Whoever leaves stops the telling, not the work. */
export function answerLines<Value>(values: AsyncIterable<Value>): Response {
  const lines = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      let left = false;
      const tell = (line: unknown) => {
        try {
          if (!left) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
        } catch {
          left = true;
        }
      };
      try {
        for await (const value of values) tell(value);
      } catch (error) {
        tell({ problem: await problemResponse(error).json() });
      }
      if (!left) controller.close();
    },
  });
  return new Response(lines, { headers: { ...noStore, "Content-Type": "application/x-ndjson; charset=utf-8" } });
}
