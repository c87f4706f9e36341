import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { TextHit } from "@/lib/report/find-text";
import { paragraphStart, positionInParagraph } from "./stored-text";

/** What a search shows in the text; `now` is the place it stands at. */
export type FoundWords = { hits: readonly TextHit[]; now: TextHit | null };

const key = new PluginKey<DecorationSet>("foundWords");
/** More than anybody looks at, and few enough to be drawn at once. */
const mostDrawn = 1000;

export const setFoundWords = (tr: Transaction, found: FoundWords): Transaction => tr.setMeta(key, found);

function decorationsOf(doc: Node, { hits, now }: FoundWords): Decoration[] {
  const drawn = hits.slice(0, mostDrawn);
  if (now && !drawn.includes(now)) drawn.push(now);
  return drawn.flatMap((hit) => {
    if (hit.line >= doc.childCount) return [];
    const start = paragraphStart(doc, hit.line);
    const [from, to] = [hit.start, hit.end].map((offset) => positionInParagraph(doc.child(hit.line), start, offset));
    return from < to ? [Decoration.inline(from, to, { class: hit === now ? "found now" : "found" })] : [];
  });
}

/** Marks what a search has found. */
export const foundWordsPlugin = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, decorations) => {
        const found: FoundWords | undefined = tr.getMeta(key);
        if (found) return DecorationSet.create(tr.doc, decorationsOf(tr.doc, found));
        return tr.docChanged ? decorations.map(tr.mapping, tr.doc) : decorations;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
