import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { bringIntoView } from "../use-follow-anchor";
import { markAnchor } from "./page-drawing";

type Host = RefObject<HTMLElement | null>;

/**
 * Marks the field being edited, anew after each drawing, and brings it into sight when another field is chosen.
 * @param drawing counts the drawings; 0 before the first.
 */
export function useFieldInSight(host: Host, anchor: string | null, drawing: number): void {
  useLayoutEffect(() => {
    if (host.current && drawing > 0) markAnchor(host.current, anchor);
  }, [host, anchor, drawing]);

  // Typing in a field draws, but must not move the page.
  const shown = drawing > 0;
  useEffect(() => {
    const found = shown && host.current ? markAnchor(host.current, anchor) : null;
    const pane = found?.closest(".desk");
    if (found && pane) bringIntoView(pane, found);
  }, [host, anchor, shown]);
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
