import { useEffect, useRef, useState } from "react";
import type { LedgerColumns } from "@/lib/ledger/columns";
import type { LedgerKind } from "@/lib/report/ledger-cases";
import type { LeftOutAnswers } from "@/lib/report/left-out";
import { countLedger, type ReadLedger, type Words } from "./ledger-requests";

/**
 * The file that was chosen, the columns where they were chosen otherwise than proposed, and every word decided so far:
 * the server remembers those of a reading that came to its end, and the next decision may stop this one.
 */
type Chosen = { file: File; columns?: LedgerColumns; words?: Words; answers?: LeftOutAnswers };

type State = {
  chosen: Chosen | null;
  read: ReadLedger | null;
  /** From 0 to 1 while the ledger is being read. */
  share: number | null;
  problem: string | null;
  stopped: boolean;
};

const nothing: State = { chosen: null, read: null, share: null, problem: null, stopped: false };

/** Reads a ledger, again with every decision; a reading that nobody waits for any more ends on the server too. */
export function useLedgerReading(reportId: string, kind: LedgerKind) {
  const [state, setState] = useState(nothing);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const count = async (chosen: Chosen) => {
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    const become = (part: Partial<State>) => !signal.aborted && setState((before) => ({ ...before, ...part }));
    // Another file's figures must not be filled in for this one.
    const read = state.chosen?.file === chosen.file ? state.read : null;
    setState({ ...nothing, chosen, read, share: 0 });
    const question = { kind, columns: chosen.columns, words: chosen.words, answers: chosen.answers };
    const answer = await countLedger(reportId, chosen.file, question, {
      signal,
      onProgress: (share) => become({ share }),
    });
    become(answer.ok ? { share: null, read: answer.value } : { share: null, problem: answer.problem.detail });
  };
  const stop = () => {
    running.current?.abort();
    setState((before) => ({ ...before, share: null, stopped: true }));
  };
  return { ...state, count, stop };
}
