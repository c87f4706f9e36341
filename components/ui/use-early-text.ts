import { type Ref, useCallback, useEffect, useRef } from "react";

/** What somebody writes or chooses in. */
type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Puts a text in as a key does: React compares with what it has put in itself, and takes anything else for news. */
function tell(box: Box, drawn: string, text: string): void {
  box.value = drawn;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), "value")?.set?.call(box, text);
  box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

/**
 * A page is shown before React follows it. What was written by then into a box that React holds a value for stays on
 * the screen, is not heard of, and would go with the next drawing: it is told like any other change, once.
 * @param value what the box was drawn with; undefined where React holds none
 * @returns the box's ref, which goes on to `ref`
 */
export function useEarlyText<T extends Box>(ref: Ref<T> | undefined, value: unknown) {
  const box = useRef<T>(null);
  const drawn = useRef(value);
  useEffect(() => {
    if (!box.current || drawn.current === undefined || drawn.current === null) return;
    const [before, now] = [String(drawn.current), box.current.value];
    if (now !== before) tell(box.current, before, now);
  }, []);
  return useCallback(
    (element: T | null) => {
      box.current = element;
      if (typeof ref === "function") ref(element);
      else if (ref) ref.current = element;
    },
    [ref],
  );
}
