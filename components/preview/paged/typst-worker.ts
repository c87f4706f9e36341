import { loadParts } from "./load-parts";
import { TypstEngine } from "./typst-engine";
import type { DrawRequest, PdfRequest, WorkerAnswer } from "./typst-messages";

const answer = (message: WorkerAnswer) => postMessage(message);

/** The view says in plain words what failed; the console says it in Typst's. */
function failed(reason: "loading" | "drawing", error: unknown): WorkerAnswer {
  console.error(error);
  return { kind: "failed", reason };
}

// Written out, so that the bundler finds the three files and serves them under names that may be kept for good.
const addresses = {
  compiler: new URL("@myriaddreamin/typst-ts-web-compiler/wasm", import.meta.url),
  renderer: new URL("@myriaddreamin/typst-ts-renderer/wasm", import.meta.url),
  layout: new URL("../../../lib/export/report.typ", import.meta.url),
};

/** @returns the engine, or null where only the addresses were asked for. */
async function begin(): Promise<TypstEngine | null> {
  if (self.name !== "addresses") {
    const parts = await loadParts(addresses, (loaded, total) => answer({ kind: "loading", loaded, total }));
    return TypstEngine.start(parts);
  }
  answer({ kind: "addresses", addresses: Object.values(addresses).map(({ href }) => href) });
  return null;
}

const engine = begin();
engine.then(
  (started) => started && answer({ kind: "ready" }),
  (error) => answer(failed("loading", error)),
);

function write(typst: TypstEngine, { input }: PdfRequest): WorkerAnswer {
  try {
    return { kind: "pdf", bytes: typst.pdf(input) };
  } catch (error) {
    return failed("drawing", error);
  }
}

function draw(typst: TypstEngine, { input, whole }: DrawRequest): WorkerAnswer {
  try {
    if (whole) typst.restart();
    return { kind: "drawn", drawing: typst.draw(input), memory: typst.memory };
  } catch (error) {
    typst.restart();
    return failed("drawing", error);
  }
}

addEventListener("message", ({ data }: MessageEvent<DrawRequest | PdfRequest>) => {
  // An engine that did not start has said so above.
  engine.then(
    (typst) => typst && answer("as" in data ? write(typst, data) : draw(typst, data)),
    () => undefined,
  );
});
