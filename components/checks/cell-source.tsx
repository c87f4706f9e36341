"use client";

import { CellPanel } from "@/components/grid/cell-panel";
import { useReportStore } from "@/components/report/report-context";
import { sumBehind } from "@/lib/report/summed-figure";
import { useCheckContext } from "./check-context";
import { GiverDetail, GiverSource } from "./giver-source";
import { SumPanel } from "./sum-panel";
import { SumSource } from "./sum-source";

function useIsSummed(address: string): boolean {
  const { edition } = useReportStore();
  const { sums } = useCheckContext();
  return sumBehind(edition, sums, address) !== null;
}

/** Beside a cell, where its figure was not typed here: a button that says where it comes from. */
export const CellSource = ({ address }: { address: string }) =>
  useIsSummed(address) ? <SumSource address={address} /> : <GiverSource address={address} />;

/** What that button opens. */
export const CellSourcePanel = ({ address }: { address: string }) =>
  useIsSummed(address) ? (
    <SumPanel address={address} />
  ) : (
    <CellPanel label="数的来源">
      <GiverDetail address={address} />
    </CellPanel>
  );
