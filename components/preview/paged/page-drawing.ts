import { patchRoot } from "@myriaddreamin/typst.ts/dist/esm/render/svg/patch.mjs";
import { findAnchor } from "../use-follow-anchor";

/** Links become plain marks: they belong to the form's fields, and three hundred tab stops help nobody. */
const marked = (svg: string) => svg.replaceAll('target="_blank" xlink:href="anchor:', 'data-anchor="');

/** Draws into `host`: a whole document, or what changed in the one that is there. */
export function applyDrawing(host: HTMLElement, svg: string, whole: boolean): void {
  const before = host.firstElementChild;
  if (whole || !before) {
    host.innerHTML = marked(svg);
    return;
  }
  const holder = document.createElement("template");
  holder.innerHTML = marked(svg);
  const after = holder.content.firstElementChild;
  if (after) patchRoot(before as SVGElement, after as SVGElement);
}

/** Marks every line of the field being edited. @returns the first. */
export function markAnchor(host: HTMLElement, anchor: string | null): Element | null {
  for (const marked of host.querySelectorAll("[data-now]")) marked.removeAttribute("data-now");
  const first = anchor ? findAnchor(host, anchor) : null;
  // A heading is no field: the step has just been opened, and nothing in it is being edited yet.
  if (!first || anchor?.endsWith(".heading")) return first;
  const name = CSS.escape(first.getAttribute("data-anchor") ?? "");
  for (const line of host.querySelectorAll(`[data-anchor="${name}"]`)) line.setAttribute("data-now", "");
  return first;
}

/** Cells are taller than the line that is linked in them: the nearest line above or below is meant. */
const reach = 24;

/** @returns the address at a point of the screen, or null between the fields. */
export function anchorAt(host: HTMLElement, x: number, y: number): string | null {
  const distances = [...host.querySelectorAll("[data-anchor]")].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const aside = x < left - 4 || x > right + 4;
    return { element, away: aside ? Number.POSITIVE_INFINITY : Math.max(top - y, y - bottom, 0) };
  });
  const nearest = distances.reduce((best, next) => (next.away < best.away ? next : best), distances[0]);
  return nearest && nearest.away <= reach ? nearest.element.getAttribute("data-anchor") : null;
}
