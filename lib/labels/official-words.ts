import type { Heading } from "../editions/edition";
import { normalizeLabel } from "./normalize-label";
import { labelFor, similarityOf } from "./similarity";
import { type FrameTarget, frameTargets } from "./table-targets";

const likeAHead = 0.75;
const captions = frameTargets.flatMap(({ frame }) => frame.tables.flatMap(({ caption }) => caption ?? []));
const corners = frameTargets.flatMap(({ frame }) => frame.tables.flatMap(({ corner }) => corner ?? []));
const heads = [...new Set(frameTargets.flatMap((target) => [...target.heads]))];

const isLike = (text: string, wordings: string[], least = likeAHead) => {
  const printed = normalizeLabel(text);
  // A row label has a number, a column head has none: 3.其他 is not the column 其他.
  return wordings.some(
    (wording) => labelFor(wording).number === printed.number && similarityOf(printed, labelFor(wording)) >= least,
  );
};

/** Whether a text is the caption of one of table two's parts. */
export const isCaption = (text: string): boolean => isLike(text, captions, 0.85);
/** Whether a text is what stands above the row labels. */
export const isCorner = (text: string): boolean => isLike(text, corners) || /勾稽关系/.test(text);

/** Any official column head, at any level. */
export const isHeadText = (text: string, least = likeAHead): boolean => isLike(text, heads, least);

/** @returns how many texts are heads of this table. */
export const headsLike = (target: FrameTarget, texts: string[]): number =>
  texts.filter((text) => isLike(text, [...target.heads])).length;

const whole = 0.9;
const rowLabels = frameTargets.flatMap(({ rows }) => rows.flatMap(({ path }) => path.map(({ label }) => label)));

/** @returns how like a text is to the official row label that it resembles most. */
export const likenessOf = (text: string): number =>
  Math.max(...rowLabels.map((label) => similarityOf(normalizeLabel(text), labelFor(label))));

const everyWording = [...new Set([...heads, ...corners, ...captions, ...rowLabels])].map((text) => labelFor(text).text);
const shortestPiece = 5;

/** A stretch out of an official label, of which a low row shows only the middle lines. */
const isPiece = (text: string) => {
  const piece = normalizeLabel(text).text;
  return piece.length >= shortestPiece && everyWording.some((wording) => wording.includes(piece));
};

/** Whether a text is an official row label, column head, caption or corner, or a long piece of one. */
export const isLabelText = (text: string): boolean =>
  likenessOf(text) >= whole || isLike(text, [...heads, ...corners, ...captions], whole) || isPiece(text);

/** Whether a text is like an official row label. */
export const isRowLabel = (text: string): boolean => likenessOf(text) >= likeAHead;

/** Two lines that together are an official row label, where the second is none by itself. */
export const goesOn = (above: string, below: string): boolean =>
  likenessOf(above + below) >= whole && likenessOf(below) < whole && normalizeLabel(below).number === "";

const groups = new Set(
  frameTargets.flatMap(({ frame }) => frame.tables.flatMap(({ columns }) => groupLabels(columns))),
);

function groupLabels(headings: Heading[]): string[] {
  return headings.flatMap(({ label, children }) => (children ? [label, ...groupLabels(children)] : []));
}

/** Whether a text is like a head that stands over other heads. */
export const isLikeGroup = (text: string): boolean => isLike(text, [...groups]);

/** A head that stands over other heads. */
export const isGroupText = (text: string): boolean =>
  [...groups].some((group) => labelFor(group).text === normalizeLabel(text).text);
