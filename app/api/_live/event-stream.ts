import { ReportError } from "../_http/problem";
import { type LiveEvent, liveReports } from "./live-reports";

/** A browser has one of them: more than this is somebody's mistake, and each holds a connection. */
const most = 500;
/** A line that says nothing, in ms: what is between notices by it that the connection is used, and this side that it broke. */
const heartbeat = 15_000;

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Nothing on the way may keep lines back until there are many, which packing them would do.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

const printed = ({ kind, data }: LiveEvent) => `event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;

/** Answers with what happens to reports, until the listener goes. @throws `queueFull` */
export function eventStream(reports: readonly string[], signal: AbortSignal): Response {
  const live = liveReports();
  if (live.listening >= most)
    throw new ReportError("queueFull", "同时听改动的窗口太多了，这一页过一会儿自己再来。照常填写，都会存上。");
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      const beat = setInterval(() => write(": \n\n"), heartbeat).unref();
      let leave = () => {};
      let left = false;
      stop = () => {
        if (left) return;
        left = true;
        clearInterval(beat);
        leave();
      };
      signal.addEventListener("abort", () => {
        if (left) return;
        stop();
        controller.close();
      });
      write("retry: 2000\n\n");
      try {
        leave = await live.listen(reports, (event) => !left && write(printed(event)));
      } catch (error) {
        stop();
        controller.error(error);
      }
      if (left) leave();
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers });
}
