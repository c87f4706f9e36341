"use client";

import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { saveFile } from "@/components/requests/download-file";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { useAskBeforeLeaving } from "@/components/ui/use-ask-before-leaving";
import { interchangeFormat } from "@/lib/report/values";
import type { Autosave } from "./autosave";
import { AwayBanner } from "./away-banner";
import { BackBanner } from "./back-banner";
import { useSaveState } from "./save-indicator";

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
      {state.kind === "failed" && !isAway && (
        <Banner
          tone="err"
          icon={state.offline ? "offline" : "error"}
          actions={
            <>
              <Button size="small" onClick={autosave.retry}>
                现在重试
              </Button>
              <DraftDownload />
            </>
          }
        >
          <b>没有存上：{state.reason.replace(/。$/, "")}。</b>
          您写的内容都还在这一页，{state.kept && "这台电脑上也留了一份，"}不要关闭这一页。程序会自动再存。
        </Banner>
      )}
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

function DraftDownload() {
  const { store } = useReportContext();
  const download = () => {
    const file = new Blob([JSON.stringify({ format: interchangeFormat, ...store.snapshot().report }, null, 2)], {
      type: "application/json",
    });
    saveFile(file, "年度报告草稿.json");
  };
  return (
    <Button size="small" onClick={download}>
      导出草稿
    </Button>
  );
}
