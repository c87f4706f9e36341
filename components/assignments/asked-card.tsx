"use client";

import { useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useOnce } from "@/components/ui/use-once";
import type { AskedView, WithdrawnView } from "@/lib/assignments/views";
import { thisComputer } from "@/lib/report/actor";
import { printDayOfYear, printInstant } from "@/lib/report/print-date";
import { AskedRows } from "./asked-rows";
import { Gone, withdrawnWords } from "./taken-back";
import { type Filling, useFilling } from "./use-filling";

const drafterOf = ({ drafter }: AskedView) => (drafter === thisComputer ? "编制人" : drafter);

/** 3 个数，2 段文字. */
function amountOf({ groups }: AskedView): string {
  const fields = groups.flatMap(({ rows }) => rows.flatMap((row) => row.fields));
  const texts = fields.filter(({ kind }) => kind === "text").length;
  const figures = fields.length - texts;
  return [figures > 0 ? `${figures} 个数` : "", texts > 0 ? `${texts} 段文字` : ""].filter(Boolean).join("，");
}

/** 本年收费金额（单位：万元）。 What the figures of a group count, where its rows have one each. */
function measureOf({ rows }: AskedView["groups"][number]): string {
  const [first] = rows;
  return first.fields.length === 1 && first.fields[0].label !== "" ? `${first.fields[0].label}。` : "";
}

type CardProps = {
  asked: AskedView;
  /** It is all that is asked: its heading is the page's. */
  isTitle: boolean;
  /** It was taken back while it stood on the page. */
  withdrawn: WithdrawnView | null;
  onHandedIn: (asked: AskedView) => void;
  /** What is typed is not taken: somebody has decided of it meanwhile. */
  onRefused: () => void;
};

/** One assignment: what is asked, with last year's values, and handing it in. */
export function AskedCard({ asked, isTitle, withdrawn, onHandedIn, onRefused }: CardProps) {
  const filling = useFilling(asked, onRefused);
  const { unit, year, due, late, closed, handedInAt, reopened, groups } = asked;
  const locked = handedInAt !== null || closed !== null || withdrawn !== null;
  const [Heading, Part] = isTitle ? (["h1", "h2"] as const) : (["h2", "h3"] as const);
  return (
    <section
      aria-label={`${unit} ${year} 年度报告，${amountOf(asked)}`}
      id={asked.id}
      className={isTitle ? "" : "mt-6"}
    >
      <p className="text-ink-2">
        {unit} {year} 年度报告，编制人{drafterOf(asked).replace(/^编制人/, "")}请您填
      </p>
      <Heading className={isTitle ? "text-page max-tablet:text-step" : "text-step"}>
        {amountOf(asked)}，{printDayOfYear(due)}前
        {late > 0 && !locked && (
          <span className="ml-3 inline-flex items-center gap-1.5 text-base text-err">
            <Icon name="late" />迟 {late} 天
          </span>
        )}
      </Heading>
      {reopened && (
        <Banner tone="warn" className="mt-2">
          {reopened.by}重新打开了，改好再交一次。{reopened.text}
        </Banner>
      )}
      {groups.map((group) => (
        <div key={group.title} className="mt-3 rounded-ctl border border-line-2 bg-paper">
          <header className="flex flex-wrap gap-x-4 border-b border-line-2 bg-label px-5 py-2 max-tablet:px-4">
            <Part className="flex-1 text-base font-semibold max-tablet:basis-full">{group.title}</Part>
            <span className="text-small text-ink-2">
              {measureOf(group)}填 {year} 年 1 月 1 日至 12 月 31 日
            </span>
          </header>
          <AskedRows rows={group.rows} filling={filling} locked={locked} />
        </div>
      ))}
      {filling.gone.size > 0 && (
        <Gone
          title="编制人把这里的几格改给别人填了。"
          kept={filling.gone}
          onDrop={() => [...filling.gone.keys()].forEach(filling.drop)}
        />
      )}
      {withdrawn ? (
        <Withdrawn {...{ withdrawn, filling }} />
      ) : closed && !handedInAt ? (
        <p className="mt-2 text-ink-2">{closed}</p>
      ) : handedInAt ? (
        <p className="mt-2 flex gap-1.5 text-ok">
          <Icon name="done" className="mt-[5px]" />
          已核对，{printInstant(handedInAt)}交了。要改，告诉{drafterOf(asked)}一声就会重新打开。
        </p>
      ) : (
        <HandIn {...{ asked, filling, onHandedIn }} />
      )}
    </section>
  );
}

/** What is not stored will not be: it can be read and copied here, and is kept until its writer wants it no more. */
function Withdrawn({ withdrawn, filling }: { withdrawn: WithdrawnView; filling: Filling }) {
  return (
    <div role="alert">
      <Banner
        tone="warn"
        className="mt-2"
        actions={
          filling.unstored > 0 && (
            <Button size="small" onClick={filling.giveUp}>
              没有存上的不要了
            </Button>
          )
        }
      >
        {withdrawnWords(withdrawn)}
        {filling.unstored > 0
          ? `您写的有 ${filling.unstored} 处没有存上，都还在上面，可以复制。`
          : "您写的都还在上面，可以复制。"}
      </Banner>
    </div>
  );
}

const said: Record<Filling["saving"], string> = {
  stored: "随填随存，都存上了。",
  storing: "正在存…",
  failed: "还没有存上。",
};

function HandIn({
  asked,
  filling,
  onHandedIn,
}: {
  asked: AskedView;
  filling: Filling;
  onHandedIn: (asked: AskedView) => void;
}) {
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const blank = [...filling.values.values()].filter((value) => value.trim() === "").length;
  const ready = sure && blank === 0 && filling.faults.size === 0;
  const why =
    blank > 0
      ? `还有 ${blank} 格空着。没有的填 0。`
      : filling.faults.size > 0
        ? "有的格要改。"
        : sure
          ? ""
          : "勾上“核对过”才能交。";
  const [handIn, handing] = useOnce(async () => {
    if (!ready) return setProblem(why);
    if (!(await filling.settle())) return;
    const answer = await call("POST /api/assignments/{assignmentId}/handing-in", { path: { assignmentId: asked.id } });
    if (answer.ok) onHandedIn(answer.value);
    else setProblem(answer.problem.detail);
  });
  return (
    <div className="mt-3 rounded-ctl border border-line-2 bg-paper px-5 py-3 max-tablet:px-4">
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex min-h-11 flex-1 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 flex-none"
            checked={sure}
            onChange={({ target }) => setSure(target.checked)}
          />
          我核对过，这 {amountOf(asked)}以本科室台账为准
        </label>
        <Button variant="primary" aria-disabled={!ready || handing} onClick={() => void handIn()}>
          交给{drafterOf(asked)}
        </Button>
      </div>
      <p role="status" className="text-small text-ink-2">
        {said[filling.saving]}
        {why}
        交了以后要改，告诉{drafterOf(asked)}一声就会重新打开。
      </p>
      <div role="alert">
        {(filling.problem ?? problem) && (
          <Banner tone="err" className="mt-2">
            {filling.problem ?? problem}
            {filling.problem && "您写的都还在这一页。"}
          </Banner>
        )}
      </div>
    </div>
  );
}
