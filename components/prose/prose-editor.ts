import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, NodeSelection, Selection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Edition } from "@/lib/editions/edition";
import type { AllFigures } from "@/lib/report/figures";
import { type HeadingLevel, type LineInsertion, toggleHeading } from "@/lib/report/heading-edits";
import { type Level, levelOf } from "@/lib/report/paragraphs";
import { longestText, pasteNote, tooLong } from "@/lib/report/paste-prose";
import {
  editLines,
  insertFigureAt,
  insertLine,
  insertLines,
  insertPhrase,
  moveToLine,
  replaceText,
} from "./editor-changes";
import { clipboardOf } from "./editor-clipboard";
import { actionKeys, editingPlugins } from "./editor-keys";
import { headingPlugin, refreshHeadings } from "./heading-plugin";
import { LiveChip } from "./live-chip";
import { type NumberMark, numberMarkAt, numberMarkPlugin, setNumberMarks } from "./number-marks";
import { readClipboard } from "./read-clipboard";
import { docOf, isFigure, lineOf, lineOfCaret, linesOf, proseSchema, textOf } from "./stored-text";

/** What the toolbar and the strip show of the editor; a new object only when something of it changed. */
export type EditorStatus = { line: number; level: Level; canUndo: boolean; canRedo: boolean; focused: boolean };

/** A mark or figure of the text that something is shown about. */
export type Spot = { from: number; to: number };

export type EditorOptions = {
  edition: Edition;
  label: string;
  placeholder: string;
  readOnly: boolean;
  figures: () => AllFigures;
  onText: (text: string) => void;
  /** The caret is in this line and the editor has the focus. */
  onLine: (line: number) => void;
  onFinder: () => void;
  onFigure: (spot: Spot) => void;
  onMark: (found: (Spot & { mark: NumberMark; enter: boolean }) | null) => void;
  onNote: (note: { tone: "info" | "warn"; text: string } | null) => void;
};

const restBeforeExplaining = 400;
/** The last words of an input method arrive within this time after it says that it is done. */
const compositionTail = 60;

/** One section's text being written. Knows nothing of React: the page listens to it and gives it orders. */
export class ProseEditor {
  readonly view: EditorView;
  private readonly chips = new Set<LiveChip>();
  private readonly listeners = new Set<() => void>();
  private text: string;
  private waiting: string | null = null;
  private current: EditorStatus;
  private hover: ReturnType<typeof setTimeout> | undefined;
  private shownFigures: AllFigures;

  constructor(
    place: HTMLElement,
    private readonly options: EditorOptions,
    text: string,
    kept?: EditorState,
  ) {
    this.shownFigures = options.figures();
    const state = kept ?? newState(text, options.figures);
    this.text = textOf(state.doc);
    this.view = new EditorView(place, this.viewProps(state));
    this.current = this.readStatus();
    this.setText(text);
  }

  private viewProps(state: EditorState) {
    const { options } = this;
    return {
      state,
      editable: () => !options.readOnly,
      attributes: ({ doc }: EditorState) => ({
        class: isBlank(doc) ? "is-empty" : "",
        "data-placeholder": options.placeholder,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": options.label,
        "aria-placeholder": options.placeholder,
        "aria-readonly": String(options.readOnly),
        spellcheck: "false",
        tabindex: "0",
      }),
      nodeViews: {
        figure: (node: Node) =>
          new LiveChip(node, { edition: options.edition, figures: options.figures, chips: this.chips }),
      },
      dispatchTransaction: (tr: Transaction) => this.apply(tr),
      handleKeyDown: actionKeys({ openFinder: options.onFinder, openFigure: this.openFigure, openMark: this.openMark }),
      handleTextInput: (_view: EditorView, from: number, _to: number, typed: string) =>
        this.openedByBraces(from, typed),
      handleClickOn: (_view: EditorView, _position: number, node: Node, at: number) => {
        if (isFigure(node)) this.openFigure(at);
        return isFigure(node);
      },
      handleDOMEvents: this.domEvents(),
      ...clipboardOf(options.figures),
      scrollMargin: { top: 72, bottom: 48, left: 8, right: 8 },
      scrollThreshold: { top: 72, bottom: 24, left: 8, right: 8 },
    };
  }

