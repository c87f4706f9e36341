"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { Fragment, useRef, useState } from "react";
import { useRestOfKeys } from "@/components/browser/use-rest-of-keys";
import { PageHeader } from "@/components/frame/page-header";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink, buttonClass } from "@/components/ui/button";
import { Select } from "@/components/ui/held-input";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import type { BoardQuery } from "@/lib/collection/board";
import { officeClasses, officeClassIds } from "@/lib/collection/office-class";
import { officeStateIds } from "@/lib/collection/submission";
import { dayInChina, dueOf } from "@/lib/report/deadline";
import { printDayOfYear } from "@/lib/report/print-date";
import { AskPane } from "./ask-pane";
import { BatchBar } from "./batch-bar";
import { useBatch } from "./batch-work";
import { boardAddress } from "./board-address";
import { BoardCards, usePhoneStart } from "./board-cards";
import { BoardTable } from "./board-table";
import "./collection.css";
import { FilesPane } from "./files-pane";
import { Intake } from "./intake";
import { StateMark } from "./state-mark";
import type { Board } from "./use-board-rows";
import type { Files } from "./use-following";
import { useIntake } from "./use-intake";
import { usePicks } from "./use-picks";

type BoardPageProps = {
  board: Board;
  files: Files;
  query: BoardQuery;
  offices: { id: string; name: string }[];
  /** The submission that is looked at first; null: none waits. */
  first: string | null;
  now: string;
};

