import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { isKeptPage } from "@/components/browser/kept-page";
import { EditingPlace } from "@/components/report/editing-place";
import { followPreamble } from "@/components/report/follow-preamble";
import { formOf, type ReportForm } from "@/components/report/report-form";
import { ReportStore } from "@/components/report/report-store";
import { hearSignedIn } from "@/components/requests/signed-out";
import { ReportSession } from "@/components/saving/report-session";
import type { Edition } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import { followComposing, useAfterWord } from "./after-word";
import type { StoredReport } from "./wizard";

/** Form, its reading and its saving, made once for the report on the page, which is `closed` where nobody may write. */
export function useReportSession(stored: StoredReport, edition: Edition, closed: boolean) {
  const form = useForm<ReportForm>({ defaultValues: formOf(edition, stored.report), shouldFocusError: false });
  const [parts] = useState(() => {
    const store = new ReportStore(edition, form, stored.report);
    return { store, session: new ReportSession(stored, edition, store), place: new EditingPlace() };
  });
  const readOnly = useAfterWord(parts.store, closed);
  // Not before the effects of the form itself: until then it answers with its first values.
  const [followed, setFollowed] = useState(false);
  const [heldBack, setHeldBack] = useState<Change[]>([]);
  useEffect(() => {
    const { session } = parts;
    const stops = [
      session.connect(),
      followComposing(parts.store),
      flushWhenLeft(session.autosave.flush),
      retryWhenBack(session.autosave.retryIfAway),
      hearSignedIn(session.autosave.retry),
    ];
    if (!readOnly) stops.push(followPreamble(parts.store));
    const isAway = isKeptPage();
    if (readOnly) void session.heldBack().then(setHeldBack);
    else void (isAway ? session.openAway() : session.takeUp().then(session.autosave.retryIfHeld));
    setFollowed(true);
    return () => {
      for (const stop of stops) stop();
    };
  }, [parts, readOnly]);
  useFreshWhenLeft();
  const { store, place, session } = parts;
  return { store, place, followed, readOnly, autosave: session.autosave, heldBack: readOnly ? heldBack : [] };
}

/** Going back would show the report, and the list of reports, as they were when they were first opened. */
function useFreshWhenLeft(): void {
  const router = useRouter();
  useEffect(() => () => router.refresh(), [router]);
}

/** The network is there again, or somebody looks at the page again: not the next second counts, but this moment. */
function retryWhenBack(retry: () => void): () => void {
  const whenSeen = () => document.visibilityState === "visible" && retry();
  window.addEventListener("online", retry);
  document.addEventListener("visibilitychange", whenSeen);
  return () => {
    window.removeEventListener("online", retry);
    document.removeEventListener("visibilitychange", whenSeen);
  };
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

/** What is finalised waits to be opened again, what is in a round to come back; somebody who may not write only looks. */
export const isReadOnly = ({ status, rights, round }: Pick<StoredReport, "status" | "rights" | "round">): boolean =>
  status === "finalised" || round.review !== null || !rights.includes("report.write");
