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
 */
export function PrintSheet({ mark }: { mark: DraftMark | undefined }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia("print");
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const follow = () => (media.matches ? begin() : end());
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    media.addEventListener("change", follow);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      media.removeEventListener("change", follow);
    };
  }, []);
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
