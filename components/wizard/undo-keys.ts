import { waitingName } from "@/components/prose/waiting-draft";
import type { ReportStore } from "@/components/report/report-store";
import type { UndoDirection } from "@/components/report/undo-actions";
import { type FieldPlace, parsePlace } from "@/lib/report/place";
import { type Box, fieldOf, isBox } from "./field-of";

const isFigure = (field: FieldPlace) => parsePlace(field)?.kind === "figure";

function directionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): UndoDirection | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "y") return "redo";
  return letter === "z" ? (shiftKey ? "redo" : "undo") : null;
}

const inputTypes: Record<string, UndoDirection> = { historyUndo: "undo", historyRedo: "redo" };

/** Where no editor has come yet, the browser edits the text by itself, and takes its own keys back. */
const isWaiting = (target: EventTarget | null) =>
  target instanceof Element && target.closest(`[data-part=${waitingName}]`) !== null;

/** The editor keeps these keys from the browser by itself, and does nothing with them. */
const isInEditor = (target: EventTarget | null) => target instanceof HTMLElement && target.isContentEditable;

const labelOf = (box: Box): string =>
  box.dataset.step ?? `填写${box.labels?.[0]?.textContent?.trim() || box.ariaLabel || "一格"}`;

/**
 * Hears undo and redo wherever the focus stands, by key or by the browser's menu, whose undo would act on whatever
 * input was typed in last. A box that is no part of the report keeps the browser's as long as what was done last is
 * what was typed there.
 */
class UndoKeys {
  /** A box that is no part of the report, what stood in it when it was entered, and the step that was last when it was typed in. */
  private box: { entered: string; typedAfter: unknown } = { entered: "", typedAfter: undefined };

  constructor(
    private readonly store: ReportStore,
    private readonly act: (direction: UndoDirection) => void,
  ) {}

  key = (event: KeyboardEvent): void => this.take(event, directionOf(event));

  beforeInput = (event: InputEvent): void => this.take(event, inputTypes[event.inputType] ?? null);

  private take(event: Event, direction: UndoDirection | null): void {
    const taken = event.defaultPrevented && !isInEditor(event.target);
    if (!direction || taken || this.isLeftToBrowser(event.target)) return;
    event.preventDefault();
    if (!document.querySelector("dialog:modal")) this.act(direction);
  }

  private isLeftToBrowser(target: EventTarget | null): boolean {
    if (isWaiting(target)) return true;
    if (!isBox(target) || fieldOf(target)) return false;
    return target.value !== this.box.entered && this.box.typedAfter === this.store.steps.last();
  }

  focus = ({ target }: { target: EventTarget | null }): void => {
    if (!isBox(target)) return;
    if (fieldOf(target)) this.begin(target);
    else this.box = { entered: target.value, typedAfter: undefined };
  };

  /** Heard before the form takes it: a browser that fills in a line, or a screen reader, need not have entered it. */
  input = ({ target }: Event): void => {
    if (!isBox(target)) return;
    if (fieldOf(target)) this.begin(target);
    else this.box.typedAfter = this.store.steps.last();
  };

  private begin(box: Box): void {
    const field = fieldOf(box);
    if (field && !isFigure(field)) this.store.steps.typing.begin(field, labelOf(box));
  }

  /** A choice from a list is a step of its own, though the list keeps the focus. */
  choice = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement && fieldOf(target)) this.store.steps.typing.settle();
  };

  blur = ({ target }: FocusEvent): void => {
    if (fieldOf(target) && target !== document.activeElement) this.store.steps.typing.end();
  };
}

/** Follows the keys of the whole page. @returns how it ends. */
export function followUndoKeys(store: ReportStore, act: (direction: UndoDirection) => void): () => void {
  const keys = new UndoKeys(store, act);
  // Somebody was faster than the page.
  keys.focus({ target: document.activeElement });
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener("keydown", keys.key, { signal });
  window.addEventListener("beforeinput", keys.beforeInput, { signal });
  window.addEventListener("focusin", keys.focus, { signal });
  window.addEventListener("input", keys.input, { signal, capture: true });
  window.addEventListener("change", keys.choice, { signal });
  window.addEventListener("focusout", keys.blur, { signal });
  return () => stop.abort();
}
