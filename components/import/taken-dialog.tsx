"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { putBack } from "../checks/check-requests";
import type { Taken } from "./accept";

type TakenDialogProps = Taken & { id: string; year: number; count: number; onOpen: (undone: boolean) => void };

/** Said once, after a file was put into a report: what became of its former state, and the way back. */
export function TakenDialog({ id, year, count, kept, onOpen }: TakenDialogProps) {
  const [state, setState] = useState<"taken" | "undoing" | "undone">("taken");
  const [problem, setProblem] = useState<string | null>(null);
  const open = () => onOpen(state === "undone");
  const undo = async () => {
    setState("undoing");
    const answer = await putBack(id, kept);
    setProblem(answer.ok ? null : answer.problem.detail);
    setState(answer.ok ? "undone" : "taken");
  };
  return (
    <Dialog
      title={state === "undone" ? "已恢复到导入以前" : `放好了，改了 ${count} 处`}
      onClose={open}
      actions={
        <>
          {state !== "undone" && (
            <Button aria-disabled={state === "undoing"} onClick={() => state === "taken" && void undo()}>
              {state === "undoing" ? "正在恢复…" : "撤回这次导入"}
            </Button>
          )}
          <Button variant="primary" data-autofocus onClick={open}>
            打开 {year} 年度报告
          </Button>
        </>
      }
    >
      <p className="text-small text-ink-2">
        {state === "undone"
          ? "报告和导入以前一样。刚才放进去的那一版也留着，在“检查与导出”的“留下的版本”里。"
          : "导入以前的样子留成了“导入前”版本，在“检查与导出”的“留下的版本”里，随时能恢复。"}
      </p>
      <div role="status">{problem && <Banner tone="err">没有恢复：{problem}</Banner>}</div>
    </Dialog>
  );
}
