"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { NewReport } from "./new-report";
import { ReportList } from "./report-list";
import { type Answer, duplicateReport, moveToBin, restoreReport } from "./report-requests";
import { type ReportRow, rowName } from "./report-row";

type Message = { tone: "ok" | "err"; text: string; undo?: ReportRow };
type ReportShelfProps = { rows: ReportRow[]; today: string; unit: { name: string; kind: ReportRow["kind"] } };

/** All reports, and what can be done with one without opening it. */
export function ReportShelf({ rows, today, unit }: ReportShelfProps) {
  const router = useRouter();
  const [message, setMessage] = useState<Message | null>(null);

  const run = async (action: Promise<Answer<unknown>>, done: Message | null) => {
    const answer = await action;
    setMessage(answer.ok ? done : { tone: "err", text: answer.problem.detail });
    router.refresh();
  };

  return (
    <section aria-labelledby="all">
      <div className="mt-9 mb-2.5 flex items-center gap-3 max-tablet:flex-wrap">
        <h2 id="all">全部报告</h2>
        <NewReport className="ml-auto max-tablet:min-h-11 max-tablet:w-full" today={today} unit={unit}>
          新建报告
        </NewReport>
      </div>
      <div role="status">
        {message && (
          <Banner
            tone={message.tone}
            className="mb-2.5"
            actions={message.undo && <UndoButton row={message.undo} run={run} />}
          >
            {message.text}
          </Banner>
        )}
      </div>
      <ReportList
        rows={rows}
        onDuplicate={(row) =>
          run(duplicateReport(row.id), { tone: "ok", text: `已复制：${rowName(row)}。副本排在第一行。` })
        }
        onBin={(row) => run(moveToBin(row.id), { tone: "ok", text: `已移到回收站：${rowName(row)}。`, undo: row })}
      />
    </section>
  );
}

type UndoButtonProps = { row: ReportRow; run: (action: Promise<Answer<unknown>>, done: Message | null) => void };

/** The row and its menu are gone: the focus goes to the way back. */
function UndoButton({ row, run }: UndoButtonProps) {
  const focusOnce = (button: HTMLButtonElement | null) => button?.focus();
  const undo = () => run(restoreReport(row.id), { tone: "ok", text: `已放回：${rowName(row)}。` });
  return (
    <Button ref={focusOnce} size="small" icon="undo" onClick={undo}>
      撤销
    </Button>
  );
}
