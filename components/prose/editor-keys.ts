import { baseKeymap, chainCommands, splitBlock } from "prosemirror-commands";
import { keydownHandler, keymap } from "prosemirror-keymap";
import {
  type Command,
  type EditorState,
  NodeSelection,
  Plugin,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { AllFigures } from "@/lib/report/figures";
import { piecesOf } from "@/lib/report/live-figures";
import { createFigure, isFigure } from "./stored-text";
import { touchedParagraphs } from "./touched-paragraphs";

/** Backspace or Delete beside a live figure first selects it: one key must not take a figure away unseen. */
const selectFigure =
  (side: "before" | "after"): Command =>
  ({ selection, tr }, dispatch) => {
    if (!(selection instanceof TextSelection) || !selection.$cursor) return false;
    const { $cursor } = selection;
    const node = side === "before" ? $cursor.nodeBefore : $cursor.nodeAfter;
    if (!node || !isFigure(node)) return false;
    const position = side === "before" ? $cursor.pos - node.nodeSize : $cursor.pos;
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, position)));
    return true;
  };

const backspace = chainCommands(selectFigure("before"), baseKeymap.Backspace);
const forwardDelete = chainCommands(selectFigure("after"), baseKeymap.Delete);

/** Braces typed by hand become a live figure as soon as they close. */
const bracesPlugin = (figures: () => AllFigures) =>
  new Plugin({
    appendTransaction: (transactions, _before, { tr }) => {
      const done = transactions[transactions.length - 1];
      if (!done.docChanged || done.getMeta("composition") !== undefined) return null;
      touchedParagraphs(done, (paragraph, start) => {
        paragraph.forEach((child, offset) => {
          if (child.text?.includes("}}")) closeBraces(tr, child.text, start + 1 + offset, figures());
        });
      });
      return tr.docChanged ? tr : null;
    },
  });

function closeBraces(tr: Transaction, text: string, start: number, figures: AllFigures): void {
  let at = start;
  for (const piece of piecesOf(text, figures)) {
    const end = at + (piece.kind === "text" ? piece.text : piece.source).length;
    if (piece.kind === "live") tr.replaceWith(tr.mapping.map(at), tr.mapping.map(end), createFigure(piece.source));
    at = end;
  }
}

/** Plugins without a view of their own. Undo is heard by the whole wizard (`wizard/undo-keys.ts`). */
export const editingPlugins = (figures: () => AllFigures): Plugin[] => [
  bracesPlugin(figures),
  keymap({
    Backspace: backspace,
    "Mod-Backspace": backspace,
    Delete: forwardDelete,
  }),
  keymap({ "Shift-Enter": splitBlock }),
  keymap(baseKeymap),
];

/** Two opening braces ask for a figure, as they stand for one in the stored text. @returns what takes the first away. */
export function openingBraces({ doc, tr }: EditorState, from: number, typed: string): Transaction | null {
  if (typed !== "{" || from < 1 || doc.textBetween(from - 1, from, "\n", "\n") !== "{") return null;
  return tr.delete(from - 1, from);
}

export type EditorActions = { openFinder: () => void; openFigure: (position: number) => void; openMark: () => boolean };

/** @returns the selection when it is one live figure and nothing else. */
export const selectedFigure = ({ selection }: EditorState): NodeSelection | null =>
  selection instanceof NodeSelection && isFigure(selection.node) ? selection : null;

/** Keys that open something beside the text. */
export function actionKeys(actions: EditorActions): (view: EditorView, event: KeyboardEvent) => boolean {
  const openSelected: Command = (state) => {
    const selected = selectedFigure(state);
    if (selected) actions.openFigure(selected.from);
    return selected !== null;
  };
  const figureKeys = keydownHandler({
    Enter: openSelected,
    "Alt-ArrowDown": chainCommands(openSelected, actions.openMark),
  });
  return (view, event) => {
    // Some input methods report their own character for the key: go by its place on the keyboard.
    const semicolon = event.key === ";" || event.key === "；" || event.code === "Semicolon";
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !semicolon) return figureKeys(view, event);
    actions.openFinder();
    return true;
  };
}
