"use client";

import { useRef, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { addressOf } from "@/components/requests/address-of";
import { useStoreBeside } from "@/components/saving/store-beside";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { TableSection } from "@/lib/editions/edition";
import type { LedgerKind } from "@/lib/report/ledger-cases";
import { cellPlace } from "@/lib/report/place";
import { useLedgers } from "./ledger-context";
import { LedgerDoubts } from "./ledger-doubts";
import { LedgerColumnsForm, LedgerWordsForm } from "./ledger-mapping";
import { type FilledFromLedger, fillFromLedger, withWord } from "./ledger-requests";
import { LedgerResult } from "./ledger-result";
import { ReadingProgress } from "./reading-progress";
import { useLedgerReading } from "./use-ledger-reading";

type LedgerDialogProps = { section: TableSection; kind: LedgerKind; onClose: () => void };

/** Why nothing of a ledger was stored; a cell that somebody has changed meanwhile stands in the list with its new value. */
function whyNotFilled(answer: Extract<FilledFromLedger, { ok: false }>): string {
  if (answer.kind === "conflict")
    return `您看的时候，别处改了这张表的 ${answer.conflicts.length} 格，什么都没有填。下面的“已填”是改过的数，看过再填一次。`;
  return answer.kind === "overtaken" ? "这张表刚又存了一次，什么都没有填，再填一次。" : answer.reason;
}

/** A ledger in, its columns and words explained, table three or four filled in one step that can be undone. */
export function LedgerDialog({ section, kind, onClose }: LedgerDialogProps) {
  const { store, reportId } = useReportContext();
  const storeBeside = useStoreBeside();
  const { keep } = useLedgers();
  const reading = useLedgerReading(reportId, kind);
  const { chosen, read, share } = reading;
  const [storing, setStoring] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const busy = share !== null || storing;
  const problem = refusal ?? reading.problem;

  const stop = () => {
    reading.stop();
    // The button that had the focus has gone with the bar.
    chooser.current?.focus();
  };
  const fill = async () => {
    if (!read) return;
    setStoring(true);
    setRefusal(null);
    const changes = Object.entries(read.figures).map(([address, after]) => ({
      ...store.changeTo(cellPlace("figure", address), ""),
      after,
    }));
    const answer: FilledFromLedger = await storeBeside(kind, changes, (base) => fillFromLedger(reportId, read, base));
    setStoring(false);
    if (!answer.ok) return setRefusal(whyNotFilled(answer));
    if (answer.ledger) keep(answer.ledger);
    store.change(changes, "从台账填入");
    onClose();
  };

  const table = `表${section.number}`;
  return (
    <Dialog
      title={`从台账填入${table}`}
      onClose={onClose}
      unsaved={Boolean(chosen?.columns ?? chosen?.answers)}
      width={860}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          {read && (
            <Button
              variant="primary"
              aria-disabled={busy || read.missing.length > 0}
              onClick={() => !busy && read.missing.length === 0 && void fill()}
            >
              填进{table}
            </Button>
          )}
        </>
      )}
    >
      <p className="text-small text-ink-2">
        台账一行一件，可以是 xlsx 或 csv。只看日期、类型和结果，姓名和内容不存。
        <a
          href={addressOf("GET /api/ledger-templates/{edition}/{kind}", { path: { edition: store.edition.id, kind } })}
          download
        >
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
            if (file) void reading.count({ file });
            // The same file may be chosen again after it was changed.
            event.target.value = "";
          }}
        />
        <Button ref={chooser} data-autofocus icon="upload" onClick={() => input.current?.click()}>
          {chosen ? "换一个台账" : "选台账文件"}
        </Button>
        {chosen && <span className="text-small wrap-anywhere">{chosen.file.name}</span>}
      </div>
      <div role="status" className="mt-3">
        {share !== null && <span className="sr">正在读台账</span>}
        {reading.stopped && <Banner>已停下，什么都没有改。</Banner>}
        {problem && <Banner tone="err">{problem}</Banner>}
      </div>
      {share !== null && <ReadingProgress share={share} onStop={stop} />}
      {read && chosen && (
        <>
          <LedgerColumnsForm read={read} onColumns={(columns) => reading.count({ ...chosen, columns })} />
          <LedgerWordsForm
            read={read}
            onWord={(field, word, id) => reading.count({ ...chosen, words: withWord(chosen.words, field, word, id) })}
          />
          <LedgerDoubts
            notCounted={read.notCounted}
            answers={chosen.answers ?? {}}
            onAnswer={(reason, answer) =>
              reading.count({ ...chosen, answers: { ...chosen.answers, [reason]: answer } })
            }
          />
          <LedgerResult read={read} />
        </>
      )}
    </Dialog>
  );
}
