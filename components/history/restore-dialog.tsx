"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { historyPath } from "@/components/report/steps";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Seg } from "@/components/ui/seg";
import type { ChangedPlace } from "@/lib/years/changed-place";
import type { ChosenStep, History } from "./history";
import { PlaceChoice } from "./place-choice";

type RestoreDialogProps = { history: History; chosen: ChosenStep; onClose: () => void };
type Extent = "places" | "whole";

const extents = [
  { value: "places", label: "只恢复其中几处" },
  { value: "whole", label: "整份恢复到这一步" },
] as const;

/** Of the places that the step changed, those that do not stand as before it; places as they were before are pointless. */
const restorable = ({ places }: ChosenStep): ChangedPlace[] => places.filter(({ before, now }) => before !== now);

/** Puts places back to what they were before the step, or the whole report to what it was after it. */
export function RestoreDialog({ history: { report }, chosen, onClose }: RestoreDialogProps) {
  const router = useRouter();
  const { step, against } = chosen;
  const choices = restorable(chosen);
  const [extent, setExtent] = useState<Extent>(choices.length > 0 ? "places" : "whole");
  const [picked, setPicked] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const earlier = Math.min(against.revision, step.revision);
  const nothing = extent === "places" ? picked.length === 0 : step.revision === report.revision;

  const restore = async () => {
    if (busy || nothing) return;
    setBusy(true);
    const answer = await call("POST /api/reports/{reportId}/history/{revision}/restore", {
      path: { reportId: report.id, revision: String(extent === "places" ? earlier : step.revision) },
      body: { seen: report.revision, ...(extent === "places" ? { places: picked } : {}) },
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.problem.detail);
    onClose();
    router.push(`${historyPath(report.id)}?step=${answer.value.revision}`);
    router.refresh();
  };
  return (
    <Dialog
      title="恢复"
      width={640}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不恢复</Button>
          <Button variant="primary" aria-disabled={busy || nothing} onClick={() => void restore()}>
            {extent === "whole" ? "恢复整份报告" : `恢复这 ${picked.length} 处`}
          </Button>
        </>
      }
    >
      <Seg label="恢复多少" value={extent} options={extents} onChange={setExtent} />
      {extent === "places" ? (
        <PlaceChoice choices={choices} picked={picked} onPick={setPicked} />
      ) : (
        <p className="mt-3">
          {nothing
            ? "这一步就是现在的样子，没有要恢复的。"
            : "整份报告换成这一步做完时的样子，后来写的都换掉。恢复是新的一步，后来写的仍在历史里，可以再恢复。"}
        </p>
      )}
      <div role="status">{failure && <Banner tone="err">没有恢复：{failure}</Banner>}</div>
    </Dialog>
  );
}
