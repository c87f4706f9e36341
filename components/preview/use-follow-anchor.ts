import { type RefObject, useEffect, useRef } from "react";
import { textIn } from "@/lib/report/place";

/**
 * Marks the field being edited in the preview and brings it to the middle third when it is out of sight.
 * After every drawing, because what is drawn decides which element the anchor names: a new line has none at first.
 */
export function useFollowAnchor(sheet: RefObject<HTMLElement | null>, anchor: string | null): void {
  const shown = useRef<string | null>(null);
  const marked = useRef<Element | null>(null);
  useEffect(() => {
    if (anchor !== null && isAnchor(marked.current, anchor)) return;
    const found = anchor ? findAnchor(sheet.current, anchor) : null;
    const place = found && `${anchor} ${found.getAttribute("data-anchor")}`;
    const pane = found?.closest(".desk");
    // Typing in a field that has been shown must not move the page.
    if (pane && found && shown.current !== place) bringIntoView(pane, found);
    shown.current = place;
    // A heading is no field: the step has just been opened, and nothing in it is being edited yet.
    const field = anchor?.endsWith(".heading") ? null : found;
    if (field === marked.current) return;
    marked.current?.removeAttribute("data-now");
    field?.setAttribute("data-now", "");
    marked.current = field;
  });
}

const isAnchor = (element: Element | null, anchor: string) =>
  element?.isConnected && element.getAttribute("data-anchor") === anchor;

/** A line that prints nothing yet has no anchor of its own: its section stands for it. */
export function findAnchor(sheet: HTMLElement | null, anchor: string): Element | null {
  const find = (name: string) => sheet?.querySelector(`[data-anchor="${CSS.escape(name)}"]`) ?? null;
  const part = textIn(anchor) ?? anchor.split(".")[0];
  return find(anchor) ?? find(`${part}.heading`) ?? (part === "preamble" ? find("cover:unit.name") : null);
}

export function bringIntoView(pane: Element, element: Element): void {
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const tools = 48;
  if (inner.top >= outer.top + tools && inner.bottom <= outer.bottom) return;
  pane.scrollTop += inner.top - outer.top - outer.height * 0.42;
}
