import { loadParts } from "./load-parts";
import { TypstEngine } from "./typst-engine";
import type { DrawRequest, WorkerAnswer } from "./typst-messages";

const answer = (message: WorkerAnswer) => postMessage(message);

/** The view says in plain words what failed; the console says it in Typst's. */
function failed(reason: "loading" | "drawing", error: unknown): WorkerAnswer {
  console.error(error);
  return { kind: "failed", reason };
}

// Written out, so that the bundler finds the three files and serves them under names that may be kept for good.
const parts = loadParts(
  {
    compiler: new URL("@myriaddreamin/typst-ts-web-compiler/wasm", import.meta.url),
    renderer: new URL("@myriaddreamin/typst-ts-renderer/wasm", import.meta.url),
    layout: new URL("../../../lib/export/report.typ", import.meta.url),
  },
  (loaded, total) => answer({ kind: "loading", loaded, total }),
);
const engine = parts.then(TypstEngine.start);
engine.then(
  () => answer({ kind: "ready" }),
  (error) => answer(failed("loading", error)),
);

function draw(typst: TypstEngine, { input, whole }: DrawRequest): WorkerAnswer {
  try {
    if (whole) typst.restart();
    return { kind: "drawn", drawing: typst.draw(input), memory: typst.memory };
  } catch (error) {
    typst.restart();
    return failed("drawing", error);
  }
}

addEventListener("message", ({ data }: MessageEvent<DrawRequest>) => {
  // An engine that did not start has said so above.
  engine.then(
    (typst) => answer(draw(typst, data)),
    () => undefined,
  );
});
