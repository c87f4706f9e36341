import { useEffect, useRef } from "react";
import { gridControllerOf } from "@/components/fields/grid-controller";
import { useReportContext } from "./report-context";
import type { FieldName } from "./report-form";
import type { UndoneStep } from "./report-store";
import { type Step, type StepId, stepOfAnchor } from "./steps";

type Direction = "undo" | "redo";

/** Says what was taken back on the step where it stands. */
type Say = (step: StepId, words: string) => void;

type Box = HTMLInputElement | HTMLTextAreaElement;
const isBox = (target: EventTarget | null): target is Box =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const inEditor = (target: EventTarget | null) => target instanceof HTMLElement && target.isContentEditable;

/** A line of the report (its name is that of the form's field), and not a box of a dialog or a search. */
const fieldOf = (target: EventTarget | null): FieldName | null =>
  isBox(target) && /^(figures|units|notes|unit|contact|signature)\./.test(target.name)
    ? (target.name as FieldName)
    : null;

function directionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Direction | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "y") return "redo";
  return letter === "z" ? (shiftKey ? "redo" : "undo") : null;
}

/** Where the first field of a step stands. */
function placeOf([name]: FieldName[], stepOf: (anchor: string) => StepId): { step: StepId; anchor: string } {
  const [group, ...rest] = name.split(".");
  const key = rest.join(".");
  if (group === "text") return { step: stepOf(key), anchor: `${key}.0` };
  return ["figures", "units", "notes"].includes(group)
    ? { step: stepOf(key), anchor: key }
    : { step: "cover", anchor: name };
}

/**
 * One undo for all fields, wherever the focus stands: by keys, and by the browser's own menu, whose undo would act on
 * whatever input was typed in last. A text being written in the editor has its own; a box that is no part of the
 * report keeps the browser's as long as something was typed into it since it was entered.
 */
export function useUndoKeys(step: Step, say: Say): void {
  const { store, place, readOnly, goTo } = useReportContext();
  const act = (direction: Direction) => {
    if (readOnly) return;
    const grid = step.section?.kind === "table" ? gridControllerOf(store, place, step.section) : null;
    const done: UndoneStep | null = grid ? grid[direction]() : store[direction]();
    if (!done) return;
    const at = placeOf(done.names, (anchor) => stepOfAnchor(store.edition, anchor));
    say(at.step, `${direction === "undo" ? "已撤销" : "已重做"}：${done.label}`);
    if (at.step !== step.id || at.step === "cover") goTo(at.step, at.anchor);
  };
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let entered = "";
    const leaveToBrowser = (target: EventTarget | null) =>
      inEditor(target) || (isBox(target) && fieldOf(target) === null && target.value !== entered);
    const take = (event: Event, direction: Direction) => {
      if (event.defaultPrevented || leaveToBrowser(event.target)) return;
      event.preventDefault();
      const ownBox = isBox(event.target) && fieldOf(event.target) === null;
      if (!ownBox) latest.current(direction);
    };
    const onKey = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      if (direction) take(event, direction);
    };
    const onInput = (event: InputEvent) => {
      if (event.inputType === "historyUndo") take(event, "undo");
      if (event.inputType === "historyRedo") take(event, "redo");
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (isBox(target)) entered = target.value;
      const field = fieldOf(target);
      if (field && !field.startsWith("figures.") && isBox(target)) store.typing.begin(field, labelOf(target));
    };
    const onBlur = ({ target }: FocusEvent) =>
      fieldOf(target) && target !== document.activeElement && store.typing.end();
    window.addEventListener("keydown", onKey);
    window.addEventListener("beforeinput", onInput);
    window.addEventListener("focusin", onFocus);
    window.addEventListener("focusout", onBlur);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("beforeinput", onInput);
      window.removeEventListener("focusin", onFocus);
      window.removeEventListener("focusout", onBlur);
    };
  }, [store]);
}

const labelOf = (box: Box): string => `填写${box.labels?.[0]?.textContent?.trim() || box.ariaLabel || "一格"}`;
