"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { useAskBeforeLeaving } from "@/components/ui/use-ask-before-leaving";
import type { Autosave } from "./autosave";
import { AwayBanner } from "./away-banner";
import { FailedBanner } from "./failed-banner";
import { useSaveState } from "./save-indicator";

const BackBanner = later(() => import("./back-banner").then((module) => module.BackBanner), { says: "nothing" });
const ConflictPanel = later(() => import("./conflict-panel").then((module) => module.ConflictPanel));

/**
 * What did not get saved, why, and what to do; empty while all is well. What is said when the server is gone comes with
 * the page: it could not be fetched then.
 */
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
