"use client";

import { CellMessage } from "@/components/grid/cell-message";
import type { TableSection } from "@/lib/editions/edition";
import { FindingLine } from "./finding-line";
import { useNextFinding } from "./use-next-finding";

/** Between table and foot: what the grid has to say, or else what the checks have found. */
export function TableMessage({ section }: { section: TableSection }) {
  const next = useNextFinding(section.id);
  return <CellMessage section={section} otherwise={<FindingLine section={section.id} />} onNext={() => next(1)} />;
}
