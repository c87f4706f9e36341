"use client";

import { useEffect, useRef } from "react";
import { PageHeader } from "@/components/frame/page-header";
import { Button, IconButton } from "@/components/ui/button";
import { countNumbers } from "@/lib/proposal/take-sections";
import { AcceptBar } from "./accept-bar";
import { DoubtList } from "./doubt-list";
import "./import.css";
import type { ShownProposal } from "./import-page";
import { ProposalProvider, useProposal } from "./proposal-context";
import { SourceView } from "./source-view";
import { TakeList } from "./take-list";
import { useKeptHandling } from "./use-kept-handling";

type ProposalScreenProps = {
  shown: ShownProposal;
  dueYear: number;
  /** Back to choosing a file; the proposal stays kept. */
  onLeave: () => void;
  /** It was taken: nothing of it need be kept any more. */
  onDone: () => Promise<void>;
};

/** What was read beside what was recognized. Nothing is stored before the button at the foot is pressed. */
export function ProposalScreen({ shown, dueYear, onLeave, onDone }: ProposalScreenProps) {
  const { onHandled, forget } = useKeptHandling(shown.id);
  const done = () => {
    forget();
    return onDone();
  };
  return (
    <ProposalProvider
      read={shown.read}
      fileName={shown.file}
      dueYear={dueYear}
      handled={shown.handling}
      onHandled={onHandled}
    >
      <Screen onLeave={onLeave} onDone={done} />
    </ProposalProvider>
  );
}

function Screen({ onLeave, onDone }: Pick<ProposalScreenProps, "onLeave" | "onDone">) {
  return (
    <div className="proposal">
      <PageHeader />
      <main className="contents">
        <Head onLeave={onLeave} />
        <section className="proposal-side source" aria-labelledby="source">
          <div className="proposal-cap">
            <h2 id="source">原件</h2>
            <span className="text-ink-2">读到的文字和表，不改动</span>
          </div>
          <SourceView />
        </section>
        <section className="proposal-side" aria-labelledby="doubts">
          <DoubtHead />
          <div className="proposal-pane recognized">
            <DoubtList />
            <TakeList />
          </div>
        </section>
        <AcceptBar onCancel={onLeave} onDone={onDone} />
      </main>
    </div>
  );
}

function Head({ onLeave }: { onLeave: () => void }) {
  const { read, fileName, edition, doubts } = useProposal();
  const { printed, placed } = countNumbers(read, edition);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="proposal-head">
      <div className="min-w-0 grow">
        <h1 ref={heading} tabIndex={-1} className="outline-none">
          核对导入的内容
        </h1>
        <p className="text-small text-ink-2 wrap-anywhere">
          {fileName}　认出 {edition.id} 格式。原件印了 {printed} 个数，{placed} 个已放好，
          <b className="text-ink">{doubts.length > 0 ? `${doubts.length} 处要您看一眼` : "没有要看的地方"}</b>
          。现在还没有存任何东西。
        </p>
      </div>
      <Button icon="upload" onClick={onLeave}>
        换一个文件
      </Button>
    </div>
  );
}

function DoubtHead() {
  const { doubts, chosen, choose } = useProposal();
  const move = (by: number) => {
    const next = ((chosen?.number ?? 0) - 1 + by + doubts.length) % doubts.length;
    choose(next + 1);
  };
  return (
    <div className="proposal-cap">
      <h2 id="doubts">{doubts.length > 0 ? `要您看一眼的 ${doubts.length} 处` : "认出的内容"}</h2>
      {doubts.length > 0 && (
        <>
          <span className="text-ink-2 max-tablet:hidden">点哪一处，左边就标出哪一处</span>
          <span className="ml-auto flex items-center gap-0.5">
            <IconButton icon="up" label="上一处" onClick={() => move(-1)} />
            <span className="text-ink-2">
              {chosen?.number ?? 1} / {doubts.length}
            </span>
            <IconButton icon="down" label="下一处" onClick={() => move(1)} />
          </span>
        </>
      )}
    </div>
  );
}
