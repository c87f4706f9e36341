"use client";

import { type CSSProperties, type MouseEvent, useEffect, useRef } from "react";
import type { ReportDocument } from "@/lib/document/document";
import type { Report } from "@/lib/report/values";
import { anchorAt } from "./page-drawing";
import { PagedFailure, PagedProgress } from "./paged-notices";
import type { PageSize } from "./typst-engine";
import { useFieldInSight, useSamePlace } from "./use-page-position";
import { usePagedDocument } from "./use-paged-document";
import "./paged.css";

type PagedViewProps = {
  document: ReportDocument;
  /** What the document was made of. */
  report: Report;
  /** The place being edited, or the part of the document that has been opened. */
  activeAnchor: string | null;
  onPick(anchor: string): void;
  /** 1 is the size on paper at 96 dots to the inch. */
  zoom: number;
  onPages?(count: number): void;
};

const pixelsPerPoint = 96 / 72;
/** Between two pages, in points. Typst stacks the pages without one. */
const gap = 14;

/** The report on A4 pages, page for page the PDF. Needs a scrolling parent with the class `desk`. */
export function PagedView({ document, report, activeAnchor, onPick, zoom, onPages }: PagedViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const { state, retry } = usePagedDocument(host, document, report);
  const pages = state.kind === "drawn" ? state.pages : [];
  const drawing = state.kind === "drawn" ? state.drawing : 0;

  useEffect(() => {
    if (pages.length > 0) onPages?.(pages.length);
  }, [pages.length, onPages]);

  useFieldInSight(host, activeAnchor, drawing);
  useSamePlace(host, zoom);

  const pick = (event: MouseEvent) => {
    const anchor = host.current && anchorAt(host.current, event.clientX, event.clientY);
    if (anchor) onPick(anchor);
  };
  const scale = zoom * pixelsPerPoint;
  return (
    <div className="sheet-paged" style={{ "--scale": scale, "--paged-zoom": zoom } as CSSProperties}>
      {state.kind === "loading" && <PagedProgress percent={state.percent} />}
      {state.kind === "failed" && <PagedFailure failure={state.failure} onRetry={retry} />}
      <div
        className="paged-stack"
        style={stackStyle(pages)}
        onClick={pick}
        role="img"
        aria-label={`版式预览，共 ${pages.length} 页`}
        hidden={drawing === 0}
      >
        <style>
          {pages
            .map((_, index) => `.paged-svg .typst-page:nth-of-type(${index + 1}){translate:0 ${index * gap}px}`)
            .join("")}
        </style>
        {sheetsOf(pages).map(({ number, style }) => (
          <div key={number} className="paged-paper" style={style} />
        ))}
        <div ref={host} className="paged-svg" />
      </div>
    </div>
  );
}

const points = (length: number) => `calc(${length}px * var(--scale))`;
/** Typst rounds each page up to whole points before it stacks them. */
const topOf = (page: PageSize, index: number) => index * (Math.ceil(page.height) + gap);

const stackStyle = (pages: PageSize[]): CSSProperties =>
  pages.length === 0
    ? {}
    : { width: points(Math.ceil(pages[0].width)), height: points(topOf(pages[0], pages.length) - gap) };

const sheetsOf = (pages: PageSize[]) =>
  pages.map((page, index) => ({
    number: index + 1,
    style: { top: points(topOf(page, index)), width: points(page.width), height: points(page.height) },
  }));
