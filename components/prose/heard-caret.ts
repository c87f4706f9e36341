import type { EditorView } from "prosemirror-view";

/** After this time, in ms, ProseMirror puts a caret back that stands where the browser put it with the focus. */
const focusTail = 20;

/**
 * The browser tells of a moved caret in a later task. On a busy computer others come first: the next key would act where
 * the caret was, and whatever draws the text would put it back there.
 */
export class HeardCaret {
  /** By a key or the mouse since the last key: the editor may not have been told. */
  private moves = true;

  /** The browser puts it at the start, where Ctrl+Home does too. Begun before ProseMirror's, this ends before it. */
  focus(view: EditorView): void {
    setTimeout(() => this.read(view), focusTail);
  }

  mouse(): void {
    this.moves = true;
  }

  /** A character moves it too, but is read from the text itself: whoever types on does not wait for all who follow it. */
  key(view: EditorView, { key, ctrlKey, metaKey }: KeyboardEvent): void {
    this.compose(view);
    if (!view.composing) this.moves = key.length > 1 || ctrlKey || metaKey;
  }

  /** An input method begins a word: its keys are none of the page's (`ui/composing-keys.ts`). */
  compose(view: EditorView): void {
    if (view.composing) return;
    this.read(view);
    keep(view);
  }

  /** Before anything draws the caret where the editor knows it. */
  read(view: EditorView): void {
    if (this.moves && !view.isDestroyed && !view.composing) document.dispatchEvent(new Event("selectionchange"));
  }
}

/**
 * For 200 ms after the focus ProseMirror takes a caret at the very start for the browser's doing, and puts it back. From
 * the first key on it is the writer's. ProseMirror keeps this to itself, and declares no way to say so.
 */
function keep(view: EditorView): void {
  (view as unknown as { input: { lastFocus: number } }).input.lastFocus = 0;
}
