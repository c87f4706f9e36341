"use client";

import { CellPanel } from "@/components/grid/cell-panel";
import { useReportStore, useReportValue } from "@/components/report/report-context";
import { Icon } from "@/components/ui/icon";
import { sameFigure } from "@/lib/report/figures";
import { printInstant } from "@/lib/report/print-date";
import { type SummedFigure, sumBehind } from "@/lib/report/summed-figure";
import type { FigureValue } from "@/lib/report/values";
import { ChainReason } from "./chain-reason";
import { useCheckContext } from "./check-context";
import { sumsPageOf } from "./sums-page-of";

const mostNamed = 12;
const shown = (value: FigureValue) => (value === null ? "空" : String(value));

/** Where a figure of a government's report comes from: who, how many of how many, when; and whether it still is that. */
export function SumPanel({ address }: { address: string }) {
  const { edition } = useReportStore();
  const { sums } = useCheckContext();
  const sum = sumBehind(edition, sums, address);
  return (
    <CellPanel label="数的来源">
      {sum && <Source sum={sum} isOwn={sums.some((each) => each.address === address)} />}
    </CellPanel>
  );
}

function Source({ sum, isOwn }: { sum: SummedFigure; isOwn: boolean }) {
  const { address, value, scope, counted, expected, missing, asOf } = sum;
  const now = useReportValue(({ figures }) => figures.get(address) ?? null);
  const same = sameFigure(now, value);
  return (
    <>
      <h2>各单位合计 {shown(value)}</h2>
      <p>
        {scope}，合计了 {counted} / {expected} 个单位，{printInstant(asOf)}写入。
      </p>
      {missing.length > 0 && (
        <p className="wrap-anywhere">
          没有计入：{missing.slice(0, mostNamed).join("、")}
          {missing.length > mostNamed && `等 ${missing.length} 个`}。
        </p>
      )}
      <p className={same ? "" : "text-warn"}>
        <Icon name={same ? "check" : "warning"} className="mr-1 align-[-3px]" />
        {same ? "现在与合计一致。" : `现在是 ${shown(now)}，与合计不同。`}
      </p>
      {!same && isOwn && <ChainReason rule="C-1" address={address} />}
      <p>
        <a href={sumsPageOf(sum, address)}>看由哪些单位组成</a>
      </p>
    </>
  );
}
