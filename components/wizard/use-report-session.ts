import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import type { Edition, SectionId } from "@/lib/editions/edition";
import type { SectionPatch } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";
import { Autosave } from "./autosave";
import { EditingPlace } from "./editing-place";
import { patchedFields } from "./patched-fields";
import { formOf, type ReportForm } from "./report-form";
import { ReportStore } from "./report-store";
import { sendSection } from "./send-section";
import { keepUnsaved, takeUnsaved } from "./unsaved-copy";
import type { StoredReport } from "./wizard";

const sessionName = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");

/** Form, its reading and its saving, made once for the report on the page. */
export function useReportSession(stored: StoredReport, edition: Edition) {
  const form = useForm<ReportForm>({ defaultValues: formOf(edition, stored.report), shouldFocusError: false });
  const [parts] = useState(() => {
    const store = new ReportStore(edition, form, stored.report);
    const merge = (section: SectionId, values: SectionPatch, before: Report) =>
      store.accept(patchedFields(section, values).filter(({ name }) => store.isAsIn(before, name)));
    const autosave = new Autosave(
      {
        edition,
        report: stored.report,
        revision: stored.revision,
        session: sessionName(),
        read: () => store.snapshot().report,
        send: sendSection(stored.id),
        merge,
        keep: (unsaved) => keepUnsaved(stored.id, unsaved),
      },
      stored.savedAt,
    );
    return { store, autosave, place: new EditingPlace() };
  });
  useEffect(() => {
    const { store, autosave } = parts;
    const stops = [store.connect(), store.subscribe(autosave.changed), flushWhenLeft(autosave.flush)];
    const found = takeUnsaved(stored.id, edition, store.snapshot().report);
    if (found.length > 0) store.accept(found);
    return () => {
      autosave.flush();
      for (const stop of stops) stop();
    };
  }, [parts, stored.id, edition]);
  return parts;
}

/** `pagehide` also covers the page that goes into the back/forward cache; `visibilitychange` the phone put away. */
function flushWhenLeft(flush: () => void): () => void {
  const whenHidden = () => document.visibilityState === "hidden" && flush();
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", whenHidden);
  return () => {
    window.removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", whenHidden);
  };
}
