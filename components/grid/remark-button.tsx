"use client";

import { useReportContext, useReportValue } from "@/components/report/report-context";
import { LinkButton } from "@/components/ui/button";
import { useGrid, useGridView } from "./grid-context";

/** 加备注, or 看备注 where the figure has one; nothing to see in a finalised report without one. */
export function RemarkButton({ address }: { address: string }) {
  const grid = useGrid();
  const { readOnly } = useReportContext();
  const open = useGridView(({ panel }) => panel?.kind === "remark");
  const noted = useReportValue(({ report }) => Boolean(report.notes[address]));
  if (readOnly && !noted) return null;
  return (
    <LinkButton aria-haspopup="dialog" aria-expanded={open} onClick={() => grid.openPanel("remark", address)}>
      {noted ? "看备注" : "加备注"}
    </LinkButton>
  );
}
