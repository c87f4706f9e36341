import { type RefObject, useEffect } from "react";

/** Marks the field being edited in the preview and brings it to the middle third when it is out of sight. */
export function useFollowAnchor(sheet: RefObject<HTMLElement | null>, anchor: string | null): void {
  useEffect(() => {
    const found = anchor ? findAnchor(sheet.current, anchor) : null;
    if (!found) return;
    const pane = found.closest(".desk");
    if (pane) bringIntoView(pane, found);
    // A heading is no field: the step has just been opened, and nothing in it is being edited yet.
    if (anchor?.endsWith(".heading")) return;
    found.setAttribute("data-now", "");
    const row = found.closest("tr");
    row?.setAttribute("data-row-now", "");
    return () => {
      found.removeAttribute("data-now");
      row?.removeAttribute("data-row-now");
    };
  }, [sheet, anchor]);
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
