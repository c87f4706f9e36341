import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { readParagraph } from "@/lib/report/paragraphs";
import { lineOf, positionInParagraph } from "./stored-text";
import { touchedParagraphs } from "./touched-paragraphs";

type Headings = { decorations: DecorationSet; stale: boolean };

const key = new PluginKey<Headings>("headings");
const refresh = "refreshHeadings";

/** Draws again what stood still while characters were being composed. */
export const refreshHeadings = (tr: Transaction): Transaction => tr.setMeta(refresh, true);

function headingOf(paragraph: Node, start: number): Decoration[] {
  const line = lineOf(paragraph);
  const { level, heading } = readParagraph(line.trim());
  if (level === 0) return [];
  const end = line.length - line.trimStart().length + heading;
  return [
    Decoration.inline(start + 1, positionInParagraph(paragraph, start, end), { class: `heading level-${level}` }),
  ];
}

function allHeadings(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.forEach((paragraph, start) => {
    found.push(...headingOf(paragraph, start));
  });
  return DecorationSet.create(doc, found);
}

function follow(tr: Transaction, { decorations, stale }: Headings): Headings {
  if (tr.getMeta(refresh)) return stale ? { decorations: allHeadings(tr.doc), stale: false } : { decorations, stale };
  if (!tr.docChanged) return { decorations, stale };
  // An input method loses its word when the text it is writing into is wrapped anew.
  if (tr.getMeta("composition") !== undefined) return { decorations: decorations.map(tr.mapping, tr.doc), stale: true };
  if (stale) return { decorations: allHeadings(tr.doc), stale: false };
  let next = decorations.map(tr.mapping, tr.doc);
  touchedParagraphs(tr, (paragraph, start) => {
    next = next.remove(next.find(start, start + paragraph.nodeSize)).add(tr.doc, headingOf(paragraph, start));
  });
  return { decorations: next, stale: false };
}

/** Sets in bold what will be printed as a heading: a whole line, or its beginning up to the first 。 */
export const headingPlugin = (): Plugin<Headings> =>
  new Plugin<Headings>({
    key,
    state: {
      init: (_config, { doc }) => ({ decorations: allHeadings(doc), stale: false }),
      apply: follow,
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
