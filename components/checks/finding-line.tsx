"use client";

import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { later } from "@/components/ui/later";
import { lineItem, speaksOf } from "@/lib/checks/standing/finding-order";
import type { SectionId } from "@/lib/editions/edition";
import { useChecks } from "./check-context";

/** What is found comes after the first paint, and so does what shows it. */
const FindingMessage = later(() => import("./finding-message").then((module) => module.FindingMessage), {
  says: "nothing",
});

/** At the foot of a step: one finding at a time, that of the field with the focus first. It moves nothing above it. */
export function FindingLine({ section }: { section: SectionId }) {
  const anchor = useActiveAnchor();
  const { place } = useReportContext();
  const left = place.left();
  const item = useChecks(({ items, visited }) => lineItem(items, { section, anchor, visited, left }));
  return item && <FindingMessage key={item.id} item={item} here={speaksOf(item, anchor)} />;
}
