import { requestOf } from "@/components/requests/request-of";
import type { Report } from "@/lib/report/values";
import type { Drawing, PageSize } from "./typst-engine";

const pageStart = /<g class="typst-page"[^>]*? data-page-width="([\d.]+)" data-page-height="([\d.]+)"/g;

/** The sizes of the pages in a whole drawing, rounded up to whole points. */
export const pagesIn = (svg: string): PageSize[] =>
  [...svg.matchAll(pageStart)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));

/** @returns the pages as the server sets them; null when it does not, and the browser's own typesetter is waited for. */
export async function servedPages(report: Report, signal: AbortSignal): Promise<Drawing | null> {
  try {
    const response = await fetch(...requestOf("POST /api/pages", { body: { report }, signal }));
    if (!response.ok) return null;
    const svg = await response.text();
    return { svg, pages: pagesIn(svg) };
  } catch {
    return null;
  }
}
