"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { Right } from "@/lib/access/rights";
import { printDay, printMoment } from "@/lib/report/print-date";
import { AskedList } from "./asked-list";
import { type Collecting, type HandIn, holding, sentLooks } from "./hand-in";
import type { HandInReport } from "./hand-in-page";
import { SentList } from "./sent-list";

type CardProps = {
  report: HandInReport;
  handIn: HandIn;
  collecting: Collecting;
  rights: Right[];
  now: string;
};

/** One supervising office: where the report stands with it, and the one button. */
export function CollectingCard({ report, handIn, collecting, rights, now }: CardProps) {
  const { office, deadline, contact, state, submissions } = collecting;
  const heading = useId();
  const { name, tone, icon } = sentLooks[state];
  const last = submissions[0];
  return (
    <section
      aria-labelledby={heading}
      className="mt-6 rounded-ctl border border-line-2 bg-paper px-6 py-5 max-tablet:px-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={heading} className="text-h2 wrap-anywhere">
          {office.name}
        </h2>
        <Tag tone={tone} icon={icon}>
          {name}
        </Tag>
      </div>
      <p className="mt-1 text-small text-ink-2 wrap-anywhere">
        收 {report.year} 年度报告，{printDay(deadline)}前报齐
        {contact && `，联系人：${contact}`}
      </p>
      {last && <Latest last={last} expected={collecting.expected} now={now} />}
      <Asked {...{ report, handIn, collecting, rights }} />
      <Sending {...{ report, handIn, collecting, rights }} />
      <SentList submissions={submissions} now={now} />
    </section>
  );
}

/** When and by whom, of the last submission. */
function Latest({
  last: { number, arrivedAt, by, decision, state },
  expected,
  now,
}: {
  last: Collecting["submissions"][number];
  expected: boolean;
  now: string;
}) {
  const open = expected ? "收报单位还没有看完，接收或退回以后这里会写明。" : "收报单位不再等它，这一份不用等答复。";
  return (
    <p className="mt-3">
      第 {number} 次报送，{printMoment(arrivedAt, now)}，{by}。
      {decision ? `${decision.by} ${printMoment(decision.at, now)} ${sentLooks[state].name}。` : open}
    </p>
  );
}

type PartProps = Omit<CardProps, "now">;

/** What stands returned: how much, until when, the letter, and every item. */
function Asked({ report, handIn, collecting, rights }: PartProps) {
  const { submissions, asked, state } = collecting;
  const [last] = submissions;
  if (state !== "returned" || !last?.decision) return null;
  const { due, reason } = last.decision;
  return (
    <>
      <Banner tone="err" icon="undo" className="mt-3">
        <b>
          退回，{asked.length} 条{due && `，${printDay(due)}前再报`}
        </b>
        {reason && <p className="wrap-anywhere">{reason}</p>}
      </Banner>
      <AskedList {...{ report, asked, submission: last }} isOpen={handIn.version === null} rights={rights} />
    </>
  );
}

/** The one button, or why there is none. */
function Sending({ report, handIn, collecting, rights }: PartProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{
    tone: "ok" | "err" | "info";
    text: string;
  } | null>(null);
  const why = useId();
  const blocked = whyNot(handIn, collecting, rights);
  const send = async () => {
    if (blocked || busy) return;
    setBusy(true);
    setSaid(null);
    const body = { collection: collecting.id };
    const answer = await call("POST /api/reports/{reportId}/hand-in", {
      path: { reportId: report.id },
      body,
    });
    setBusy(false);
    if (!answer.ok)
      return setSaid({
        tone: "err",
        text: `没有报送：${answer.problem.detail}`,
      });
    const { number, same } = answer.value;
    if (same)
      setSaid({
        tone: "info",
        text: `内容和第 ${number} 次报送一模一样，没有再报一次。`,
      });
    else setSaid({ tone: "ok", text: `已报送，是第 ${number} 次。` });
    router.refresh();
  };
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          aria-disabled={blocked !== null || busy}
          aria-describedby={blocked ? why : undefined}
          onClick={() => void send()}
        >
          {busy ? "正在报送…" : collecting.submissions.length > 0 ? "再报送" : "报送"}
        </Button>
        {blocked && (
          <span id={why} className="text-small text-ink-2">
            {blocked}
          </span>
        )}
      </div>
      <div role="status">
        {said && (
          <Banner tone={said.tone} className="mt-3">
            {said.text}
          </Banner>
        )}
      </div>
    </>
  );
}

function whyNot(handIn: HandIn, collecting: Collecting, rights: Right[]): string | null {
  if (!rights.includes("report.handIn")) return "报送要这个单位的编制人或签发人来做";
  if (!collecting.expected) return "名册里现在没有本单位，不用报";
  if (!handIn.version) return "定稿以后才能报送";
  const sent = holding(handIn, collecting);
  if (!sent) return null;
  return sent.state === "returned" ? "这一稿退回了，改好再定稿以后才能再报" : "这一稿已经报送，改了再定稿才用再报";
}
