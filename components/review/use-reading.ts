import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { Away } from "@/components/report/away";
import { EditingPlace } from "@/components/report/editing-place";
import { formOf, type ReportForm } from "@/components/report/report-form";
import { ReportStore } from "@/components/report/report-store";
import { editionById } from "@/lib/editions/register";
import { changesBetween } from "@/lib/report/change";
import { paragraphPlace, parsePlace } from "@/lib/report/place";
import type { Report } from "@/lib/report/values";

/**
 * A report that is read and not written: the same reading that the form has. What was changed since is put into it, so
 * that whoever is writing a comment meanwhile goes on with it.
 */
export function useReading(report: Report) {
  const edition = editionById(report.edition);
  const form = useForm<ReportForm>({ defaultValues: formOf(edition, report) });
  const [reading] = useState(() => ({
    store: new ReportStore(edition, form, report),
    place: new EditingPlace(),
    away: new Away(),
  }));
  const { store } = reading;
  useEffect(() => store.connect(), [store]);
  useEffect(() => {
    const changes = changesBetween(edition, store.snapshot().report, report);
    if (changes.length > 0) store.adjust(changes);
  }, [store, edition, report]);
  return reading;
}

/** @returns the part of the document in which a place is printed: words stand in their line, a remark in its cell. */
export function printedAnchor(anchor: string): string {
  const place = parsePlace(anchor);
  if (place?.kind === "words") return paragraphPlace(place.section, place.paragraph);
  return place && "address" in place ? place.address : anchor;
}
