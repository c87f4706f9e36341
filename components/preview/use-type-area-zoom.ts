import { type RefObject, useEffect, useState } from "react";
import { page, typeAreaMm } from "@/lib/document/style";

const pixelsPerMm = 96 / 25.4;
const typeAreaWidth = typeAreaMm.width * pixelsPerMm;
const pageWidth = (typeAreaMm.width + page.marginMm.left + page.marginMm.right) * pixelsPerMm;
/** So much of the margin stays in sight beside the type area. */
const breath = 24;

/** Zoom at which the type area, or the whole page, is as wide as the pane. */
export function useTypeAreaZoom(desk: RefObject<HTMLElement | null>): { typeArea: number; page: number } {
  const [width, setWidth] = useState(511);
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const observer = new ResizeObserver(() => element.clientWidth > 0 && setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  const zoomFor = (content: number) => Math.min(1.2, Math.max(0.3, (width - breath) / content));
  return { typeArea: zoomFor(typeAreaWidth), page: zoomFor(pageWidth) };
}
