import "server-only";
import type { DocumentCell, ParagraphBlock, ParagraphStyle, Run } from "../document/document";
import { paragraphStyles } from "../document/style";
import { asRevision, formerStyle, revisedEnd } from "./docx-revisions";
import { xml, xmlText } from "./xml";

/** Word's own style names, so that its navigation, its table of contents and other readers know the headings. */
export const styleIds: Record<ParagraphStyle, string> = {
  title: "Title",
  mark: "DraftMark",
  addressee: "Salutation",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  heading4: "Heading4",
  body: "BodyText",
  note: "TableNote",
  signature: "Signature",
};

/** The character style that goes with a paragraph style: for a heading that opens its paragraph. */
export const characterStyleId = (style: ParagraphStyle): string => `${styleIds[style]}Char`;

/** Word counts half points. */
export const sized = (points: number) => xml("w:sz", { "w:val": points * 2 }) + xml("w:szCs", { "w:val": points * 2 });

// Quotes, dashes and ellipses are in both kinds of font: without the hint Word sets them in the Latin one.
const chineseHint = xml("w:rFonts", { "w:hint": "eastAsia" });

type Look = { characterStyle?: string; points?: number };

/** @param points where the text is not in the size of its style. */
export const writeRun = (text: string, characterStyle?: string, points?: number): string =>
  writeText("w:t", text, { characterStyle, points });

function writeText(element: "w:t" | "w:delText", text: string, { characterStyle, points }: Look): string {
  if (text === "") return "";
  const style = characterStyle ? xml("w:rStyle", { "w:val": characterStyle }) : "";
  const size = points ? sized(points) : "";
  return xml(
    "w:r",
    {},
    xml("w:rPr", {}, style, chineseHint, size),
    xml(element, { "xml:space": "preserve" }, xmlText(text)),
  );
}

export const lineBreak = xml("w:r", {}, xml("w:br"));

/** A run with the tracked change that it is; the lines in it are broken. */
export function writeRevised({ text, revision }: Run, look: Look = {}): string {
  const element = revision?.kind === "deletion" ? "w:delText" : "w:t";
  const lines = text.split("\n").map((line) => writeText(element, line, look));
  return asRevision(revision, lines.join(lineBreak));
}

const writeRuns = (runs: Run[], characterStyle?: string) =>
  runs.map((run) => writeRevised(run, { characterStyle })).join("");

/** Word wants an indent in characters and, for other readers, in twips. */
export const rightIndented = (characters: number, points: number) => ({
  "w:rightChars": Math.round(characters * 100),
  "w:right": Math.round(characters * points * 20),
});

/** What stands at words of a paragraph or in a cell beside its text. */
export type CommentMarks = {
  ofParagraph: (block: ParagraphBlock, write: (runs: Run[], from: number) => string) => string;
  ofCell: (cell: DocumentCell, runs: string) => string;
};

/** The title of a document that shows its changes has the breaks between its lines among its runs: they change, too. */
const hasBreaks = (runs: Run[]): boolean => runs.some(({ text }) => text === "\n");

/** A paragraph in its style; a run-in heading is set in the character style that belongs to the heading. */
export function writeParagraph(block: ParagraphBlock, newPage: boolean, comments?: CommentMarks): string {
  const { style, runs, headingRuns, keepNext, rightIndent, after } = block;
  const runIn = headingRuns !== undefined;
  const properties = xml(
    "w:pPr",
    {},
    xml("w:pStyle", { "w:val": styleIds[runIn ? "body" : style] }),
    keepNext === undefined ? "" : xml("w:keepNext", { "w:val": keepNext ? undefined : 0 }),
    newPage ? xml("w:pageBreakBefore") : "",
    after === undefined ? "" : xml("w:spacing", { "w:after": after * 20 }),
    rightIndent === undefined ? "" : xml("w:ind", rightIndented(rightIndent, paragraphStyles[style].size)),
    revisedEnd(block.end),
    block.formerly ? formerStyle(block.formerly, styleIds[block.formerly.style]) : "",
  );
  const write = (some: Run[], from: number): string => {
    if (style === "title") return some.map((run) => writeRevised(run)).join(hasBreaks(some) ? "" : lineBreak);
    const heads = Math.max(0, (headingRuns ?? 0) - from);
    return writeRuns(some.slice(0, heads), characterStyleId(style)) + writeRuns(some.slice(heads));
  };
  return xml("w:p", {}, properties, comments ? comments.ofParagraph(block, write) : write(runs, 0));
}
