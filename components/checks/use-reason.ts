"use client";

import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import type { Answer } from "@/components/requests/call";
import type { ReasonSubject } from "@/lib/checks/standing/reason-subject";
import { cellPlace } from "@/lib/report/place";
import type { Reason, ReasonCategory } from "@/lib/report/reason";
import { useCheckContext } from "./check-context";
import { reasonNow, removeReason, saveReason } from "./check-requests";

/** Stores a reason, or takes it away. Where somebody else has changed it meanwhile, `clash` is what stands there. */
export function useReason(subject: ReasonSubject, onClose: () => void) {
  const { store, reportId } = useReportContext();
  const { checks } = useCheckContext();
  const { noteAt, key, rule, section, message, values } = subject;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [clash, setClash] = useState<Reason | null | undefined>(undefined);
  const known = clash === undefined ? subject.given : clash;

  /** The printed remark is the reason itself; a remark of other words stays unless this one takes its place. */
  const note = (text: string, print: boolean) => {
    if (!noteAt) return;
    const name = cellPlace("remark", noteAt);
    if (print) store.change([store.changeTo(name, text)], "印出理由");
    else if (subject.given && store.typed(name) === subject.given.text)
      store.change([store.changeTo(name, "")], "不印理由");
  };
  const attempt = async <Value>(sent: Promise<Answer<Value>>, onStored: (value: Value) => void) => {
    setBusy(true);
    const answer = await sent;
    setBusy(false);
    if (answer.ok) {
      onStored(answer.value);
      return onClose();
    }
    const theirs = reasonNow(answer.problem);
    setClash(theirs);
    setFailure(theirs === undefined ? `没有存上：${answer.problem.detail}` : null);
  };
  const keep = (reason: Reason | null) => (reason ? checks.keepReason(reason) : checks.dropReason(key));
  return {
    ...{ busy, failure, setFailure, clash },
    save: (category: ReasonCategory, text: string, print: boolean) =>
      attempt(saveReason(reportId, { key, rule, section, message, category, text, values }, known), (reason) => {
        note(text, print);
        keep(reason);
      }),
    remove: () =>
      known &&
      attempt(removeReason(reportId, known), () => {
        note("", false);
        keep(null);
      }),
    takeTheirs: () => {
      keep(clash ?? null);
      onClose();
    },
  };
}
