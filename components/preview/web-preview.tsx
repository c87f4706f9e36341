"use client";

import { type MouseEvent, useMemo, useRef } from "react";
import { useReportStore } from "@/components/report/report-context";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { buildStyleSheet } from "@/lib/document/style-sheet";
import { SectionPreview } from "./section-preview";
import { useFollowAnchor } from "./use-follow-anchor";

const styleSheet = buildStyleSheet(".report");

type WebPreviewProps = { activeAnchor: string | null; onPick: (anchor: string) => void };

/** The report as one long sheet, from the same document as the exports. */
export function WebPreview({ activeAnchor, onPick }: WebPreviewProps) {
  const { edition } = useReportStore();
  const snapshot = useSettledSnapshot();
  const sheet = useRef<HTMLDivElement>(null);
  useFollowAnchor(sheet, activeAnchor);

  const input = useMemo(() => ({ ...snapshot.report, figures: snapshot.figures }), [snapshot]);
  const pick = (event: MouseEvent) => {
    // Words marked with the mouse are about to be copied: the focus must stay with them.
    if (window.getSelection()?.type === "Range" && sheet.current?.contains(window.getSelection()?.anchorNode ?? null))
      return;
    const anchor = (event.target as Element).closest("[data-anchor]")?.getAttribute("data-anchor");
    if (anchor) onPick(anchor);
  };
  const ids = ["cover" as const, ...edition.sections.map(({ id }) => id), "signature" as const];
  return (
    <div className="sheet-web" ref={sheet} onClick={pick}>
      <style>{styleSheet}</style>
      <article className="report" aria-label="公文预览">
        {ids.map((id) => (
          <SectionPreview key={id} edition={edition} id={id} input={input} />
        ))}
      </article>
    </div>
  );
}
