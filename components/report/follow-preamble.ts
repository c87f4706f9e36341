import { textPlace } from "@/lib/report/place";
import { buildPreamble } from "@/lib/report/preamble";
import type { ReportStore } from "./report-store";

const place = textPlace("preamble");

/** The cover has been opened: a preamble that nobody has written is what its fields give. */
export function fillPreamble(store: ReportStore): void {
  const { report } = store.snapshot();
  if (report.text.preamble === "") store.adjust([store.changeTo(place, buildPreamble(store.edition, report))]);
}

/**
 * Keeps the preamble in step with its fields as long as it still is what they gave before. Not only where they are
 * typed: an undo held down leaves the cover before it was drawn, and colleagues write while another step is open.
 * @returns how it ends.
 */
export function followPreamble(store: ReportStore): () => void {
  let before = buildPreamble(store.edition, store.snapshot().report);
  return store.subscribe(() => {
    const { report } = store.snapshot();
    const composed = buildPreamble(store.edition, report);
    if (composed === before) return;
    const isUntouched = report.text.preamble === before || report.text.preamble === "";
    before = composed;
    if (isUntouched) store.adjust([store.changeTo(place, composed)]);
  });
}
