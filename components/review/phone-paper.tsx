"use client";

import { type MouseEvent, useMemo, useRef } from "react";
import { gridModelOf } from "@/components/grid/grid-model";
import { phoneGroups } from "@/components/grid/phone-rows";
import { SectionPreview } from "@/components/preview/section-preview";
import { useFollowAnchor } from "@/components/preview/use-follow-anchor";
import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import type { TableSection } from "@/lib/editions/edition";
import { PhonePaperRow } from "./phone-paper-row";
import { PhoneSummary } from "./phone-summary";
import type { ReviewedReport } from "./reviewed-report";
import { partOf } from "./words-in-paper";

type PaperProps = { reviewed: ReviewedReport; onPin: () => void };

/** The report as it is read on the phone: texts as they will be printed, of the tables a row at a time with its total. */
export function PhonePaper({ reviewed, onPin }: PaperProps) {
  const { store, place } = useReportContext();
  const { edition } = store;
  const snapshot = useSettledSnapshot();
  const input = useMemo(() => ({ ...snapshot.report, figures: snapshot.figures }), [snapshot]);
  const paper = useRef<HTMLElement>(null);
  useFollowAnchor(paper, useActiveAnchor());
  const pick = (event: MouseEvent) => {
    if (document.getSelection()?.type === "Range") return;
    const part = partOf(event.target as Element);
    const anchor = part?.getAttribute("data-anchor");
    if (!part || !anchor) return;
    place.enter(anchor);
    place.tellWords(() => null);
    if (part.hasAttribute("data-pin")) onPin();
  };
  return (
    // Reachable by keyboard, as every pane that scrolls (WCAG 2.1.1).
    <section ref={paper} className="phone-paper desk" tabIndex={0} aria-label="公文预览" onClick={pick}>
      <PhoneSummary reviewed={reviewed} />
      <p className="phone-hint">长按一段、一个数，或者先点一下再按“写批注”，就能写批注。</p>
      <article className="report" aria-label="公文预览">
        <SectionPreview edition={edition} id="cover" input={input} />
        {edition.sections.map((section) =>
          section.kind === "table" ? (
            <PhoneTableRead key={section.id} section={section} />
          ) : (
            <SectionPreview key={section.id} edition={edition} id={section.id} input={input} />
          ),
        )}
        <SectionPreview edition={edition} id="signature" input={input} />
      </article>
    </section>
  );
}

function PhoneTableRead({ section }: { section: TableSection }) {
  const { store } = useReportContext();
  const groups = phoneGroups(gridModelOf(store.edition, section));
  return (
    <section className="phone-read">
      <h2 data-anchor={`${section.id}.heading`}>{section.heading}</h2>
      {groups.map((group) => (
        <div key={`${group.id} ${group.rows[0].id}`}>
          {group.label && <h3>{group.label}</h3>}
          {group.rows.map((row) => (
            <PhonePaperRow key={row.id} row={row} />
          ))}
        </div>
      ))}
    </section>
  );
}
