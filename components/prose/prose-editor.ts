import type { Node } from "prosemirror-model";
import { type EditorState, NodeSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { Watched } from "@/components/browser/watched";
import { takeFocus } from "@/components/ui/focus-keeper";
import type { Aspect, Edition, ProseSection } from "@/lib/editions/edition";
import type { AllFigures } from "@/lib/report/figures";
import { aspectInsertion, type HeadingLevel, toggleHeading } from "@/lib/report/heading-edits";
import { tooLong } from "@/lib/report/paste-prose";
import {
  bringText,
  editLines,
  insertFigureAt,
  insertLine,
  insertPhrase,
  moveToLine,
  replaceText,
  selectPoints,
  selectWords,
} from "./editor-changes";
import { clipboardOf } from "./editor-clipboard";
import { actionKeys, openingBraces, selectedFigure } from "./editor-keys";
import { newState, textboxAttributes } from "./editor-state";
import { type EditorStatus, emptyStatus } from "./editor-status";
import { type FoundWords, setFoundWords } from "./found-words";
import { refreshHeadings } from "./heading-plugin";
import { HeardCaret } from "./heard-caret";
import { LiveChip } from "./live-chip";
import { type FoundMark, MarkHover } from "./mark-hover";
import { type NumberMark, numberMarkAt, setNumberMarks } from "./number-marks";
import { caretToDrop, type Note, pasteInto } from "./paste-into";
import { readStatus } from "./read-status";
import { isFigure, lineOfCaret, linesOf, selectedWords, textOf } from "./stored-text";
import { TypingRun } from "./typing-run";
import type { Draft } from "./waiting-draft";

/** Where a figure of the text stands that something is shown about. */
export type Spot = { from: number; to: number };

export type EditorOptions = {
  edition: Edition;
  label: string;
  placeholder: string;
  readOnly: boolean;
  figures: () => AllFigures;
  /** `goesOn`: typed without a pause right where the text was changed before. */
  onText: (text: string, goesOn: boolean) => void;
  /** An input method has begun or ended: meanwhile the text on the screen is not told. */
  onComposing: (composing: boolean) => void;
  /** The caret is in this line and the editor has the focus. */
  onLine: (line: number) => void;
  onFinder: () => void;
  onFigure: (spot: Spot) => void;
  onMark: (found: FoundMark | null) => void;
  onNote: (note: Note | null) => void;
};

/** The last words of an input method arrive within this time after it says that it is done. */
const compositionTail = 60;

/** One section's text being written. Knows nothing of React: the page listens to it and gives it orders. */
export class ProseEditor {
  readonly view: EditorView;
  private readonly chips = new Set<LiveChip>();
  private readonly watched = new Watched();
  private text: string;
  /** A change from elsewhere that waits for an input method. */
  private waiting: string | null = null;
  /** Marks that wait for it. */
  private waitingMarks: NumberMark[] | null = null;
  /** What stood here when an input method began its word. */
  private beforeWord: EditorState | null = null;
  private current = emptyStatus;
  private showsFound = false;
  private readonly typing = new TypingRun();
  /** Whether the change that is not told yet goes on with the one told last; null when all is told. */
  private goesOn: boolean | null = null;
  private readonly hover: MarkHover;
  private shownFigures: AllFigures;
  private readonly caret = new HeardCaret();

  constructor(
    place: HTMLElement,
    private readonly options: EditorOptions,
    text: string,
    kept?: EditorState,
  ) {
    this.shownFigures = options.figures();
    const state = kept ?? newState(text, options.figures);
    this.text = textOf(state.doc);
    this.hover = new MarkHover(options.onMark);
    this.view = new EditorView(place, this.viewProps(state));
    this.current = readStatus(state, emptyStatus);
    this.setText(text);
  }

  private viewProps(state: EditorState) {
    const { options } = this;
    return {
      state,
      editable: () => !options.readOnly,
      attributes: textboxAttributes(options),
      nodeViews: {
        figure: (node: Node) =>
          new LiveChip(node, { edition: options.edition, figures: options.figures, chips: this.chips }),
      },
      dispatchTransaction: (tr: Transaction) => this.apply(tr),
      handleKeyDown: actionKeys({ openFinder: options.onFinder, openFigure: this.openFigure, openMark: this.openMark }),
      handleTextInput: (_view: EditorView, from: number, _to: number, typed: string) => this.openByBraces(from, typed),
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
      drop: (view: EditorView, event: DragEvent) =>
        !this.options.readOnly && caretToDrop(view, event) && this.paste(event, event.dataTransfer),
      focus: (view: EditorView) => {
        this.follow();
        this.caret.focus(view);
      },
      keydown: (view: EditorView, event: KeyboardEvent) => this.caret.key(view, event),
      mousedown: () => this.caret.mouse(),
      [takeFocus]: (view: EditorView, event: Event) => {
        event.preventDefault();
        view.focus();
      },
      compositionstart: (view: EditorView) => {
        this.caret.compose(view);
        this.beforeWord ??= view.state;
        // An input method cannot write into a selected figure: like a key, its word takes the figure's place.
        if (!this.options.readOnly && selectedFigure(view.state)) view.dispatch(view.state.tr.deleteSelection());
        this.options.onComposing(true);
      },
      compositionend: () => {
        setTimeout(() => this.afterComposition(), compositionTail);
      },
      mouseover: (view: EditorView, { target }: MouseEvent) => this.hover.over(view, target),
      mouseleave: (view: EditorView) => this.hover.over(view, null),
    };
  }

  subscribe = this.watched.subscribe;

  status = (): EditorStatus => this.current;

  /** Takes over a text changed elsewhere; while characters are being composed, after they are done. */
  setText(text: string): void {
    if (text === this.text) return;
    this.waiting = text;
    if (!this.view.composing) this.takeOver();
  }

  /**
   * Goes on where somebody wrote before the editor was there, its caret and focus included. `drawn` is the text that
   * was there to write in; where it has been changed from elsewhere too, what was written stands.
   */
  takeDraft({ text, caret }: Draft, drawn: string): void {
    const { state } = this.view;
    const figures = this.options.figures();
    if (text !== drawn) this.dispatchWhole(bringText(state, drawn, text, figures) ?? replaceText(state, text, figures));
    if (!caret) return;
    this.view.dispatch(selectPoints(this.view.state, caret));
    this.view.focus();
  }

  private takeOver(): void {
    this.caret.read(this.view);
    this.refuseLongWord();
    if (this.waiting === null) return;
    const tr = bringText(this.view.state, this.text, this.waiting, this.options.figures());
    this.text = this.waiting;
    this.waiting = null;
    if (tr) this.dispatchWhole(tr);
    this.publish();
  }

  /** Lets the chips follow the tables. */
  followFigures(): void {
    const figures = this.options.figures();
    if (figures === this.shownFigures) return;
    this.shownFigures = figures;
    for (const chip of this.chips) chip.draw();
  }

  setNumberMarks(marks: NumberMark[]): void {
    this.waitingMarks = marks;
    if (this.view.composing) return;
    this.caret.read(this.view);
    this.mark(this.view.state.tr);
  }

  /** Marks what a search has found, and brings the place it stands at into sight; the focus stays where it is. */
  showFound(found: FoundWords): void {
    const nothing = found.hits.length === 0;
    if (this.view.composing || (nothing && !this.showsFound)) return;
    this.showsFound = !nothing;
    this.caret.read(this.view);
    this.view.dispatch(setFoundWords(this.view.state.tr, found));
    if (found.now) this.view.dom.querySelector(".found.now")?.scrollIntoView({ block: "center" });
  }

  focus(): void {
    this.view.focus();
  }

  focusLine(line: number): void {
    this.run(moveToLine(this.view.state, line));
  }

  /** Selects words of the stored line; the whole line where it has become shorter. */
  focusWords(line: number, start: number, end: number): void {
    this.run(selectWords(this.view.state, line, start, end));
  }

  toggleHeading(level: HeadingLevel): void {
    const { state } = this.view;
    this.run(editLines(state.tr, toggleHeading(linesOf(state.doc), lineOfCaret(state), level)));
  }

  /** The heading of an aspect that is not there yet. */
  insertAspect(section: ProseSection, aspect: Aspect): void {
    const insertion = aspectInsertion(section, this.lines(), aspect);
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

  /** What is selected of one line, in characters of the stored line. */
  selected = () => selectedWords(this.view.state);

  lines = (): string[] => linesOf(this.view.state.doc);

  /** Ends the editor. @returns what another editor of the same text can begin with. */
  destroy(): EditorState {
    this.hover.stop();
    this.tellWord();
    const { state } = this.view;
    this.view.destroy();
    return state;
  }

  private run(tr: Transaction): void {
    if (this.options.readOnly && tr.docChanged) return;
    this.dispatchWhole(tr);
    this.view.focus();
  }

  /** Something that is taken back by itself. */
  private dispatchWhole(tr: Transaction): void {
    this.typing.stop();
    this.view.dispatch(tr);
    this.typing.stop();
  }

  private apply(tr: Transaction): void {
    const { state } = this.view;
    const next = state.apply(tr);
    if (tr.docChanged) this.hear(tr);
    const grows = next.doc.content.size > state.doc.content.size;
    // A word being composed is measured when it is done: until then it is letters, and must not be broken off.
    const composed = this.view.composing || tr.getMeta("composition") !== undefined;
    const refused = grows && !composed ? tooLong(textOf(next.doc).length) : null;
    this.view.updateState(refused ? state : next);
    if (refused) this.options.onNote({ tone: "warn", text: refused });
    else if (tr.docChanged && !(composed && this.beforeWord)) this.publish();
    this.follow();
  }

  private hear(tr: Transaction): void {
    const goesOn = this.typing.goesOn(tr);
    this.goesOn ??= goesOn;
    this.hover.hide();
  }

  private publish(): void {
    const [text, goesOn] = [textOf(this.view.state.doc), this.goesOn ?? false];
    this.goesOn = null;
    if (text === this.text) return;
    this.text = text;
    this.options.onText(text, goesOn);
  }

  private afterComposition(): void {
    if (this.view.isDestroyed || this.view.composing) return;
    this.refuseLongWord();
    this.mark(refreshHeadings(this.view.state.tr));
    this.tellWord();
  }

  private tellWord(): void {
    this.refuseLongWord();
    if (this.waiting === null) this.publish();
    else this.takeOver();
    this.options.onComposing(false);
  }

  private refuseLongWord(): void {
    const { doc } = this.view.state;
    const before = this.beforeWord;
    this.beforeWord = null;
    if (!before || doc.content.size <= before.doc.content.size) return;
    const refused = tooLong(textOf(doc).length);
    if (!refused) return;
    this.view.updateState(before);
    this.options.onNote({ tone: "warn", text: refused });
  }

  private mark(tr: Transaction): void {
    this.view.dispatch(this.waitingMarks ? setNumberMarks(tr, this.waitingMarks) : tr);
    this.waitingMarks = null;
  }

  private follow(): void {
    const next = readStatus(this.view.state, this.current);
    if (this.view.hasFocus()) this.options.onLine(next.line);
    if (next === this.current) return;
    this.current = next;
    this.watched.tell();
  }

  private paste(event: Event, data: DataTransfer | null): boolean {
    if (!data || this.options.readOnly) return false;
    event.preventDefault();
    this.options.onNote(null);
    this.typing.stop();
    const note = pasteInto(this.view, data, this.options.figures());
    this.typing.stop();
    if (note) this.options.onNote(note);
    this.view.focus();
    return true;
  }

  private openByBraces(from: number, typed: string): boolean {
    const tr = openingBraces(this.view.state, from, typed);
    if (!tr) return false;
    this.view.dispatch(tr);
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
    this.hover.stop();
    if (found) this.options.onMark({ ...found, enter: true });
    return found !== null;
  };
}
