"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { stepOfAnchor, stepPath } from "@/components/report/steps";
import { addressOf } from "@/components/requests/address-of";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Right } from "@/lib/access/rights";
import { editionById } from "@/lib/editions/register";
import { parsePlace } from "@/lib/report/place";
import { printInstant } from "@/lib/report/print-date";
import type { Collecting, Sent } from "./hand-in";
import type { HandInReport } from "./hand-in-page";

type Item = Collecting["asked"][number];
type ListProps = {
  report: HandInReport;
  asked: Item[];
  submission: Sent;
  isOpen: boolean;
  rights: Right[];
};

/** Where an item is mended; the check step where it speaks of the whole report. */
function placeOf({ id, edition }: HandInReport, { place }: Item): string {
  if (parsePlace(place) === null) return stepPath(id, "check");
  return `${stepPath(id, stepOfAnchor(editionById(edition), place))}#${encodeURIComponent(place)}`;
}

/** What the collector asks for, what is still as it was first, with the letter and the way to mend it. */
export function AskedList({ report, asked, submission, isOpen, rights }: ListProps) {
  return (
    <>
      <ul className="mt-3 border-t border-line">
        {asked.map((item) => (
          <li
            key={`${item.place} ${item.is} ${item.why}`}
            className="flex items-start gap-2.5 border-b border-line py-2.5"
          >
            <Icon
              name={item.unchanged === false ? "done" : "missing"}
              className={`mt-1 shrink-0 ${item.unchanged === false ? "text-ok" : "text-ink-2"}`}
            />
            <AskedItem report={report} item={item} isOpen={isOpen} />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Mend {...{ report, asked, submission, isOpen, rights }} />
        {(["docx", "pdf"] as const).map((format) => (
          <a
            key={format}
            className="inline-flex min-h-6 items-center max-tablet:min-h-11"
            href={addressOf("GET /api/reports/{reportId}/hand-ins/{submissionId}/letter/{format}", {
              path: {
                reportId: report.id,
                submissionId: submission.id,
                format,
              },
            })}
          >
            退回函 {format === "docx" ? "Word" : "PDF"}
          </a>
        ))}
      </div>
    </>
  );
}

function AskedItem({ report, item, isOpen }: { report: HandInReport; item: Item; isOpen: boolean }) {
  const { where, is, should, why, severity, unchanged, now } = item;
  return (
    <div className="min-w-0 flex-1 wrap-anywhere">
      <p>
        <Link href={placeOf(report, item)} prefetch={false}>
          {where}
        </Link>
        <span className="ml-2 text-small text-ink-2">
          {severity === "error" ? "需要修改" : "另请核对"}
          {isOpen && unchanged !== null && (unchanged ? "，还是原来的样子" : "，已经改动")}
        </span>
      </p>
      {why && <p>{why}</p>}
      <p className="text-small text-ink-2">
        {[is && `报送的写的是“${is}”`, should && `应是“${should}”`, !unchanged && now && `现在是“${now}”`]
          .filter(Boolean)
          .join("，")}
      </p>
    </div>
  );
}

/** Opens the report again for what was asked, or goes on where that was done. */
function Mend({ report, asked, submission, isOpen, rights }: ListProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const first = asked[0];
  const goOn = () => router.push(first ? placeOf(report, first) : `/reports/${report.id}`);
  const reopen = async () => {
    if (busy) return;
    setBusy(true);
    const { decision } = submission;
    const reason = `收报单位${decision ? ` ${printInstant(decision.at)} ` : ""}退回，${asked.length} 条，按退回函改。`;
    const answer = await call("POST /api/reports/{reportId}/reopen", {
      path: { reportId: report.id },
      body: { reason, submission: submission.id },
    });
    setBusy(false);
    if (answer.ok) goOn();
    else setProblem(`没有打开：${answer.problem.detail}`);
  };
  if (isOpen)
    return rights.includes("report.write") ? <Button onClick={goOn}>接着改</Button> : <span>编制人正在改</span>;
  if (!rights.includes("report.reopen"))
    return <span className="text-small text-ink-2">要编制人或签发人重新打开来改</span>;
  return (
    <>
      <Button variant="primary" aria-disabled={busy} onClick={() => void reopen()}>
        {busy ? "正在打开…" : "重新打开，按退回的改"}
      </Button>
      <div role="status">{problem && <Banner tone="err">{problem}</Banner>}</div>
    </>
  );
}
