import { type Node, Schema } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { AllFigures } from "@/lib/report/figures";
import { liveAttribute, piecesOf } from "@/lib/report/live-figures";

/** A text is paragraphs of characters and live figures; headings are their own numbers, so there are no marks. */
export const proseSchema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    figure: {
      inline: true,
      group: "inline",
      atom: true,
      draggable: true,
      attrs: { source: { validate: "string" } },
      parseDOM: [
        { tag: `span[${liveAttribute}]`, getAttrs: (dom) => ({ source: dom.getAttribute(liveAttribute) ?? "" }) },
      ],
      toDOM: (node) => ["span", { [liveAttribute]: node.attrs.source }, node.attrs.source],
    },
    text: { group: "inline" },
  },
});

const { paragraph: paragraphType, figure: figureType, doc: docType } = proseSchema.nodes;

export const isFigure = (node: Node | null | undefined): boolean => node?.type === figureType;
export const createFigure = (source: string): Node => figureType.create({ source });

/** One line of stored text as a paragraph; braces that name no figure stay text. */
export function paragraphOf(line: string, figures: AllFigures): Node {
  const children = piecesOf(line, figures).map((piece) =>
    piece.kind === "text" ? proseSchema.text(piece.text) : createFigure(piece.source),
  );
  return paragraphType.create(null, children);
}

export const docOf = (text: string, figures: AllFigures): Node =>
  docType.create(
    null,
    text.split("\n").map((line) => paragraphOf(line, figures)),
  );

const storedLength = (node: Node) => (node.isText ? node.nodeSize : isFigure(node) ? node.attrs.source.length : 0);

// Paragraphs are never changed, only replaced: after a keystroke all but one come from here.
const lines = new WeakMap<Node, string>();

/** @returns the paragraph as one line of stored text. */
export function lineOf(paragraph: Node): string {
  const known = lines.get(paragraph);
  if (known !== undefined) return known;
  let line = "";
  paragraph.forEach((child) => {
    line += isFigure(child) ? child.attrs.source : (child.text ?? "");
  });
  lines.set(paragraph, line);
  return line;
}

export function linesOf(doc: Node): string[] {
  const all: string[] = [];
  doc.forEach((paragraph) => {
    all.push(lineOf(paragraph));
  });
  return all;
}

export const textOf = (doc: Node): string => linesOf(doc).join("\n");

/** @returns the document position before paragraph `index`. */
export function paragraphStart(doc: Node, index: number): number {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  return position;
}

/** @returns the character of the stored line before which a position of its paragraph stands. */
export function offsetInLine(paragraph: Node, position: number): number {
  let [offset, left] = [0, position];
  for (let index = 0; index < paragraph.childCount && left > 0; index += 1) {
    const child = paragraph.child(index);
    offset += child.isText ? Math.min(left, child.nodeSize) : storedLength(child);
    left -= child.nodeSize;
  }
  return offset;
}

/** @returns what is selected of the line in which the selection begins, in characters of the stored line; null for a caret. */
export function selectedWords({ selection }: EditorState): { line: number; start: number; end: number } | null {
  const { $from, $to, empty } = selection;
  if (empty || $from.depth === 0) return null;
  const paragraph = $from.parent;
  const start = offsetInLine(paragraph, $from.parentOffset);
  const end = $to.parent === paragraph ? offsetInLine(paragraph, $to.parentOffset) : lineOf(paragraph).length;
  return start < end ? { line: $from.index(0), start, end } : null;
}

/** @returns the line the caret is in; with the whole text selected, the last. */
export const lineOfCaret = ({ doc, selection }: EditorState): number =>
  Math.min(selection.$head.index(0), doc.childCount - 1);

/** @returns the document position of a character of the stored line; inside a live figure, the place before it. */
export function positionInParagraph(paragraph: Node, start: number, offset: number): number {
  let [position, left] = [start + 1, offset];
  for (let index = 0; index < paragraph.childCount; index += 1) {
    const child = paragraph.child(index);
    const length = storedLength(child);
    if (left < length) return child.isText ? position + left : position;
    left -= length;
    position += child.nodeSize;
  }
  return position;
}
