"use client";

import { useEffect, useRef, useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { Banner } from "@/components/ui/banner";
import { DropZone } from "../import/drop-zone";
import { DigestSearch } from "./digest-search";
import { VerdictView } from "./verdict-view";
import { type Verdict, verifyFile } from "./verify-file";
import "./verify.css";

type Outcome = { file: string } & (
  | { state: "reading" }
  | { state: "failed"; detail: string }
  | { state: "done"; verdict: Verdict }
);

/** 核对校验码: a file in, which version of which report it is out; nothing is kept. */
export function VerifyPage() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const verify = async ([file]: File[]) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setOutcome({ file: file.name, state: "reading" });
    const answer = await verifyFile(file, own.signal);
    if (own.signal.aborted) return;
    setOutcome(
      answer.ok
        ? { file: file.name, state: "done", verdict: answer.value }
        : { file: file.name, state: "failed", detail: answer.problem.detail },
    );
  };
  return (
    <PageFrame>
      <PageTitle>核对校验码</PageTitle>
      <p className="mt-1.5 mb-5 text-[16px] leading-[26px] text-ink-2">
        放进一个文件，看它是哪一份报告的第几次定稿，数字和文字有没有改过。什么都不存。
      </p>
      <DropZone button="选文件" onFiles={verify}>
        <p>把文件拖到这里：本系统导出的 Word、PDF、网页、Excel 或 json，另存过的也可以。</p>
        <p className="text-small text-ink-2">最大 30 MB。</p>
      </DropZone>
      <div role="status" className="mt-5">
        {outcome?.state === "reading" && <p>正在读 {outcome.file}，和定稿逐字对照…</p>}
        {outcome?.state === "failed" && (
          <Banner tone="err">
            <b>{outcome.file} 没有核对。</b>
            {outcome.detail}
          </Banner>
        )}
        {outcome?.state === "done" && <VerdictView file={outcome.file} verdict={outcome.verdict} />}
      </div>
      <DigestSearch />
    </PageFrame>
  );
}
