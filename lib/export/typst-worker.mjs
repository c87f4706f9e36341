// Runs in a thread of its own, because Typst compiles synchronously. Plain JavaScript read from disk: no bundler sees it.
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const { folder, fontPaths, mountable } = workerData;
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] });

const said = (result) => (result ? JSON.stringify(compiler.fetchDiagnostics(result)) : "");

/** A family is there when a line set in it draws no warning. */
const isThere = (family) =>
  compiler.compile({ mainFileContent: `#set text(font: ${JSON.stringify(family)})\n1` }).takeWarnings() === null;

function compile(input, fonts) {
  compiler.mapShadow(join(folder, "report.json"), Buffer.from(input));
  compiler.mapShadow(join(folder, "fonts.json"), Buffer.from(fonts));
  const outcome = compiler.compile({ mainFilePath: join(folder, "report.typ") });
  const complaint = said(outcome.takeError()) || said(outcome.takeWarnings());
  if (complaint || !outcome.result) throw new Error(`Typst: ${complaint}`);
  return outcome.result;
}

/** What PDF/A forbids is kept from Typst (`typst-input.ts`); should anything be left, a report without the mark is better than none. */
function draw(laidOut, creationTimestamp) {
  try {
    return compiler.pdf(laidOut, { pdfStandard: "a-2a", creationTimestamp });
  } catch {
    return compiler.pdf(laidOut, { creationTimestamp });
  }
}

/** Without the styles and scripts of a page that shows nothing else. */
const pages = (laidOut) =>
  Buffer.from(compiler.svg(laidOut).replace(/<style type="text\/css">.*?<\/style>|<script.*?<\/script>/gs, ""));

parentPort.on("message", ({ input, fonts, as, creationTimestamp }) => {
  try {
    const laidOut = compile(input, fonts);
    const bytes = new Uint8Array(as === "pages" ? pages(laidOut) : draw(laidOut, creationTimestamp));
    parentPort.postMessage({ kind: "done", bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ kind: "failed", message: String(error?.message ?? error) });
  }
  compiler.evictCache(10);
});

parentPort.postMessage({ kind: "ready", mounted: mountable.filter(isThere) });
