"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { officeStates } from "@/lib/collection/submission";
import type { BatchWork } from "./batch-work";
import { DueDialog } from "./due-dialog";
import { ReasonDialog } from "./reason-dialog";
import type { Board, BoardLine } from "./use-board-rows";

type BatchBarProps = {
  board: Board;
  picked: readonly BoardLine[];
  work: BatchWork;
  /** Ticks every office of this state that the filters show. */
  onPickState: (state: BoardLine["state"]) => void;
  onClear: () => void;
};

type Asking = "return" | "deadline" | "leave" | null;

const isClean = ({ state, errors, left }: BoardLine) => state === "waiting" && errors === 0 && !left;
const isFaulty = ({ state, errors, left }: BoardLine) => state === "waiting" && errors > 0 && !left;

/** In the place of the tools while offices are ticked: what can be done with all of them. */
export function BatchBar({ board, picked, work, onPickState, onClear }: BatchBarProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const [state] = new Set(picked.map((row) => row.state));
  const alike = picked.every((row) => row.state === state);
  const others = alike ? board.counts[state] - picked.length : 0;
  const [clean, faulty] = [picked.filter(isClean), picked.filter(isFaulty)];
  const returned = picked.filter((row) => row.state === "returned");
  const accepted = picked.filter((row) => row.state === "accepted" && !row.left);
  const missing = picked.filter((row) => row.state === "missing" && !row.left);
  const done = async (finished: Promise<boolean>) => {
    const all = await finished.finally(() => setAsking(null));
    if (all) onClear();
    return all;
  };
  /** What was left undone is said above the list, where it is named; what was typed is kept for the next time. */
  const given = async (finished: Promise<boolean>) => ((await done(finished)) ? null : "还有单位没有办成。");
  return (
    <div className="tools picked" role="region" aria-label="选中的单位">
      <b>选了 {picked.length} 个单位</b>
      {alike && <span className="text-ink-2">{state === "missing" ? "都还没有报" : `都是${officeStates[state]}`}</span>}
      {others > 0 && (
        <LinkButton onClick={() => onPickState(state)}>
          再选上其余{officeStates[state]}的 {others} 个
        </LinkButton>
      )}
      <span className="grow" />
      {missing.length > 0 && (
        <>
          <Button size="small" onClick={() => setAsking("deadline")}>
            改期限…
          </Button>
          <Button size="small" onClick={() => setAsking("leave")}>
            本年不报，写明理由…
          </Button>
          <Button
            size="small"
            icon="download"
            variant={alike ? "primary" : "normal"}
            onClick={() => work.missingList(missing)}
          >
            催报名单 {missing.length} 个
          </Button>
        </>
      )}
      {returned.length > 0 && (
        <Button size="small" icon="download" onClick={() => work.letters(returned)}>
          退回函 {returned.length} 份
        </Button>
      )}
      {accepted.length > 0 && (
        <Button size="small" onClick={() => done(work.publish(accepted))}>
          记为已公开 {accepted.length} 份
        </Button>
      )}
      {faulty.length > 0 && (
        <Button size="small" onClick={() => setAsking("return")}>
          退回 {faulty.length} 份…
        </Button>
      )}
      {clean.length > 0 && (
        <Button size="small" variant="primary" onClick={() => done(work.accept(clean))}>
          接收 {clean.length} 份
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={onClear}>
        不选了
      </Button>
      {asking === "return" && (
        <DueDialog
          box={`return:${board.id}`}
          title={`退回 ${faulty.length} 份，各写一份退回函`}
          hint="查出的错误逐条写进各自的退回函；退回以后可以一起下载"
          label="重新报来的期限"
          button="退回"
          onClose={() => setAsking(null)}
          onGive={(due) => given(work.giveBack(faulty, due))}
        />
      )}
      {asking === "deadline" && (
        <DueDialog
          box={`deadline:${board.id}`}
          title={`改 ${missing.length} 个单位的期限`}
          label="报送期限"
          button="改好"
          onClose={() => setAsking(null)}
          onGive={(deadline) => given(work.change(missing, { deadline }))}
        />
      )}
      {asking === "leave" && (
        <ReasonDialog
          box={`roster:${board.id}:${missing[0]?.office.id}+${missing.length}`}
          title={`${missing.length} 个单位本年不报`}
          label="不报的理由"
          button="本年不报"
          onClose={() => setAsking(null)}
          onGive={(reason) => given(work.change(missing, { left: reason }))}
        />
      )}
    </div>
  );
}
