"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { useAskBeforeLeaving } from "@/components/ui/use-ask-before-leaving";
import type { Autosave } from "./autosave";
import { useSaveState } from "./save-indicator";

const AwayBanner = later(() => import("./away-banner").then((module) => module.AwayBanner));
const BackBanner = later(() => import("./back-banner").then((module) => module.BackBanner), { says: "nothing" });
const FailedBanner = later(() => import("./failed-banner").then((module) => module.FailedBanner));
const ConflictPanel = later(() => import("./conflict-panel").then((module) => module.ConflictPanel));

/** What did not get saved, why, and what to do; empty while all is well. */
export function SaveBanner({ autosave }: { autosave: Autosave }) {
  const state = useSaveState(autosave);
  const [merged, setMerged] = useState<string | null>(null);
  const isAway = state.kind === "failed" && state.offline && state.kept;
  useAskBeforeLeaving(state.kind === "failed" && !state.kept);
  return (
    <div role="status" aria-label="保存情况" className="save-banner">
      {isAway && <AwayBanner autosave={autosave} />}
      {state.kind !== "failed" && <BackBanner away={autosave.away} />}
      {state.kind === "failed" && !isAway && <FailedBanner autosave={autosave} failed={state} />}
      {state.kind === "conflict" && (
        <ConflictPanel autosave={autosave} conflicts={state.conflicts} onMerged={setMerged} />
      )}
      {state.kind !== "conflict" && merged !== null && (
        <Banner
          tone="ok"
          actions={
            <Button size="small" onClick={() => setMerged(null)}>
              知道了
            </Button>
          }
        >
          {merged}
        </Banner>
      )}
    </div>
  );
}
