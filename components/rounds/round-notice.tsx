"use client";

import type { Ref } from "react";
import { HeldBackNotice } from "@/components/checks/held-back-notice";
import { useReportContext } from "@/components/report/report-context";
import { showSideTab } from "@/components/report/side-tab";
import { reviewPath } from "@/components/report/steps";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { dayInChina } from "@/lib/report/deadline";
import { printDayOfYear, printInstant } from "@/lib/report/print-date";
import { isOpen } from "@/lib/review/asked-items";
import { useAskedItems } from "./use-asked-items";
import { useWithdrawing } from "./use-withdrawing";

/** On every step: who has the report in its round, or what has come back with it. `ref` takes the focus. */
export function RoundNotice({ ref }: { ref: Ref<HTMLDivElement> }) {
  const { round } = useReportContext();
  return (
    <div ref={ref} tabIndex={-1} className="mb-4">
      {round.review ? <InReview {...round.review} /> : <CameBack />}
    </div>
  );
}

function InReview({ step, since }: { step: string; since: string }) {
  const { reportId, rights } = useReportContext();
  const { busy, failure, withdraw } = useWithdrawing();
  return (
    <>
      <Banner
        icon="lock"
        actions={
          <>
            {rights.includes("report.write") && (
              <Button size="small" aria-disabled={busy} onClick={withdraw}>
                撤回
              </Button>
            )}
            <ButtonLink size="small" href={reviewPath(reportId)} prefetch={false}>
              {rights.includes("report.review") ? "去审核" : "看审核"}
            </ButtonLink>
          </>
        }
      >
        <b>审核中。</b>
        {printInstant(since)}起在“{step}”这一步。审核期间只看不改，要改先撤回。
      </Banner>
      <div role="status">{failure && <Banner tone="err">没有撤回：{failure}</Banner>}</div>
      <HeldBackNotice />
    </>
  );
}

function CameBack() {
  const { round } = useReportContext();
  const left = useAskedItems().filter(isOpen).length;
  const { returned } = round;
  if (!returned) return null;
  return (
    <Banner
      tone="err"
      icon="undo"
      actions={
        <Button size="small" onClick={() => showSideTab("asked")}>
          看要改的 {returned.reasons.length} 条
        </Button>
      }
    >
      <b>
        {returned.by}（{returned.step}）{printDayOfYear(dayInChina(returned.at))}退回。
      </b>
      {returned.text && `“${returned.text}”　`}
      {left > 0
        ? `要求改 ${returned.reasons.length} 条，还有 ${left} 条。`
        : "要求的都改了或写明了，可以在最后一步再次送审。"}
    </Banner>
  );
}
