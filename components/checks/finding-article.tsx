"use client";

import { type ReactNode, useState } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { Button, buttonClass, LinkButton } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { adviceOf, type Finding, splitMessage } from "@/lib/checks/finding";
import { goName, placeName } from "@/lib/checks/standing/finding-place";
import type { FindingState, ShownFinding } from "@/lib/checks/standing/shown-findings";
import { printLiveFigures } from "@/lib/report/live-figures";
import type { Reason } from "@/lib/report/reason";
import { useCheckContext } from "./check-context";
import { FixButtons, useFindingActions } from "./finding-actions";
import { sumsPageOf } from "./sums-page-of";

export const stateLooks: Record<FindingState, { icon: IconName; tone: string; said: string }> = {
  error: { icon: "error", tone: "text-err", said: "错误" },
  warning: { icon: "warning", tone: "text-warn", said: "提醒" },
  todo: { icon: "half", tone: "text-accent", said: "还没填完" },
  answered: { icon: "done", tone: "text-ok", said: "已说明" },
};

/** One finding in full: what and where, the words in question, what can be done, and on what ground it was looked for. */
export function FindingArticle({ item }: { item: ShownFinding }) {
  const { store } = useReportContext();
  const { finding, state, reason } = item;
  const { go, explain, change } = useFindingActions(item);
  const [asked, setAsked] = useState(false);
  const { what } = splitMessage(finding.message);
  const { icon, tone, said } = stateLooks[state];
  return (
    <article className="finding" data-rule={finding.rule}>
      <Icon name={icon} size={18} className={tone} />
      <div>
        <h3 className="what">
          <span className="sr">{said}：</span>
          {what}
        </h3>
        <p>
          {adviceOf(finding)} <LinkButton onClick={go}>{placeName(store.edition, finding)}</LinkButton>
        </p>
        {finding.excerpt && <Excerpt finding={finding} />}
        {reason && <Answer reason={reason} onChange={change} />}
        <div className="acts">
          <FixButtons item={item} first={state === "error" ? "primary" : "normal"} />
          {explain && (
            <Button size="small" onClick={explain}>
              写明理由…
            </Button>
          )}
          <Button size="small" onClick={go}>
            {goName(store.edition, finding)}
          </Button>
          {finding.rule === "C-2" && <ToSums />}
          <Button size="small" variant="quiet" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            为什么查这一条
          </Button>
        </div>
        {asked && (
          <p className="basis">
            {finding.basis}。规则编号 {finding.rule}。
          </p>
        )}
      </div>
    </article>
  );
}

/** Where the offices that a sum lacks are seen to. */
function ToSums() {
  const [sum] = useCheckContext().sums;
  return (
    sum && (
      <a className={buttonClass({ size: "small" })} href={sumsPageOf(sum)}>
        去汇总
      </a>
    )
  );
}

/** The words with those in question set apart, not by color alone. */
function Excerpt({ finding: { excerpt: stored = "", actual = "", severity } }: { finding: Finding }): ReactNode {
  const excerpt = useReportValue(({ figures }) => printLiveFigures(stored, figures));
  const at = actual === "" ? -1 : excerpt.indexOf(actual);
  const words =
    at < 0 ? (
      excerpt
    ) : (
      <>
        {excerpt.slice(0, at)}
        <b className={severity === "error" ? "text-err" : "text-warn"}>{actual}</b>
        {excerpt.slice(at + actual.length)}
      </>
    );
  return (
    <p>
      <q>{words}</q>
    </p>
  );
}

const written = (iso: string) =>
  new Date(iso).toLocaleString("zh-CN", {
    timeZone: "Asia/Shanghai",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });

function Answer({ reason, onChange }: { reason: Reason; onChange: (() => void) | null }) {
  return (
    <div className="reason">
      <p>
        {reason.category !== "其他" && <b>{reason.category}　</b>}
        {reason.text}
      </p>
      <p>
        {written(reason.at)}，{reason.by}写明 {onChange && <LinkButton onClick={onChange}>修改</LinkButton>}
      </p>
    </div>
  );
}
