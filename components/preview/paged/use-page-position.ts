import { type RefObject, useLayoutEffect, useRef } from "react";
import { bringIntoView } from "../use-follow-anchor";
import { markAnchor } from "./page-drawing";

type Host = RefObject<HTMLElement | null>;

/**
 * Marks the field being edited, anew after each drawing, and brings it into sight when it is another one: a new line
 * has its place only once it is drawn.
 * @param drawing counts the drawings; 0 before the first.
 */
export function useFieldInSight(host: Host, anchor: string | null, drawing: number): void {
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const found = host.current && drawing > 0 ? markAnchor(host.current, anchor) : null;
    const place = found && `${anchor} ${found.getAttribute("data-anchor")}`;
    const pane = found?.closest(".desk");
    // Typing in a field draws, but must not move the page.
    if (pane && found && shown.current !== place) bringIntoView(pane, found);
    shown.current = place;
  }, [host, anchor, drawing]);
}

/** At another zoom the same place of the report stays in sight. */
export function useSamePlace(host: Host, zoom: number): void {
  const before = useRef(zoom);
  useLayoutEffect(() => {
    const pane = host.current?.closest(".desk");
    if (pane) pane.scrollTop *= zoom / before.current;
    before.current = zoom;
  }, [host, zoom]);
}
