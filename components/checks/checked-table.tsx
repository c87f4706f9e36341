"use client";

import { type ComponentProps, useMemo } from "react";
import type { CellMarks } from "@/components/grid/grid-slots";
import { TableSection } from "@/components/grid/table-section";
import { ChainReason } from "./chain-reason";
import { useCheckContext } from "./check-context";
import { findingLineId } from "./finding-line";

/** A table with what the checks say of its cells. */
export function CheckedTable(props: Omit<ComponentProps<typeof TableSection>, "marks">) {
  const { checks } = useCheckContext();
  const marks = useMemo(
    (): CellMarks => ({
      of: (address) => checks.current().marks.get(address) ?? null,
      subscribe: checks.subscribe,
      explainedBy: findingLineId,
      reasonFor: (rule, address) => <ChainReason rule={rule} address={address} />,
    }),
    [checks],
  );
  return <TableSection {...props} marks={marks} />;
}
