import { figuresOf } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import { readContact } from "../labels/match-identity";
import { readRemark } from "../report/remark-notes";
import { proseIds } from "../report/values";
import { childrenOf, type HtmlNode } from "./html-node";
import { ownLine } from "./own-anchors";
import { typedFigures } from "./own-figures";

type Draft = {
  figures: Record<string, string>;
  units: Record<string, string>;
  notes: Record<string, string>;
  lines: Map<string, Map<number, string>>;
  signature: Record<string, string>;
  meta: Record<string, string>;
  isOurs: boolean;
};

/** Our own HTML export names every figure and paragraph, so nothing in it needs to be recognized. @returns an interchange file, unchecked. */
export function readOwnHtml(root: HtmlNode): unknown {
  const draft: Draft = { figures: {}, units: {}, notes: {}, lines: new Map(), signature: {}, meta: {}, isOurs: false };
  collect(root, draft, 0);
  if (!draft.isOurs || !draft.meta["report-unit"]) return undefined;
  const { units, notes, signature, meta } = draft;
  const text = Object.fromEntries(proseIds.map((id) => [id, joinLines(draft.lines.get(id))]));
  return {
    edition: meta["report-edition"],
    unit: { name: meta["report-unit"], kind: meta["report-unit-kind"] ?? "department" },
    year: Number(meta["report-year"]),
    figures: typedFigures(meta["report-edition"], draft.figures),
    units,
    notes,
    text,
    contact: readContact(text.preamble),
    signature: { unit: signature.unit ?? "", issuedOn: isoDate(signature.issuedOn ?? "") },
  };
}

const isoDate = (text: string) =>
  text.replace(
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    (_, year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );

/** Empty lines are not printed, but the anchors count them. */
function joinLines(lines = new Map<number, string>()): string {
  const last = Math.max(-1, ...lines.keys());
  return Array.from({ length: last + 1 }, (_, line) => lines.get(line) ?? "").join("\n");
}

function collect(node: HtmlNode, draft: Draft, depth: number) {
  // The general reader refuses such a page with a clear message; here it is only not ours.
  if (depth > 200) return;
  const { attribs = {} } = node;
  if (node.name === "meta" && attribs.name) draft.meta[attribs.name] = attribs.content ?? "";
  if (node.name === "article" && /\breport\b/.test(attribs.class ?? "")) draft.isOurs = true;
  if (node.name === "td" && attribs["data-anchor"]) return readFigure(node, attribs["data-anchor"], draft);
  const anchor = attribs["data-anchor"];
  if (anchor && node.name !== "table") return readParagraph(node, anchor, draft);
  for (const child of childrenOf(node)) collect(child, draft, depth + 1);
}

function readFigure(cell: HtmlNode, address: string, draft: Draft) {
  for (const child of childrenOf(cell)) {
    const text = textIn(child);
    if (child.name === "data") draft.figures[address] = child.attribs?.value ?? text;
    else if (child.attribs?.class === "unit") draft.units[address] = text;
    else if (child.attribs?.class === "remark") draft.notes[address] = text.replace(/^（([\s\S]*)）$/, "$1");
  }
}

function readParagraph(node: HtmlNode, anchor: string, draft: Draft) {
  const text = textIn(node);
  const own = ownLine(anchor);
  if (own?.kind === "remark") draft.notes[own.address] = remarkIn(own.address, text, draft.meta["report-edition"]);
  else if (own?.kind === "paragraph")
    draft.lines.set(own.text, (draft.lines.get(own.text) ?? new Map()).set(own.line, text));
  else if (own) draft.signature[own.part] = (draft.signature[own.part] ?? "") + text;
}

/** The anchor names the figure; what its line says before the remark is for readers. */
function remarkIn(address: string, text: string, editionId: string | undefined): string {
  const edition = editions.find(({ id }) => id === editionId);
  const spec = edition && figuresOf(edition).get(address);
  return (spec && readRemark(edition, spec.section, text)?.remark) ?? text;
}

/** A live figure is the braces it came from. */
function textIn(node: HtmlNode): string {
  if (node.type === "text") return node.data ?? "";
  const source = node.attribs?.["data-live"];
  return source ?? childrenOf(node).map(textIn).join("");
}
