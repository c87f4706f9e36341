"use client";

import { useEffect, useMemo, useRef } from "react";
import { viewOf } from "@/components/preview/markup-view";
import { buildDocument } from "@/lib/document/build-document";
import { buildMarkup } from "@/lib/document/markup";
import { buildStyleSheet } from "@/lib/document/style-sheet";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import type { Report } from "@/lib/report/values";

const styleSheet = buildStyleSheet(".report");

type Pin = { anchor: string | null; number: number };

/** Cells that a finding or a doubt speaks of: error solid, doubt dashed. Pins bear the number of their finding. */
export type PaperMarks = { errors: readonly string[]; doubts: readonly string[]; pins: readonly Pin[] };

type PaperProps = {
  report: Report;
  marks: PaperMarks;
  /** Anchor that is to be in sight. */
  seen: string | null;
  /** Whether it lies in the place of what is said of it: on the phone only one of them is to be seen. */
  alone: boolean;
};

/** `CSS.escape` is the browser's alone, and the first drawing is the server's; printed places hold no line breaks. */
const placeAt = (anchor: string) => `[data-anchor=${JSON.stringify(anchor)}]`;

const frameOf = (addresses: readonly string[], rule: string) =>
  addresses.length === 0
    ? ""
    : `${addresses.map((address) => `.paper-desk ${placeAt(address)}`).join(", ")} { ${rule} }`;

/** The report as it was read, printed by the document that every report is printed by. */
export function SubmissionPaper({ report, marks, seen, alone }: PaperProps) {
  const desk = useRef<HTMLDivElement>(null);
  const markup = useMemo(() => {
    const edition = editionById(report.edition);
    return buildMarkup(buildDocument(edition, { ...report, figures: deriveFigures(edition, report.figures) }));
  }, [report]);
  useEffect(() => {
    if (seen === null) return;
    const place = desk.current?.querySelector(placeAt(seen));
    // A paper that has just come in the place of something else shows it at once.
    place?.scrollIntoView({ block: "center", behavior: alone ? "instant" : "auto" });
  }, [seen, alone]);
  return (
    <section ref={desk} className="paper-desk" tabIndex={0} aria-label="报来的报告">
      <style>{styleSheet}</style>
      <PaperFrames marks={marks} />
      {viewOf(markup)}
    </section>
  );
}

/** Numbers at one place stand beside each other. */
function pinRules(pins: readonly Pin[]): string[] {
  const places = new Map<string, Pin[]>();
  for (const pin of pins) if (pin.anchor) places.set(pin.anchor, [...(places.get(pin.anchor) ?? []), pin]);
  return [...places].map(([anchor, at]) => {
    const words = at.map(({ number }) => number).join("·");
    return `.paper-desk ${placeAt(anchor)}::before { content: "${words}"; }`;
  });
}

function PaperFrames({ marks }: { marks: PaperMarks }) {
  const rules = [
    frameOf(marks.errors, "outline: 2px solid var(--err); outline-offset: -2px; background: var(--err-weak);"),
    frameOf(marks.doubts, "outline: 2px dashed var(--warn); outline-offset: -2px; background: var(--warn-weak);"),
    ...pinRules(marks.pins),
  ];
  return <style>{rules.join("\n")}</style>;
}
