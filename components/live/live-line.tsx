"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { useReportContext } from "@/components/report/report-context";
import type { Autosave } from "@/components/saving/autosave";
import { Icon } from "@/components/ui/icon";
import { LiveReport } from "./live-report";
import { othersLine } from "./others-line";
import "./live.css";

/** Who else has the report open, and where they write; what they write comes into the page. */
export function LiveLine({ autosave, status: shown }: { autosave: Autosave; status: "drafting" | "finalised" }) {
  const { store, place, reportId } = useReportContext();
  const router = useRouter();
  const onStatus = useEffectEvent((status: string) => {
    if ((status === "finalised" || status === "drafting") && status !== shown) router.refresh();
  });
  const [live] = useState(
    () => new LiveReport({ report: reportId, session: autosave.session, revision: autosave.revision, place }),
  );
  useEffect(
    () =>
      live.start({
        onChange: autosave.follow,
        onBehind: autosave.followAll,
        onStatus: (status) => onStatus(status),
      }),
    [live, autosave],
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
