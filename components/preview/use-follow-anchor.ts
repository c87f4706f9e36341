import { type RefObject, useEffect, useRef } from "react";

/**
 * Marks the field being edited in the preview and brings it to the middle third when it is out of sight.
 * After every drawing, because what is drawn decides which element the anchor names: a new line has none at first.
 */
export function useFollowAnchor(sheet: RefObject<HTMLElement | null>, anchor: string | null): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const found = anchor ? findAnchor(sheet.current, anchor) : null;
    const place = found && `${anchor} ${found.getAttribute("data-anchor")}`;
    const pane = found?.closest(".desk");
    // Typing in a field that has been shown must not move the page.
    if (pane && found && shown.current !== place) bringIntoView(pane, found);
    shown.current = place;
    // A heading is no field: the step has just been opened, and nothing in it is being edited yet.
    if (!found || anchor?.endsWith(".heading")) return;
    found.setAttribute("data-now", "");
    const row = found.closest("tr");
    row?.setAttribute("data-row-now", "");
    return () => {
      found.removeAttribute("data-now");
      row?.removeAttribute("data-row-now");
    };
  });
}

/** A line that prints nothing yet has no anchor of its own: its section stands for it. */
export function findAnchor(sheet: HTMLElement | null, anchor: string): Element | null {
  const find = (name: string) => sheet?.querySelector(`[data-anchor="${CSS.escape(name)}"]`) ?? null;
  const [section] = anchor.split(".");
  return find(anchor) ?? find(`${section}.heading`) ?? (section === "preamble" ? find("cover.title") : null);
}

export function bringIntoView(pane: Element, element: Element): void {
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const tools = 48;
  if (inner.top >= outer.top + tools && inner.bottom <= outer.bottom) return;
  pane.scrollTop += inner.top - outer.top - outer.height * 0.42;
}
