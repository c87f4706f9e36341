import type { EditingPlace } from "@/components/report/editing-place";
import type { ReportStore } from "@/components/report/report-store";
import { paragraphPlace, parsePlace, type Words } from "@/lib/report/place";
import { partOf, sentenceAt, wordsAt } from "./words-in-paper";

/** A finger that rests this long, in ms, means what is under it; one that moves this far, in px, scrolls. */
const rest = 550;
const slack = 12;

type Pointing = {
  paper: HTMLElement;
  store: ReportStore;
  place: EditingPlace;
  /** A comment is wanted here. */
  comment: () => void;
};

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function pointAtWords(place: EditingPlace, words: Words): void {
  place.enter(paragraphPlace(words.section, words.paragraph));
  place.tellWords(() => words);
}

/**
 * A finger that has brought up a comment lifts over what has come beneath it: it presses nothing there. Where the device
 * is slow the browser takes a long rest for a tap.
 */
function liftOverNothing(target: EventTarget): void {
  const ends = new AbortController();
  const { signal } = ends;
  const lifted = (event: Event) => {
    if (event.cancelable) event.preventDefault();
    ends.abort();
  };
  target.addEventListener("touchend", lifted, { signal });
  target.addEventListener("touchcancel", () => ends.abort(), { signal });
}

/** Selected words, the part under a resting finger, J and K: what a comment would be about. B writes it. @returns how it ends */
export function followPointing({ paper, store, place, comment }: Pointing): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const report = () => store.snapshot().report;

  const select = () => {
    const selection = document.getSelection();
    if (selection?.type !== "Range" || !paper.contains(selection.anchorNode)) return;
    const words = wordsAt(selection.getRangeAt(0), report());
    if (words) pointAtWords(place, words);
  };

  const hold = (x: number, y: number, target: EventTarget | null) => {
    const part = target instanceof Node ? partOf(target) : null;
    const anchor = part?.getAttribute("data-anchor") ?? "";
    if (!parsePlace(anchor)) return;
    const words = sentenceAt(x, y, report());
    if (words) pointAtWords(place, words);
    else {
      place.enter(anchor);
      place.tellWords(() => null);
    }
    document.getSelection()?.removeAllRanges();
    if (target) liftOverNothing(target);
    comment();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  const lift = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const press = (event: PointerEvent) => {
    lift();
    if (event.pointerType !== "touch") return;
    const { clientX: x, clientY: y, target } = event;
    from = { x, y };
    timer = setTimeout(() => {
      timer = undefined;
      hold(x, y, target);
    }, rest);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > slack) lift();
  };
  // The browser's own menu for a resting finger comes about when the timer ends, on some a little earlier.
  const menu = (event: MouseEvent) => {
    if (timer === undefined && (event as PointerEvent).pointerType !== "touch") return;
    event.preventDefault();
    if (timer === undefined) return;
    lift();
    hold(event.clientX, event.clientY, event.target);
  };

  const step = (by: 1 | -1) => {
    const parts = [...paper.querySelectorAll("[data-anchor]")].flatMap((part) => {
      const anchor = part.getAttribute("data-anchor") ?? "";
      return parsePlace(anchor) ? [anchor] : [];
    });
    const at = parts.indexOf(place.active() ?? "");
    const next = parts[at < 0 ? 0 : Math.min(parts.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    place.enter(next);
    place.tellWords(() => null);
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (document.querySelector("dialog:modal")) return;
    const name = event.key.toLowerCase();
    if (name !== "b" && name !== "j" && name !== "k") return;
    event.preventDefault();
    if (name === "b") comment();
    else step(name === "j" ? 1 : -1);
  };

  document.addEventListener("selectionchange", select, { signal });
  window.addEventListener("keydown", key, { signal });
  paper.addEventListener("pointerdown", press, { signal });
  paper.addEventListener("pointermove", move, { signal });
  paper.addEventListener("pointerup", lift, { signal });
  paper.addEventListener("pointercancel", lift, { signal });
  paper.addEventListener("contextmenu", menu, { signal });
  return () => {
    lift();
    ends.abort();
  };
}
