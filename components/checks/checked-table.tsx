"use client";

import { type ComponentProps, useMemo } from "react";
import type { CellMarks } from "@/components/grid/grid-slots";
import { TableSection } from "@/components/grid/table-section";
import { later } from "@/components/ui/later";
import { ChainReason } from "./chain-reason";
import { useCheckContext } from "./check-context";
import { findingLineId } from "./finding-line";
import { SumSource } from "./sum-source";

const SumPanel = later(() => import("./sum-panel").then((module) => module.SumPanel), { says: "over" });

/** A table with what the checks say of its cells. */
export function CheckedTable(props: Omit<ComponentProps<typeof TableSection>, "marks">) {
  const { checks, sums } = useCheckContext();
  const marks = useMemo(
    (): CellMarks => ({
      of: (address) => checks.current().marks.get(address) ?? null,
      subscribe: checks.subscribe,
      explainedBy: findingLineId,
      reasonFor: (rule, address) => <ChainReason rule={rule} address={address} />,
      source: (address) => sums.length > 0 && <SumSource address={address} />,
      openSource: (address) => sums.length > 0 && <SumPanel address={address} />,
    }),
    [checks, sums],
  );
  return <TableSection {...props} marks={marks} />;
}