  private domEvents() {
    return {
      paste: (_view: EditorView, event: ClipboardEvent) => this.paste(event, event.clipboardData),
      drop: (view: EditorView, event: DragEvent) => {
        // Moving the own text is ProseMirror's; anything from outside is read like a paste.
        const at = view.dragging ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!at || this.options.readOnly) return false;
        view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
        return this.paste(event, event.dataTransfer);
      },
      focus: () => this.follow(),
      blur: () => this.follow(),
      compositionend: () => {
        setTimeout(() => this.afterComposition(), compositionTail);
      },
      mouseover: (_view: EditorView, event: MouseEvent) => this.hoverOver(event.target),
      mouseleave: () => this.hoverOver(null),
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  status = (): EditorStatus => this.current;

  /** Takes over a text changed elsewhere; while characters are being composed, after they are done. */
  setText(text: string): void {
    if (text === this.text) return;
    if (this.view.composing) {
      this.waiting = text;
      return;
    }
    this.text = text;
    const tr = replaceText(this.view.state, text, this.options.figures());
    if (tr) this.view.dispatch(tr.setMeta("addToHistory", true));
  }

  /** Lets the chips follow the tables. */
  followFigures(): void {
    const figures = this.options.figures();
    if (figures === this.shownFigures) return;
    this.shownFigures = figures;
    for (const chip of this.chips) chip.draw();
  }

  setNumberMarks(marks: NumberMark[]): void {
    if (!this.view.composing) this.view.dispatch(setNumberMarks(this.view.state.tr, marks));
  }

  focus(): void {
    this.view.focus();
  }

  focusLine(line: number): void {
    this.run(moveToLine(this.view.state, line));
  }

  toggleHeading(level: HeadingLevel): void {
    const { state } = this.view;
    this.run(editLines(state.tr, toggleHeading(linesOf(state.doc), lineOfCaret(state), level)));
  }

  insertLine(insertion: LineInsertion): void {
    this.run(insertLine(this.view.state, insertion, this.options.figures()));
  }

  insertPhrase(phrase: string): void {
    this.run(insertPhrase(this.view.state, phrase, this.options.figures()));
  }

  /** Puts a live figure in the place of the selection. */
  insertFigure(source: string): void {
    this.run(insertFigureAt(this.view.state, source));
  }

  /** Puts what a live figure prints in its place: from then on it no longer follows the tables. */
  freezeFigure({ from, to }: Spot, printed: string): void {
    this.run(this.view.state.tr.insertText(printed, from, to));
  }

  undo(): void {
    undo(this.view.state, this.view.dispatch);
  }

  redo(): void {
    redo(this.view.state, this.view.dispatch);
  }

  lines = (): string[] => linesOf(this.view.state.doc);

  /** Ends the editor. @returns what another editor of the same text can begin with. */
  destroy(): EditorState {
    clearTimeout(this.hover);
    this.publish();
    const { state } = this.view;
    this.view.destroy();
    return state;
  }

  private run(tr: Transaction): void {
    if (this.options.readOnly && tr.docChanged) return;
    this.view.dispatch(tr);
    this.view.focus();
  }

  private apply(tr: Transaction): void {
    const state = this.view.state.apply(tr);
    const refused =
      tr.docChanged && state.doc.content.size > this.view.state.doc.content.size
        ? tooLong(textOf(state.doc).length)
        : null;
    this.view.updateState(refused ? this.view.state : state);
    if (refused) this.options.onNote({ tone: "warn", text: refused });
    else if (tr.docChanged && !this.view.composing) this.publish();
    if (this.current) this.follow();
  }

  private publish(): void {
    const text = textOf(this.view.state.doc);
    if (text === this.text) return;
    this.text = text;
    this.options.onText(text);
  }

  private afterComposition(): void {
    if (this.view.isDestroyed || this.view.composing) return;
    this.view.dispatch(refreshHeadings(this.view.state.tr));
    this.publish();
    const { waiting } = this;
    this.waiting = null;
    if (waiting !== null) this.setText(waiting);
  }

  private readStatus(): EditorStatus {
    const { state } = this.view;
    const line = lineOfCaret(state);
    return {
      line,
      level: levelOf(lineOf(state.doc.child(line)).trim()),
      canUndo: undoDepth(state) > 0,
      canRedo: redoDepth(state) > 0,
      focused: this.view.hasFocus(),
    };
  }

  private follow(): void {
    const next = this.readStatus();
    if (next.focused) this.options.onLine(next.line);
    if ((Object.keys(next) as (keyof EditorStatus)[]).every((name) => next[name] === this.current[name])) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  private paste(event: ClipboardEvent | DragEvent, data: DataTransfer | null): boolean {
    if (!data || this.options.readOnly) return false;
    event.preventDefault();
    const pasted = readClipboard(data);
    const length = pasted.lines.reduce((sum, line) => sum + line.length + 1, this.text.length);
    const refused = length > longestText + 1 ? tooLong(length) : null;
    const note = pasteNote(pasted);
    this.options.onNote(refused ? { tone: "warn", text: refused } : note ? { tone: "info", text: note } : null);
    if (!refused && pasted.lines.length > 0)
      this.run(insertLines(this.view.state, pasted.lines, this.options.figures()));
    return true;
  }

  /** Two opening braces ask for a figure, as they stand for one in the stored text. */
  private openedByBraces(from: number, typed: string): boolean {
    const { doc, tr } = this.view.state;
    if (typed !== "{" || from < 1 || doc.textBetween(from - 1, from, "\n", "\n") !== "{") return false;
    this.view.dispatch(tr.delete(from - 1, from));
    this.options.onFinder();
    return true;
  }

  private openFigure = (at: number): void => {
    const { doc, tr } = this.view.state;
    this.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)));
    this.options.onFigure({ from: at, to: at + 1 });
  };

  private openMark = (): boolean => {
    const found = numberMarkAt(this.view.state, this.view.state.selection.head);
    if (found) this.options.onMark({ ...found, enter: true });
    return found !== null;
  };

  private hoverOver(target: EventTarget | null): void {
    clearTimeout(this.hover);
    const marked = target instanceof Element ? target.closest("[class*='n-']") : null;
    this.hover = setTimeout(() => {
      const found = marked?.isConnected ? numberMarkAt(this.view.state, this.view.posAtDOM(marked, 0)) : null;
      if (found || marked === null) this.options.onMark(found && { ...found, enter: false });
    }, restBeforeExplaining);
  }
}

const isBlank = (doc: Node) => doc.childCount === 1 && doc.child(0).childCount === 0;

const newState = (text: string, figures: () => AllFigures): EditorState =>
  EditorState.create({
    schema: proseSchema,
    doc: docOf(text, figures()),
    plugins: [...editingPlugins(figures), headingPlugin(), numberMarkPlugin()],
  });
