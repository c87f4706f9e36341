"use client";

import Link from "next/link";
import { useState } from "react";
import { PageHeader } from "@/components/frame/page-header";
import { useShownAgain } from "@/components/frame/use-shown-again";
import { call, type Problem } from "@/components/requests/call";
import { downloadFile } from "@/components/requests/download-file";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useOnce } from "@/components/ui/use-once";
import type { AssignmentsView, AssignmentView } from "@/lib/assignments/views";
import { AssignmentsSummary } from "./assignments-summary";
import { AssignmentsTable } from "./assignments-table";
import { type Came, CameBanner } from "./came-banner";
import { GiveDialog } from "./give-dialog";
import { SheetUpload } from "./sheet-upload";
import { TakingDialog } from "./taking-dialog";
import { Unowned } from "./unowned";

type PageProps = { reportId: string; view: AssignmentsView; writes: boolean };

/** What lies open above the list. */
type Open = { kind: "give"; parts: string[]; change?: AssignmentView } | { kind: "look"; id: string } | null;

/** 分工: who has which rows, how far they are, what came and waits, what nobody has. */
export function AssignmentsPage({ reportId, view: loaded, writes }: PageProps) {
  const [view, setView] = useState(loaded);
  const [open, setOpen] = useState<Open>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [came, setCame] = useState<Came[]>([]);
  const looked = open?.kind === "look" ? view.assignments.find(({ id }) => id === open.id) : undefined;
  const sheets = new Set(
    view.assignments.filter(({ personId }) => personId === null).map((each) => each.section + each.person),
  );

  const show = (answer: { ok: true; value: AssignmentsView } | { ok: false; problem: Problem }): boolean => {
    if (answer.ok) setView(answer.value);
    setProblem(answer.ok ? null : answer.problem);
    return answer.ok;
  };
  const happen = async (id: string, kind: "reopened" | "reminded" | "withdrawn", text = "") => {
    const path = { reportId, assignmentId: id };
    return show(
      await call("POST /api/reports/{reportId}/assignments/{assignmentId}/events", { path, body: { kind, text } }),
    );
  };
  const [remind] = useOnce((id: string) => happen(id, "reminded"));
  const reload = async () => show(await call("GET /api/reports/{reportId}/assignments", { path: { reportId } }));
  // What lies open stays as it was looked at: it is taken by the state that it shows.
  useShownAgain(() => {
    if (open !== null) return;
    void call("GET /api/reports/{reportId}/assignments", { path: { reportId } }).then(
      (answer) => answer.ok && setView(answer.value),
    );
  });
  const download = async (id?: string) => {
    const failed =
      id === undefined
        ? await downloadFile("GET /api/reports/{reportId}/sheets", { path: { reportId } })
        : await downloadFile("GET /api/reports/{reportId}/assignments/{assignmentId}/sheet", {
            path: { reportId, assignmentId: id },
          });
    setProblem(failed);
  };

  return (
    <div className="min-h-dvh bg-paper">
      <PageHeader />
      <main>
        <p className="px-6 pt-2.5 text-small max-tablet:px-4">
          <Link
            href={`/reports/${reportId}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center gap-1.5 text-ink-2 no-underline hover:underline max-tablet:min-h-11"
          >
            <Icon name="back" />
            <span className="wrap-anywhere">
              <span className="sr-only">返回</span>
              {view.unit} {view.year} 年度报告
            </span>
          </Link>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pt-1 pb-3.5 max-tablet:px-4">
          <h1 className="text-step">分工</h1>
          <p className="min-w-[14em] flex-1 text-ink-2">
            <AssignmentsSummary assignments={view.assignments} />
          </p>
          {writes && (
            <div className="flex flex-wrap gap-2.5">
              {sheets.size > 0 && (
                <Button size="small" icon="download" onClick={() => void download()}>
                  采集表，没有账号的 {sheets.size} 个科室
                </Button>
              )}
              <SheetUpload
                reportId={reportId}
                onCame={(files) => {
                  setCame(files);
                  void reload();
                }}
              />
              <Button variant="primary" size="small" icon="add" onClick={() => setOpen({ kind: "give", parts: [] })}>
                {view.assignments.length === 0 ? "分一项" : "再分一项"}
              </Button>
            </div>
          )}
        </div>
        <div role="status" className="px-6 max-tablet:px-4">
          {view.closed && <Banner className="mb-3">{view.closed}</Banner>}
          {problem && (
            <Banner tone="err" className="mb-3">
              {problem.detail}
            </Banner>
          )}
          {came.map((each) => (
            <CameBanner key={each.file} came={each} />
          ))}
        </div>
        <AssignmentsTable
          {...{ view, writes }}
          onLook={(id) => setOpen({ kind: "look", id })}
          onRemind={(id) => void remind(id)}
          onSheet={(id) => void download(id)}
          onChange={(change) => setOpen({ kind: "give", parts: change.parts, change })}
          onWithdraw={(id) => void happen(id, "withdrawn")}
        />
        <Unowned
          {...{ view, writes }}
          onGive={(parts) => setOpen({ kind: "give", parts })}
          onAgain={(items) =>
            void call("POST /api/reports/{reportId}/assignments", { path: { reportId }, body: { items } }).then(show)
          }
        />
      </main>
      {open?.kind === "give" && (
        <GiveDialog
          {...{ reportId, view, ...open }}
          onClose={() => setOpen(null)}
          onGiven={(given) => {
            show({ ok: true, value: given });
            setOpen(null);
          }}
        />
      )}
      {looked && (
        <TakingDialog
          key={looked.id}
          {...{ reportId, view, writes }}
          assignment={looked}
          onClose={() => setOpen(null)}
          onTaken={(taken) => {
            show({ ok: true, value: taken });
            setOpen(null);
          }}
          onReopen={async (text) => {
            if (await happen(looked.id, "reopened", text)) setOpen(null);
          }}
        />
      )}
    </div>
  );
}
