"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCommentState } from "@/components/comments/comment-context";
import { useReportContext } from "@/components/report/report-context";
import { call, wasReached } from "@/components/requests/call";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/held-input";
import { Icon } from "@/components/ui/icon";
import { longestComment } from "@/lib/report/text-limits";
import { doneBy, type ReturnReason } from "@/lib/review/event";
import { hasAgreed, stepNow } from "@/lib/review/state";
import { AgreeDialog } from "./agree-dialog";
import { LeftOpinion, opinionBox } from "./left-opinion";
import { ReturnDialog } from "./return-dialog";
import type { ReviewedReport } from "./reviewed-report";

export type SentReason = Pick<ReturnReason, "kind" | "text" | "comment" | "place">;

/** What whoever looks may not do now, in words; null while it is their turn. */
function whyNot({ state, rights, actor, seat, ownPart, stuck }: ReviewedReport): string | null {
  const step = stepNow(state);
  if (!step) return state.phase === "finalised" ? "已签发定稿。" : "报告现在在编制人那里，没有在审核。";
  if (stuck) return stuck;
  if (!rights.includes("report.review"))
    return `现在在“${step.name}”这一步，由这个单位的审核人、签发人来办。您可以看。`;
  if (ownPart) return ownPart;
  if (actor === null) return null;
  if (!seat) return `现在在“${step.name}”这一步，由${step.people.join("、")}来办。`;
  const before = hasAgreed(state, { by: actor, for: seat.for ?? undefined });
  if (!before) return null;
  return `${before.by === actor ? "您" : doneBy(before)}已经同意，还在等这一步里别的人。`;
}

/** Whether the step whose turn it is waits for whoever looks, where people log in. */
export const isAsked = (reviewed: ReviewedReport): boolean => reviewed.actor !== null && whyNot(reviewed) === null;

/** 意见, 退回, 同意 or 签发: what is written is kept while the report is read. */
export function OpinionBar({ reviewed }: { reviewed: ReviewedReport }) {
  const { shut } = useReportContext();
  const [failure, setFailure] = useState<string | null>(null);
  const blocked = shut ? "报告现在打不开，意见先留着。" : whyNot(reviewed);
  const { round, passed } = reviewed.state;
  return (
    <footer className="border-t border-line-2 bg-paper px-6 py-2.5 max-tablet:px-4">
      <div role="status">
        {failure && (
          <p className="mb-2 flex gap-1.5 text-small text-err">
            <Icon name="error" className="mt-[3px]" />
            {failure}
          </p>
        )}
      </div>
      {blocked ? (
        <>
          <LeftOpinion reviewed={reviewed} />
          <p className="flex min-h-11 items-center gap-2 text-small text-ink-2">
            <Icon name="info" />
            {blocked}
          </p>
        </>
      ) : (
        // Another step is somebody else's: nothing of the last one stands in its boxes.
        <Deciding key={`${round} ${passed}`} {...{ reviewed, setFailure }} />
      )}
    </footer>
  );
}

type DecidingProps = { reviewed: ReviewedReport; setFailure: (failure: string | null) => void };

function Deciding({ reviewed, setFailure }: DecidingProps) {
  const { id, state, actor, seat, rights, revision } = reviewed;
  const step = stepNow(state);
  const router = useRouter();
  const typed = useTypedWords(opinionBox(reviewed, step?.name), "");
  const signer = useTypedWords(`opinion-by:${id}:${step?.name}`, step?.people[0] ?? "");
  const [asking, setAsking] = useState<"return" | "agree" | null>(null);
  const [busy, setBusy] = useState(false);
  const asks = useCommentState(({ shown }) => shown.filter(({ comment }) => comment.asks && !comment.settled).length);
  const open = useCommentState(({ shown }) => shown.filter(({ comment }) => !comment.settled).length);
  const isLast = state.phase === "signing";
  const signs = rights.includes("report.sign");
  const nextStep = state.steps[state.passed + 1]?.name;
  const decide = async (kind: "agree" | "return" | "sign", reasons: SentReason[] = []) => {
    if (actor === null && signer.words.trim() === "") return setFailure("先写是谁的意见。");
    setBusy(true);
    const path = { reportId: id };
    const said = {
      revision,
      step: step?.name,
      text: typed.words.trim(),
      ...(actor === null ? { by: signer.words.trim() } : {}),
    };
    const answer =
      kind === "sign"
        ? await call("POST /api/reports/{reportId}/review/signature", { path, body: said })
        : await call("POST /api/reports/{reportId}/review/opinions", { path, body: { ...said, kind, reasons } });
    setBusy(false);
    setAsking(null);
    setFailure(answer.ok ? null : answer.problem.detail);
    if (answer.ok) {
      typed.settle();
      signer.settle();
    }
    // Also where it was refused: others may have decided, and nobody has told this page.
    if (wasReached(answer)) router.refresh();
  };
  const agree = () => void decide(isLast ? "sign" : "agree");
  const names = isLast ? "签发" : `同意${nextStep ? `，送${nextStep}` : ""}`;
  return (
    <>
      <LeftOpinion
        reviewed={reviewed}
        onTake={(words) => typed.type([typed.words.trim(), words].filter((part) => part !== "").join("；"))}
      />
      {seat?.for && (
        <p className="mb-2 flex gap-1.5 text-small text-ink-2">
          <Icon name="info" className="mt-[3px]" />
          {seat.for.name}请假，您代他{isLast && signs ? "签发" : "给意见"}，记录和审签单上写明“代”。
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2.5">
        {actor === null && (
          <Input
            aria-label="谁的意见"
            placeholder="姓名"
            className="max-w-32"
            value={signer.words}
            maxLength={40}
            onChange={({ target }) => signer.type(target.value)}
          />
        )}
        <Input
          aria-label={`${step?.name}的意见`}
          placeholder="意见。同意时可以不写"
          className="min-h-11 min-w-48 flex-1 max-tablet:basis-full"
          value={typed.words}
          maxLength={longestComment}
          onChange={({ target }) => typed.type(target.value)}
        />
        <Button size="large" className="max-tablet:flex-1" onClick={() => setAsking("return")}>
          退回…{open > 0 && <span className="tablet:hidden">带批注 {open} 条</span>}
        </Button>
        <Button
          size="large"
          variant="primary"
          className="max-tablet:flex-1"
          aria-disabled={busy || (isLast && !signs)}
          onClick={() => {
            if (busy) return;
            if (isLast && !signs) setFailure("最后一步是签发，要这个单位的签发人来办。您可以退回。");
            else if (asks > 0) setAsking("agree");
            else agree();
          }}
        >
          {names}
        </Button>
      </div>
      {asking === "return" && (
        <ReturnDialog
          reviewed={reviewed}
          opinion={typed}
          busy={busy}
          onClose={() => setAsking(null)}
          onReturn={(reasons) => void decide("return", reasons)}
        />
      )}
      {asking === "agree" && (
        <AgreeDialog asks={asks} name={names} busy={busy} onClose={() => setAsking(null)} onAgree={agree} />
      )}
    </>
  );
}
