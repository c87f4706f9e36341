"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { wasReached } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Answer } from "../requests/call";
import { restoreReport } from "./report-requests";
import { type ReportRow, rowName } from "./report-row";

/** `undo` is the report that can be taken back out of the bin. */
type Outcome = { text: string; undo?: ReportRow };
type Run = (action: Promise<Answer<unknown>>, outcome: Outcome) => Promise<void>;
type Message = Outcome & { tone: "ok" | "err" };

const RunContext = createContext<Run>(async () => {});

/** @returns a function that waits for a request, says how it went and draws the page anew. */
export const useRun = (): Run => use(RunContext);

/** Says what was done. It stands above the list and its empty state, so that it outlives the last report's row. */
export function StartMessages({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [message, setMessage] = useState<Message | null>(null);
  const region = useRef<HTMLDivElement>(null);

  const run: Run = async (action, outcome) => {
    const answer = await action;
    setMessage(answer.ok ? { tone: "ok", ...outcome } : { tone: "err", text: answer.problem.detail });
    if (wasReached(answer)) router.refresh();
  };

  // The row and its button may be gone: the focus goes to the way back, or to the words.
  useEffect(() => {
    if (message) (region.current?.querySelector("button") ?? region.current)?.focus();
  }, [message]);

  const undo = (row: ReportRow) => run(restoreReport(row.id), { text: `已放回：${rowName(row)}。` });

  return (
    <RunContext value={run}>
      <div ref={region} role="status" tabIndex={-1} className="outline-none">
        {message && (
          <Banner tone={message.tone} className="mb-5" actions={<UndoButton row={message.undo} onUndo={undo} />}>
            {message.text}
          </Banner>
        )}
      </div>
      {children}
    </RunContext>
  );
}

function UndoButton({ row, onUndo }: { row: ReportRow | undefined; onUndo: (row: ReportRow) => void }) {
  return (
    row && (
      <Button size="small" icon="undo" onClick={() => onUndo(row)}>
        撤销
      </Button>
    )
  );
}
