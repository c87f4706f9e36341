import { useRouter } from "next/navigation";
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
import { UnsavedCopy } from "./unsaved-copy";
import type { StoredReport } from "./wizard";

const sessionName = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");

/** Form, its reading and its saving, made once for the report on the page. */
export function useReportSession(stored: StoredReport, edition: Edition) {
  const form = useForm<ReportForm>({ defaultValues: formOf(edition, stored.report), shouldFocusError: false });
  const [parts] = useState(() => {
    const store = new ReportStore(edition, form, stored.report);
    const merge = (section: SectionId, values: SectionPatch, before: Report) =>
      store.accept(patchedFields(section, values).filter(({ name }) => store.isAsIn(before, name)));
    const session = sessionName();
    const copy = new UnsavedCopy(stored.id, session);
    const autosave = new Autosave(
      {
        edition,
        report: stored.report,
        revision: stored.revision,
        session,
        read: () => store.snapshot().report,
        send: sendSection(stored.id),
        merge,
        keep: (unsaved) => copy.keep(unsaved),
      },
      stored.savedAt,
    );
    return { store, autosave, copy, place: new EditingPlace() };
  });
  const readOnly = stored.status === "finalised";
  const [heldBack, setHeldBack] = useState<SectionId[]>([]);
  useEffect(() => {
    const { store, autosave, copy } = parts;
    const stops = [store.subscribe(autosave.changed), flushWhenLeft(autosave.flush)];
    if (readOnly) setHeldBack(copy.heldBack(edition, store.snapshot().report));
    else
      for (const request of copy.take(edition, store.snapshot().report)) {
        autosave.takeUp(request);
        store.accept(patchedFields(request.section, request.values));
      }
    return () => {
      autosave.flush();
      for (const stop of stops) stop();
    };
  }, [parts, readOnly, edition]);
  useFreshWhenLeft();
  return { ...parts, heldBack: readOnly ? heldBack : [] };
}

/** Going back would show the report, and the list of reports, as they were when they were first opened. */
function useFreshWhenLeft(): void {
  const router = useRouter();
  useEffect(() => () => router.refresh(), [router]);
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
