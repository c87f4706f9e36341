"use client";

import { useEffect, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useReportContext } from "@/components/wizard/report-context";
import { figureChanges } from "@/components/wizard/report-store";
import type { TableSection } from "@/lib/editions/edition";
import type { LedgerKind } from "@/lib/import/ledger-fields";
import { LedgerColumnsForm, LedgerWordsForm } from "./ledger-mapping";
import { countLedger, type Question, type ReadLedger, rememberedWords, rememberWords } from "./ledger-requests";
import { LedgerResult } from "./ledger-result";

type LedgerDialogProps = { section: TableSection; onClose: () => void };
type Chosen = { file: File; question: Question };

/** A ledger in, its columns and words explained, table three or four filled in one step that can be undone. */
export function LedgerDialog({ section, onClose }: LedgerDialogProps) {
  const kind = section.id as LedgerKind;
  const { store, reportId } = useReportContext();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [read, setRead] = useState<ReadLedger | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const count = async (next: Chosen) => {
    running.current?.abort();
    const counting = new AbortController();
    running.current = counting;
    setChosen(next);
    setBusy(true);
    setProblem(null);
    const answer = await countLedger(reportId, next.file, next.question, counting.signal);
    if (counting.signal.aborted) return;
    setBusy(false);
    if (answer.ok) setRead(answer.value);
    else setProblem(answer.problem.detail);
  };
  const ask = (part: Partial<Question>) => {
    if (!chosen) return;
    const question = { ...chosen.question, ...part };
    rememberWords(kind, question.words);
    void count({ file: chosen.file, question });
  };
  const fill = () => {
    if (!read) return;
    const texts = Object.entries(read.figures).map(([address, value]) => [address, String(value ?? "")]);
    store.change(figureChanges(Object.fromEntries(texts)), "从台账填入");
    onClose();
  };

  const table = `表${section.number}`;
  return (
    <Dialog
      title={`从台账填入${table}`}
      onClose={onClose}
      width={860}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          {read && (
            <Button
              variant="primary"
              aria-disabled={busy || read.missing.length > 0}
              onClick={() => read.missing.length === 0 && fill()}
            >
              填进{table}
            </Button>
          )}
        </>
      }
    >
      <p className="text-small text-ink-2">
        台账一行一件，可以是 xlsx 或 csv。只看日期、类型和结果，姓名和内容不读进来。
        <a href={`/api/ledger-templates/${store.edition.id}/${kind}`} download>
          下载空白台账
        </a>
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void count({ file, question: { kind, words: rememberedWords(kind) } });
            // The same file may be chosen again after it was changed.
            event.target.value = "";
          }}
        />
        <Button data-autofocus icon="upload" onClick={() => input.current?.click()}>
          {chosen ? "换一个台账" : "选台账文件"}
        </Button>
        {chosen && <span className="text-small wrap-anywhere">{chosen.file.name}</span>}
      </div>
      <div role="status" className="mt-3">
        {busy && <Banner>正在数台账…</Banner>}
        {problem && <Banner tone="err">{problem}</Banner>}
      </div>
      {read && chosen && (
        <>
          <LedgerColumnsForm read={read} onColumns={(columns) => ask({ columns })} />
          <LedgerWordsForm read={read} words={chosen.question.words} onWords={(words) => ask({ words })} />
          <LedgerResult read={read} />
        </>
      )}
    </Dialog>
  );
}
