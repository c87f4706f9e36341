"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DropZone } from "./drop-zone";
import {
  dropProposal,
  keepProposal,
  type OpenedProposal,
  openProposal,
  setTabsProposal,
  tabsProposal,
} from "./kept-proposals";
import { OpenProposals } from "./open-proposals";
import { ProposalScreen } from "./proposal-screen";
import { readFile } from "./read-file";

/** A proposal on the page; without an id the browser keeps nothing of it. */
export type ShownProposal = Omit<OpenedProposal, "id" | "at"> & { id: string | null };

type State =
  | { phase: "waiting"; problem?: { file: string; detail: string } }
  | { phase: "reading"; file: string }
  | { phase: "proposed"; shown: ShownProposal };

/** A file in, a proposal to look at; nothing is stored on the way, and nothing that was said about it is lost. */
export function ImportPage({ dueYear }: { dueYear: number }) {
  const [state, setState] = useState<State>({ phase: "waiting" });
  const running = useRef<AbortController | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const before = useRef(state.phase);
  useEffect(() => () => running.current?.abort(), []);
  // The button pressed last is gone with its phase: without this the focus would fall to the top of the page.
  useEffect(() => {
    if (before.current !== state.phase) status.current?.focus();
    before.current = state.phase;
  }, [state.phase]);

  const show = (shown: ShownProposal) => {
    setTabsProposal(shown.id);
    setState({ phase: "proposed", shown });
  };
  const resume = async (id: string) => {
    const kept = await openProposal(id);
    if (kept) show(kept);
    else setState({ phase: "waiting", problem: { file: "这次导入", detail: "浏览器里没有留着，请再选一次文件。" } });
  };
  const resumeTabs = useEffectEvent(() => {
    const id = tabsProposal();
    if (id !== null) void resume(id);
  });
  useEffect(() => resumeTabs(), []);

  const start = async ([file]: File[]) => {
    running.current?.abort();
    const reading = new AbortController();
    running.current = reading;
    setState({ phase: "reading", file: file.name });
    const answer = await readFile(file, reading.signal);
    if (reading.signal.aborted) return;
    if (!answer.ok) return setState({ phase: "waiting", problem: { file: file.name, detail: answer.problem.detail } });
    const id = await keepProposal(file.name, answer.value);
    if (!reading.signal.aborted) show({ id, file: file.name, read: answer.value, handling: null });
  };
  const leave = () => {
    running.current?.abort();
    setTabsProposal(null);
    setState({ phase: "waiting" });
  };

  if (state.phase === "proposed") {
    const { shown } = state;
    const done = async () => {
      setTabsProposal(null);
      if (shown.id !== null) await dropProposal(shown.id);
    };
    return <ProposalScreen key={shown.id} shown={shown} dueYear={dueYear} onLeave={leave} onDone={done} />;
  }
  return (
    <PageFrame>
      <PageTitle>导入报告</PageTitle>
      <p className="mt-1.5 mb-5 text-[16px] leading-[26px] text-ink-2">
        选一份已有的年度报告，先看读到了什么，再决定放哪些。看的时候不存任何东西。
      </p>
      <div ref={status} role="status" tabIndex={-1} className="outline-none">
        {state.phase === "reading" && <Reading file={state.file} onCancel={leave} />}
        {state.phase === "waiting" && state.problem && (
          <Banner tone="err" className="mb-5">
            <b className="wrap-anywhere">{state.problem.file}</b> 没有读出来。{state.problem.detail}
          </Banner>
        )}
      </div>
      {state.phase === "waiting" && (
        <>
          <OpenProposals onResume={resume} />
          <DropZone button="选文件" onFiles={start}>
            <p>把文件拖到这里，或者按下面的按钮选。</p>
            <p className="text-small text-ink-2">
              可以是 Word（docx、doc）、PDF、网页（html）、Excel（xlsx）或本系统导出的 json，最大 30 MB。
              <br />
              报告在网站上的，在网页里全选、复制，回到这里按 <kbd>Ctrl</kbd> + <kbd>V</kbd>。
            </p>
          </DropZone>
        </>
      )}
    </PageFrame>
  );
}

/** Seconds run against the ten that reading may take. */
function Reading({ file, onCancel }: { file: string; onCancel: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Banner
      className="mb-5"
      actions={
        <Button size="small" onClick={onCancel}>
          不读了
        </Button>
      }
    >
      正在读 <b className="wrap-anywhere">{file}</b>
      <progress
        className="mt-1.5 block h-1.5 w-full max-w-[360px]"
        max={10}
        value={Math.min(seconds, 9.5)}
        aria-label="读文件的进度"
      />
    </Banner>
  );
}
