import "server-only";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReportDocument } from "../document/document";
import { writeFontChains, writeTypstInput } from "../document/typst-input";
import { type OwnFont, ownFonts } from "./own-fonts";
import { tagRowLabels } from "./tag-row-labels";
import { TypstThread } from "./typst-thread";

export type PdfOptions = {
  /** Folder of the operator's own fonts; they stand before the bundled ones. */
  fontsFolder?: string;
  /** Milliseconds for one report; the thread is ended when it takes longer. */
  limit?: number;
};

// In two steps: a bundler that sees `new URL(…, import.meta.url)` would copy the files away from each other.
const folder = dirname(fileURLToPath(import.meta.url));
const bundledFonts = join(folder, "../../public/fonts");

let thread: { typst: TypstThread; fontsFolder: string | undefined } | undefined;
let turn: Promise<unknown> = Promise.resolve();

async function threadFor(fontsFolder: string | undefined): Promise<TypstThread> {
  const own = await ownFonts(fontsFolder);
  if (thread && !thread.typst.ended && thread.fontsFolder === fontsFolder) return thread.typst;
  if (thread && !thread.typst.ended) void thread.typst.stop();
  const fontPaths = [...own.map(({ path }) => path), bundledFonts];
  const mountable = [...new Set(own.flatMap(({ families }) => families))];
  const typst = new TypstThread(join(folder, "typst-worker.mjs"), { folder, fontPaths, mountable });
  thread = { typst, fontsFolder };
  return typst;
}

async function drawPdf(document: ReportDocument, { fontsFolder, limit = 60_000 }: PdfOptions): Promise<Uint8Array> {
  const typst = await threadFor(fontsFolder);
  // A report is drawn up after its year has ended: the same report, the same bytes.
  const creationTimestamp = Date.UTC(document.year + 1, 0, 1) / 1000;
  const fonts = writeFontChains(await typst.mounted);
  const input = writeTypstInput(document);
  return tagRowLabels(await typst.run({ as: "pdf", input, fonts, creationTimestamp }, limit), document);
}

async function drawPages(document: ReportDocument, { fontsFolder, limit = 60_000 }: PdfOptions): Promise<Uint8Array> {
  const typst = await threadFor(fontsFolder);
  const fonts = writeFontChains(await typst.mounted);
  return typst.run({ as: "pages", input: writeTypstInput(document, { anchored: true }), fonts }, limit);
}

/** One report after another. */
function inTurn(draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const drawn = turn.then(draw);
  turn = drawn.catch(() => {});
  return drawn;
}

/**
 * The report as tagged PDF/A-2a with embedded fonts. Reports are drawn one after another in one thread, which a crash
 * or a report that takes too long only ends for that report.
 * @throws when the page layout fails or warns: both are mistakes of ours.
 */
export function writePdf(document: ReportDocument, options: PdfOptions = {}): Promise<Uint8Array> {
  return inTurn(() => drawPdf(document, options));
}

/**
 * The pages of the PDF as one SVG in UTF-8, one below the other, each figure and paragraph linked to its address: what
 * the paged view shows until the browser has a typesetter of its own.
 * @throws as `writePdf`.
 */
export function writePages(document: ReportDocument, options: PdfOptions = {}): Promise<Uint8Array> {
  return inTurn(() => drawPages(document, options));
}

/** Loads the fonts before the first report asks for them. What goes wrong is thrown by that report, not here. */
export async function startPdf({ fontsFolder }: PdfOptions = {}): Promise<void> {
  await threadFor(fontsFolder)
    .then((typst) => typst.mounted)
    .catch(() => {});
}

/** The operator's fonts that the PDF is set in, for those who set the same pages elsewhere. */
export async function mountedFonts({ fontsFolder }: PdfOptions): Promise<{ families: string[]; files: OwnFont[] }> {
  const files = await ownFonts(fontsFolder);
  return files.length === 0
    ? { families: [], files }
    : { families: await (await threadFor(fontsFolder)).mounted, files };
}

/** Ends the thread, so that a script or test can finish at once; the next report starts another. */
export async function stopPdf(): Promise<void> {
  await thread?.typst.stop();
}
