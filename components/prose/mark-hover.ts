import type { EditorView } from "prosemirror-view";
import { markClass, markKinds } from "./mark-kinds";
import { type NumberMark, numberMarkAt } from "./number-marks";

/** A mark of the text and where it stands; `enter` when the focus shall go to its explanation. */
export type FoundMark = { mark: NumberMark; from: number; to: number; enter: boolean };

const restBeforeExplaining = 400;
const marks = markKinds.map((kind) => `.${markClass(kind)}`).join(", ");

/** Explains a number on which the pointer rests, and stops when it has rested elsewhere or the text is written on. */
export class MarkHover {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown = false;

  constructor(private readonly show: (found: FoundMark | null) => void) {}

  over(view: EditorView, target: EventTarget | null): void {
    this.stop();
    const marked = target instanceof Element ? target.closest(marks) : null;
    this.timer = setTimeout(() => {
      const found = marked?.isConnected ? numberMarkAt(view.state, view.posAtDOM(marked, 0)) : null;
      this.tell(found && { ...found, enter: false });
    }, restBeforeExplaining);
  }

  /** Nothing is explained any more, and nothing will be before the pointer moves. */
  hide(): void {
    this.stop();
    this.tell(null);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(found: FoundMark | null): void {
    if (found || this.shown) this.show(found);
    this.shown = found !== null;
  }
}
