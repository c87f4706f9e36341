"use client";

import { TermLines } from "@/components/prose/term-lines";
import { useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import type { NumberTrace } from "@/lib/checks/number-trace";
import type { Sum } from "@/lib/report/live-figures";

/** More lines than this are summed up in one. */
const listed = 6;

/** The figures that a number's words speak of, each with the way to its cell, and what they come to. */
export function TraceTerms({ trace }: { trace: NumberTrace }) {
  const { terms = [], whole, expected } = trace;
  if (terms.length === 0) return null;
  return (
    <ul className="sum">
      <Terms terms={terms} />
      {whole && <Terms terms={whole} lead="÷" />}
      {(terms.length > 1 || whole) && expected !== undefined && (
        <li className="eq">
          <span>{whole ? "占比" : "合计"}</span>
          <span>{expected}</span>
        </li>
      )}
    </ul>
  );
}

function Terms({ terms, lead }: { terms: Sum; lead?: string }) {
  const { store, goTo } = useReportContext();
  return (
    <>
      <TermLines
        terms={terms.slice(0, listed)}
        lead={lead}
        onGoTo={(anchor) => goTo(stepOfAnchor(store.edition, anchor), anchor)}
      />
      {terms.length > listed && <li>另 {terms.length - listed} 格</li>}
    </>
  );
}
