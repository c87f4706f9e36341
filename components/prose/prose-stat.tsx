"use client";

import { useMemo } from "react";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import type { ProseId } from "@/lib/editions/edition";
import { printedLength } from "@/lib/report/prose-length";

/** 474 字: how long the section's text is, a live figure counted as it is printed. */
export function ProseStat({ id }: { id: ProseId }) {
  const { report, figures } = useSettledSnapshot();
  const text = report.text[id];
  const length = useMemo(() => printedLength(text, figures), [text, figures]);
  return <span className="tabular-nums">{length.toLocaleString("en-US")} 字</span>;
}
