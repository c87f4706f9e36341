"use client";

import { useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import { type Shut, useReportContext } from "@/components/report/report-context";
import type { Autosave } from "@/components/saving/autosave";
import { Icon } from "@/components/ui/icon";
import { othersLine } from "./others-line";
import { sameRights } from "./same-rights";
import { useLiveReport } from "./use-live-report";
import "./live.css";

type LiveProps = {
  autosave: Autosave;
  status: "drafting" | "finalised";
  /** So many comments and answers there are. */
  onComments: (count: number) => void;
  onShut: (shut: Shut | null) => void;
};

/** Who else has the report open, and where they write; what they write, decide and say comes into the page. */
export function LiveLine({ autosave, status, onComments, onShut }: LiveProps) {
  const { store, place, reportId, round, closing, rights } = useReportContext();
  const router = useRouter();
  const live = useLiveReport(
    { report: reportId, session: autosave.session, revision: autosave.revision, place },
    {
      onChange: autosave.follow,
      onBehind: autosave.followAll,
      shown: () => ({ status, events: round.events }),
      onNews: router.refresh,
      onComments,
      onRights: (now) => !sameRights(now, rights) && router.refresh(),
      onClosing: (mark) => mark !== closing?.mark && router.refresh(),
      onShut,
    },
  );
  const others = useSyncExternalStore(live.subscribe, live.present, live.present);
  const line = othersLine(store.edition, others);
  if (line === null) return null;
  return (
    <span className="saved others" title={line}>
      <Icon name="people" />
      <span className="line">{line}</span>
      <span className="count" aria-hidden="true">
        {others.length}
      </span>
    </span>
  );
}
