"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { wasReached } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import "./report-list.css";
import { binDays } from "@/lib/report/bin";
import type { Answer } from "../requests/call";
import { MoreReports } from "./more-reports";
import { deleteForever, restoreReport } from "./report-requests";
import { type ReportRow, rowName, rowNote } from "./report-row";

type Message = { tone: "ok" | "err"; text: string };

/** What was thrown away: back to the list, or gone for good after a question. */
export function BinList({ rows, total }: { rows: ReportRow[]; total: number }) {
  const router = useRouter();
  const [waiting, start] = useTransition();
  const more = (shown: number) => start(() => router.replace(`/bin?shown=${shown}`, { scroll: false }));
  const messages = useRef<HTMLDivElement>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [asked, setAsked] = useState<ReportRow | null>(null);

  // The row and its button go away: without this the focus would fall to the top of the page.
  useEffect(() => {
    if (message) messages.current?.focus();
  }, [message]);

  const run = async (action: Promise<Answer<unknown>>, done: string) => {
    const answer = await action;
    setAsked(null);
    setMessage(answer.ok ? { tone: "ok", text: done } : { tone: "err", text: answer.problem.detail });
    if (wasReached(answer)) router.refresh();
  };

  return (
    <>
      <p className="mt-1.5 text-[16px] leading-[26px] text-ink-2">
        {rows.length === 0
          ? `回收站是空的。从首页移走的报告会到这里，留 ${binDays} 天，其间随时可以放回去。`
          : `放回去的报告和移走前一模一样。移走 ${binDays} 天以后，报告连同修改历史一起删除。`}
        {rows.length === 0 && <Link href="/">回到我的报告</Link>}
      </p>
      <div ref={messages} role="status" tabIndex={-1} className="mt-4 outline-none">
        {message && (
          <Banner tone={message.tone} actions={<Link href="/">我的报告</Link>}>
            {message.text}
          </Banner>
        )}
      </div>
      {rows.length > 0 && (
        <BinTable
          rows={rows}
          onRestore={(row) => run(restoreReport(row.id), `已放回我的报告：${rowName(row)}。`)}
          onDelete={setAsked}
        />
      )}
      <MoreReports shown={rows.length} found={total} waiting={waiting} onMore={more} />
      {asked && (
        <DeleteDialog
          row={asked}
          onClose={() => setAsked(null)}
          onDelete={() => run(deleteForever(asked.id), `已彻底删除：${rowName(asked)}。`)}
        />
      )}
    </>
  );
}

type RowHandler = (row: ReportRow) => void;

function BinTable({ rows, onRestore, onDelete }: { rows: ReportRow[]; onRestore: RowHandler; onDelete: RowHandler }) {
  return (
    <table className="report-list mt-4">
      <thead>
        <tr>
          <th scope="col">单位和年度</th>
          <th scope="col">移到回收站</th>
          <th scope="col">留到</th>
          <th scope="col">
            <span className="sr">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="report">
            <td>
              <span className="name">{row.office}</span>
              <span className="sub">{rowNote(row)}</span>
            </td>
            <td className="changed">{row.deleted}</td>
            <td className="changed">{row.leavesBin}</td>
            <td className="acts">
              <span>
                <Button size="small" icon="undo" aria-label={`放回：${rowName(row)}`} onClick={() => onRestore(row)}>
                  放回
                </Button>
                <Button size="small" aria-label={`彻底删除：${rowName(row)}`} onClick={() => onDelete(row)}>
                  彻底删除…
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DeleteDialog({ row, onClose, onDelete }: { row: ReportRow; onClose: () => void; onDelete: () => void }) {
  return (
    <Dialog
      title="彻底删除这份报告？"
      onClose={onClose}
      actions={
        <>
          <Button data-autofocus onClick={onClose}>
            留在回收站
          </Button>
          <Button variant="danger" onClick={onDelete}>
            彻底删除
          </Button>
        </>
      }
    >
      <p>{rowName(row)}连同它的修改历史一起删除，找不回来。已经导出的文件不受影响。</p>
    </Dialog>
  );
}
