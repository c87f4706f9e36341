"use client";

import { useEffect, useRef, useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import type { PackChoice } from "@/lib/pack/draft-pack";
import { DropZone } from "../import/drop-zone";
import { PackConflicts } from "./pack-conflicts";
import { type PackTaken, takePack } from "./take-pack";

type Outcome =
  | { state: "reading" }
  | { state: "failed"; detail: string; report?: string }
  | { state: "done"; taken: PackTaken };

/** 导入草稿包: a report that somebody went on writing on another computer comes back, with its history. */
export function PackPage() {
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const take = async (chosen: File, choices: PackChoice[] = []) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setFile(chosen);
    setOutcome({ state: "reading" });
    const answer = await takePack(chosen, choices, own.signal);
    if (own.signal.aborted) return;
    if (answer.ok) setOutcome({ state: "done", taken: answer.value });
    else setOutcome({ state: "failed", detail: answer.problem.detail, report: answer.problem.report });
  };
  const conflicts = outcome?.state === "done" ? outcome.taken.conflicts : [];
  return (
    <PageFrame>
      <PageTitle>导入草稿包</PageTitle>
      <p className="mt-1.5 mb-5 text-[16px] leading-[26px] text-ink-2">
        接着写别的电脑上写了一半的报告：数字、文字、历史、理由、台账、批注、分工和审核记录都跟着来。这里已经有的报告，只并入那边改过的地方。
      </p>
      <DropZone button="选草稿包" accept=".zip,application/zip" onFiles={([chosen]) => take(chosen)}>
        <p>把草稿包拖到这里：那台电脑上“导出草稿包”存下的 zip 文件，不用解开。</p>
        <p className="text-small text-ink-2">最大 30 MB。</p>
      </DropZone>
      <div role="status" className="mt-5">
        {outcome?.state === "reading" && <p>正在读 {file?.name}，和本机的逐处对照…</p>}
        {outcome?.state === "failed" && <Failed file={file} {...outcome} />}
        {outcome?.state === "done" && <Taken taken={outcome.taken} />}
      </div>
      {file && conflicts.length > 0 && (
        <PackConflicts
          key={conflicts.map(({ place, here }) => `${place} ${here}`).join()}
          conflicts={conflicts}
          onChosen={(choices) => take(file, choices)}
        />
      )}
    </PageFrame>
  );
}

const openReport = (id: string, name: string) => (
  <ButtonLink href={`/reports/${id}`} size="small">
    {name}
  </ButtonLink>
);

const Failed = ({ file, detail, report }: { file: File | null; detail: string; report?: string }) => (
  <Banner tone="err" actions={report && openReport(report, "看这份报告")}>
    <b>{file?.name} 没有导入。</b>
    {detail}
  </Banner>
);

function Taken({ taken: { id, created, merged, comments, rounds, assignments, conflicts } }: { taken: PackTaken }) {
  if (conflicts.length > 0)
    return (
      <Banner tone="warn" actions={openReport(id, "先看报告")}>
        <b>有 {conflicts.length} 处两边改得不一样，在下面选。</b>
        {merged > 0 && `其余 ${merged} 处已经并入。`}没有选的，报告里还是本机原来的。
      </Banner>
    );
  const said = created
    ? "已新建，连同它的历史。"
    : merged > 0
      ? `已并入 ${merged} 处，原来的样子留在历史里。`
      : comments + rounds + assignments > 0
        ? "草稿包里没有新的改动。"
        : "草稿包里没有新的改动，报告原样没动。";
  return (
    <Banner tone="ok" actions={openReport(id, "打开报告")}>
      <b>导入好了。</b>
      {said}
      {comments > 0 && `带来批注和答复 ${comments} 条。`}
      {rounds > 0 && `带来审核记录 ${rounds} 条。`}
      {assignments > 0 && `带来分工 ${assignments} 处。`}
    </Banner>
  );
}
