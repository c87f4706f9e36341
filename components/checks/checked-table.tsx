"use client";

import { type ComponentProps, useMemo } from "react";
import type { CellMarks } from "@/components/grid/grid-slots";
import { TableSection } from "@/components/grid/table-section";
import { later } from "@/components/ui/later";
import { ChainReason } from "./chain-reason";
import { useCheckContext } from "./check-context";
import { findingLineId } from "./finding-line-id";

const CellSource = later(() => import("./cell-source").then((module) => module.CellSource), { says: "nothing" });
const CellSourcePanel = later(() => import("./cell-source").then((module) => module.CellSourcePanel), { says: "over" });

/** A table with what the checks say of its cells. */
export function CheckedTable(props: Omit<ComponentProps<typeof TableSection>, "marks">) {
  const { checks, sums, givers } = useCheckContext();
  const hasSources = sums.length > 0 || givers.length > 0;
  const marks = useMemo(
    (): CellMarks => ({
      of: (address) => checks.current().marks.get(address) ?? null,
      subscribe: checks.subscribe,
      explainedBy: findingLineId,
      reasonFor: (rule, address) => <ChainReason rule={rule} address={address} />,
      source: (address) => hasSources && <CellSource address={address} />,
      openSource: (address) => hasSources && <CellSourcePanel address={address} />,
    }),
    [checks, hasSources],
  );
  return <TableSection {...props} marks={marks} />;
}
