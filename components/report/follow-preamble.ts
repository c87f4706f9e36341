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
  const compose = () => buildPreamble(store.edition, store.snapshot().report);
  let before = compose();
  return store.subscribe(() => {
    const [composed, text] = [compose(), store.snapshot().report.text.preamble];
    const untouched = text === before || text === "";
    if (composed === before) return;
    before = composed;
    if (untouched && text !== composed) store.adjust([store.changeTo(place, composed)]);
  });
}