/** 收报台: every office with where it stands; files come in here. */
export function BoardPage({ board, files: found, query, offices, first, now }: BoardPageProps) {
  const router = useRouter();
  const { files, sending, add, setReading, look, redraw } = useIntake(board.id, {
    ...{ revision: board.revision, files: found },
    asksWithoutOffices: ({ counts }) => (counts.unmatched ?? 0) > 0 && offices.length === 0,
  });
  const [asking, setAsking] = useState(false);
  const picks = usePicks(board, query);
  const { work, outcome, dismiss } = useBatch(board.id);
  const [closed, setClosed] = useState(false);
  const [wasBusy, setWasBusy] = useState(false);
  const busy = sending.sent < sending.of || (files.counts.waiting ?? 0) > 0;
  if (busy !== wasBusy) {
    setWasBusy(busy);
    if (busy) setClosed(false);
  }
  const [hasRead, setHasRead] = useState(false);
  if ((busy || sending.refused.length > 0) && !hasRead) setHasRead(true);
  const unsettled = (files.counts.unmatched ?? 0) + (files.counts.unreadable ?? 0);
  const go = (wanted: BoardQuery) => router.replace(boardAddress(board.id, wanted), { scroll: false });
  usePhoneStart(board, query, go);
  const [finding, setFinding] = useState(false);
  const { counts, marks } = board;
  const pane = asking && unsettled > 0 ? "ask" : hasRead && !closed ? "files" : null;
  return (
    <div className="collection-page">
      <PageHeader />
      <main className="contents">
        <div className="head">
          <h1 className="text-step">{board.year} 年度收报</h1>
          <Deadlines {...{ board, now }} />
          <span className="grow" />
          <nav className="others" aria-label="这次收报的其他页面">
            <ButtonLink size="small" href={`/collections/${board.id}/sums`}>
              汇总
            </ButtonLink>
            <ButtonLink size="small" href={`/collections/${board.id}/across`}>
              各单位对比
            </ButtonLink>
            <ButtonLink size="small" href={`/collections/${board.id}/roster`}>
              名册
            </ButtonLink>
          </nav>
        </div>
        <div className="strip">
          <StateCounts board={board} query={query} />
          <Intake {...{ files, sending }} onFiles={add} onReading={setReading} />
        </div>
        {picks.picked.length > 0 && (
          <BatchBar
            {...{ board, work, picked: picks.picked }}
            onPickState={(state) => void picks.pickAll(state)}
            onClear={picks.clear}
          />
        )}
        <div className={`tools ${finding ? "finding" : ""}`} hidden={picks.picked.length > 0}>
          <SearchBox query={query} onGo={go} />
          <Select
            aria-label="类别"
            value={query.class ?? ""}
            onChange={({ target }) => go({ ...query, class: officeClassIds.find((id) => id === target.value) })}
          >
            <option value="">全部类别</option>
            {officeClassIds.map((id) => (
              <option key={id} value={id}>
                {officeClasses[id]}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            icon="late"
            aria-pressed={query.late === true}
            onClick={() => go({ ...query, late: !query.late })}
          >
            迟报 {marks.late}
          </Button>
          <Button
            size="small"
            icon="error"
            aria-pressed={query.faulty === true}
            onClick={() => go({ ...query, faulty: !query.faulty })}
          >
            有错误 {marks.faulty}
          </Button>
          {unsettled > 0 && (
            <Button size="small" aria-pressed={pane === "ask"} onClick={() => setAsking(!asking)}>
              {unsettled} 个文件要问您
            </Button>
          )}
          <span className="grow" />
          <a className={buttonClass({ size: "small" })} href={`/api/collections/${board.id}/missing.xlsx`}>
            <Icon name="download" />
            未报名单
          </a>
          {counts.returned > 0 && (
            <a className={buttonClass({ size: "small" })} href={`/api/collections/${board.id}/letters.zip`}>
              <Icon name="download" />
              退回函 {counts.returned} 份
            </a>
          )}
          {first && (
            <ButtonLink
              size="small"
              variant={pane === "ask" ? "normal" : "primary"}
              href={`/submissions/${first}`}
              prefetch={false}
            >
              逐份看：{counts.waiting + counts.doubtful} 份
            </ButtonLink>
          )}
        </div>
        <div role="status">
          {outcome && (
            <Banner tone={outcome.tone}>
              <span className="grow">{outcome.text}</span>
              <Button size="small" onClick={dismiss}>
                知道了
              </Button>
            </Banner>
          )}
        </div>
        <div className={`main ${pane ? "with" : ""}`}>
          {board.found === 0 ? (
            <p className="p-6 text-ink-2">
              没有符合的单位。
              <Link href={`/collections/${board.id}`}>看全部 {counts.expected} 个</Link>
            </p>
          ) : (
            <>
              <BoardTable {...{ board, query, now, picks }} />
              <BoardCards {...{ board, query, now }} onFind={() => setFinding(!finding)} />
            </>
          )}
          {pane === "files" && <FilesPane files={files} refused={sending.refused} onClose={() => setClosed(true)} />}
          {pane === "ask" && (
            <AskPane
              {...{ collectionId: board.id, files: files.files, offices }}
              onDone={async () => {
                await look();
                redraw();
              }}
              onClose={() => setAsking(false)}
            />
          )}
        </div>
        <footer className="foot">
          <span>
            {counts.expected - counts.missing} / {counts.expected} 个单位已报
          </span>
          <span>{counts.accepted + counts.published} 个已接收</span>
          <span className="grow" />
          <span className="keys">
            <kbd>↑</kbd> <kbd>↓</kbd> 选单位　<kbd>回车</kbd> 打开　
            <kbd>空格</kbd> 勾选　<kbd>/</kbd> 查找
          </span>
        </footer>
      </main>
    </div>
  );
}

/** 部门、派出机构 1 月 22 日: classes with one deadline are said together; then when the law wants all of it published. */
function Deadlines({ board: { deadlines, year }, now }: { board: Board; now: string }) {
  const { deadline, daysLeft } = dueOf("department", year, dayInChina(now));
  const days = [...new Set(officeClassIds.map((id) => deadlines[id]))].sort();
  return (
    <p className="text-ink-2 [&_b]:text-ink">
      {days.map((day, index) => (
        <Fragment key={day}>
          {index > 0 && "，"}
          {days.length > 1 &&
            officeClassIds
              .filter((id) => deadlines[id] === day)
              .map((id) => officeClasses[id])
              .join("、")}{" "}
          <b>{printDayOfYear(day)}</b>
        </Fragment>
      ))}
      报齐，<b>{printDayOfYear(deadline)}</b>前公布
      {daysLeft >= 0 && (
        <>
          ，还有 <b>{daysLeft} 天</b>
        </>
      )}
    </p>
  );
}

function StateCounts({ board, query }: { board: Board; query: BoardQuery }) {
  const link = (state: BoardQuery["state"]) => ({
    href: boardAddress(board.id, { ...query, state }),
    "aria-current": query.state === state ? ("true" as const) : undefined,
    ...{ replace: true, scroll: false },
  });
  return (
    <nav className="counts" aria-label="按状态筛选">
      <Link {...link(undefined)}>
        <b>{board.counts.expected}</b>应报
      </Link>
      {officeStateIds.map((state) => (
        <Link key={state} {...link(state)}>
          <b>{board.counts[state]}</b>
          <StateMark state={state} />
        </Link>
      ))}
    </nav>
  );
}

function SearchBox({ query, onGo }: { query: BoardQuery; onGo: (query: BoardQuery) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const path = usePathname();
  const look = useRestOfKeys(() => onGo({ ...query, words: input.current?.value.trim() || undefined }));
  return (
    <form
      action={path}
      role="search"
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        look(0);
      }}
    >
      <Icon name="search" className="pointer-events-none absolute top-1/2 left-2.5 -mt-2 text-ink-2" />
      <Input
        ref={input}
        className="pl-8"
        name="q"
        type="search"
        maxLength={100}
        placeholder="单位名称"
        aria-label="按单位名称找"
        aria-keyshortcuts="/"
        defaultValue={query.words ?? ""}
        onChange={() => look()}
      />
    </form>
  );
}
