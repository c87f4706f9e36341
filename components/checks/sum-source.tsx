"use client";

import { useGrid, useGridView } from "@/components/grid/grid-context";
import { useReportStore, useReportValue } from "@/components/report/report-context";
import { LinkButton } from "@/components/ui/button";
import { sameFigure } from "@/lib/report/figures";
import { sumBehind } from "@/lib/report/summed-figure";
import { useCheckContext } from "./check-context";

/** That a figure was added up of offices' reports, or was typed over such a sum; opens the source. */
export function SumSource({ address }: { address: string }) {
  const grid = useGrid();
  const { edition } = useReportStore();
  const { sums } = useCheckContext();
  const open = useGridView(({ panel }) => panel?.kind === "source");
  const value = useReportValue(({ figures }) => figures.get(address) ?? null);
  const sum = sumBehind(edition, sums, address);
  if (!sum) return null;
  return (
    <LinkButton aria-haspopup="dialog" aria-expanded={open} onClick={() => grid.openPanel("source", address)}>
      {sameFigure(value, sum.value) ? "各单位合计" : `合计是 ${sum.value ?? "空"}`}
    </LinkButton>
  );
}
