"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useCheckContext, useChecks } from "@/components/checks/check-context";
import { type Closing, useReportContext } from "@/components/report/report-context";
import { showSideTab } from "@/components/report/side-tab";
import { reviewPath } from "@/components/report/steps";
import { notSaved } from "@/components/report/use-download";
import { call, type Problem } from "@/components/requests/call";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { anchorOf } from "@/lib/checks/standing/finding-place";
import { stillBlocks } from "@/lib/checks/standing/shown-findings";
import { longestComment } from "@/lib/report/text-limits";
import { isOpen } from "@/lib/review/asked-items";
import { MarkedDraft } from "./marked-draft";
import { RoundBar } from "./round-bar";
import { useAskedItems } from "./use-asked-items";
import { useWithdrawing } from "./use-withdrawing";

/** 送审: where the round stands, and for the drafter the way into it, again, or back out of it. */
export function RoundPanel() {
  const { round } = useReportContext();
  return <Panel key={`${round.review?.since} ${round.returned?.at}`} />;
}

function Panel() {
  const { readOnly, rights, round, closing } = useReportContext();
  const id = useId();
  const writes = rights.includes("report.write");
  if (!closing || (!round.review && (!writes || readOnly))) return null;
  const { stands } = closing;
  return (
    <section className="mb-6" aria-labelledby={id}>
      <h2 id={id}>送审</h2>
      <RoundBar state={stands} events={stands.events} />
      <MarkedDraft state={stands} />
      {stands.stuck && (
        <Banner tone="warn" className="mt-2">
          {stands.stuck}
        </Banner>
      )}
      {round.review ? <Running writes={writes} /> : <Sending stands={stands} />}
    </section>
  );
}

function Running({ writes }: { writes: boolean }) {
  const { reportId } = useReportContext();
  const { busy, failure, withdraw } = useWithdrawing();
  return (
    <>
      <div className="row mt-3 flex flex-wrap gap-2.5">
        <ButtonLink href={reviewPath(reportId)} prefetch={false}>
          看审核到哪一步、批注
        </ButtonLink>
        {writes && (
          <Button aria-disabled={busy} onClick={withdraw}>
            撤回送审
          </Button>
        )}
      </div>
      <div role="status">{failure && <Banner tone="err">没有撤回：{failure}</Banner>}</div>
    </>
  );
}

function Sending({ stands }: Pick<Closing, "stands">) {
  const { round, reportId } = useReportContext();
  const why = useId();
  const typed = useTypedWords(`submission:${reportId}`, "");
  const { busy, failure, blocked, send } = useSending(typed.words, typed.settle);
  const again = round.returned !== null;
  return (
    <>
      <p className="panel-note">送审以后按这个次序走：{stands.next.map(({ name }) => name).join("、")}。</p>
      <Input
        aria-label="写给审核人的话"
        placeholder="写给审核人的话，可以不写"
        className="mt-2"
        value={typed.words}
        maxLength={longestComment}
        onChange={({ target }) => typed.type(target.value)}
      />
      <div className="row mt-2 flex flex-wrap gap-2.5">
        <Button
          size="large"
          variant="primary"
          aria-disabled={blocked !== null || busy}
          aria-describedby={why}
          onClick={() => !busy && send()}
        >
          {busy ? "正在送审…" : again ? "再次送审" : "送审"}
        </Button>
        <span className="small" id={why}>
          {blocked ?? "送审期间只看不改，随时可以撤回"}
        </span>
      </div>
      <div role="status">{failure && <Banner tone="err">没有送审：{failure}</Banner>}</div>
    </>
  );
}

/** Pressed while something stands in its way, it goes there. */
function useSending(text: string, settle: () => void) {
  const { store, reportId, saveNow, goTo } = useReportContext();
  const { checks } = useCheckContext();
  const router = useRouter();
  const left = useAskedItems().filter(isOpen).length;
  const { errors, warnings, todo } = useChecks(({ counts }) => counts);
  const ready = useChecks((state) => state.ready);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const findings = errors + warnings + todo;

  const submit = async (): Promise<Problem | null> => {
    if (!(await saveNow())) return notSaved;
    const stored = await call("GET /api/reports/{reportId}", { path: { reportId } });
    if (!stored.ok) return stored.problem;
    const body = { revision: stored.value.revision, text: text.trim() };
    const answer = await call("POST /api/reports/{reportId}/review/submission", { path: { reportId }, body });
    return answer.ok ? null : answer.problem;
  };
  const send = () => {
    if (left > 0) return showSideTab("asked");
    checks.withFindings(({ items }) => {
      const open = items.filter(stillBlocks);
      const first = open.find(({ state }) => state !== "todo") ?? open[0];
      if (first) return goTo(first.finding.section, anchorOf(store.edition, first.finding));
      setBusy(true);
      void submit().then((problem) => {
        setBusy(false);
        setFailure(problem?.detail ?? null);
        if (problem) return;
        settle();
        router.refresh();
      });
    });
  };
  const blocked = !ready
    ? "正在检查…"
    : left > 0
      ? `退回时要求的还有 ${left} 条没有改，也没有写明为什么`
      : findings > 0
        ? `先处理完检查出的 ${findings} 处`
        : null;
  return { busy, failure, blocked, send };
}
