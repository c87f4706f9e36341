"use client";

import { useGrid, useGridView } from "@/components/grid/grid-context";
import { useReportStore, useReportValue } from "@/components/report/report-context";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type FigureGiver, ways } from "@/lib/assignments/giver";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { sameFigure } from "@/lib/report/figures";
import { printInstant } from "@/lib/report/print-date";
import { readEntry } from "@/lib/report/read-entry";
import { useGivers } from "./use-givers";

/** The giver of a figure, and whether the figure still is what was given; null where nobody gave it. */
export function useGiver(address: string): { giver: FigureGiver; same: boolean; now: string } | null {
  const { edition } = useReportStore();
  const giver = useGivers().find((each) => each.address === address);
  const value = useReportValue(({ figures }) => figures.get(address) ?? null);
  const spec = figuresOf(edition).get(address);
  if (!giver || !spec) return null;
  const read = readEntry(spec, giver.value);
  return { giver, same: read.ok && sameFigure(read.value, value), now: value === null ? "空" : String(value) };
}

/** Beside a cell: who gave its figure; opens when and how. */
export function GiverSource({ address }: { address: string }) {
  const grid = useGrid();
  const open = useGridView(({ panel }) => panel?.kind === "source");
  const given = useGiver(address);
  if (!given) return null;
  const { giver, same } = given;
  return (
    <LinkButton aria-haspopup="dialog" aria-expanded={open} onClick={() => grid.openPanel("source", address)}>
      {same ? `${giver.by}交` : `${giver.by}交的是 ${giver.value}`}
    </LinkButton>
  );
}

/** Who gave a figure, how and when, and whether it still is that. */
export function GiverDetail({ address }: { address: string }) {
  const given = useGiver(address);
  if (!given) return null;
  const { giver, same, now } = given;
  return (
    <>
      <h2>
        {giver.by}交的 {giver.value}
      </h2>
      <p>
        {ways[giver.way]}，{printInstant(giver.at)}。
      </p>
      <p className={same ? "" : "text-warn"}>
        <Icon name={same ? "check" : "warning"} className="mr-1 align-[-3px]" />
        {same ? "现在还是交来的这个数。" : `现在是 ${now}，后来改过。`}
      </p>
    </>
  );
}
