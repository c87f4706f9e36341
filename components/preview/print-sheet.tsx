"use client";

import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { useReportStore } from "@/components/report/report-context";
import { buildDocument } from "@/lib/document/build-document";
import { buildMarkup } from "@/lib/document/markup";
import { buildPrintRules, buildStyleSheet } from "@/lib/document/style-sheet";
import type { DraftMark } from "@/lib/report/draft-mark";
import { viewOf } from "./markup-view";

/**
 * What is printed of every step, whatever is open beside it: the official pages and nothing of the page around them,
 * marked as the files of a draft are.
 * It stands in the page only while it is printed; the browser asks for it before it lays out the first sheet.
 * @param mark what its pages bear, none once the report is finalised.
 * @param judge brings the mark up to what was just typed, of which nobody is told before the keys rest.
 */
export function PrintSheet({ mark, judge }: { mark: DraftMark | undefined; judge: () => void }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const media = matchMedia("print");
    const begin = () => {
      judge();
      flushSync(() => setPrinting(true));
    };
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin, gone);
    window.addEventListener("afterprint", end, gone);
    media.addEventListener("change", () => (media.matches ? begin() : end()), gone);
    return () => gone.abort();
  }, [judge]);
  return printing && createPortal(<OfficialPages mark={mark} />, document.body);
}

const rules = `${buildStyleSheet()}\n${buildPrintRules()}`;

function OfficialPages({ mark }: { mark: DraftMark | undefined }) {
  const { edition, snapshot } = useReportStore();
  const { report, figures } = snapshot();
  return (
    <div className="print-sheet">
      <style>{rules}</style>
      {viewOf(buildMarkup(buildDocument(edition, { ...report, figures }, mark)))}
    </div>
  );
}
