import { useCallback, useEffect, useState } from "react";
import type { LedgerCase, LedgerKind } from "@/lib/report/ledger-cases";
import { casesBehind } from "./ledger-requests";

type Cases = { cases: LedgerCase[]; total: number | null; problem: string | null; busy: boolean };

const none: Cases = { cases: [], total: null, problem: null, busy: true };

/** The lines behind a cell, fetched when it is opened and a page at a time after that. */
export function useCases(reportId: string, kind: LedgerKind, address: string) {
  const [state, setState] = useState(none);
  const fetchFrom = useCallback(
    async (known: LedgerCase[], isGone: () => boolean = () => false) => {
      setState((before) => ({ ...before, busy: true, problem: null }));
      const answer = await casesBehind(reportId, kind, address, known.length);
      if (isGone()) return;
      if (!answer.ok) setState((before) => ({ ...before, busy: false, problem: answer.problem.detail }));
      else
        setState({
          cases: [...known, ...answer.value.cases],
          total: answer.value.total,
          problem: null,
          busy: false,
        });
    },
    [reportId, kind, address],
  );
  useEffect(() => {
    let gone = false;
    void fetchFrom([], () => gone);
    return () => {
      gone = true;
    };
  }, [fetchFrom]);
  return { ...state, more: () => !state.busy && void fetchFrom(state.cases) };
}
