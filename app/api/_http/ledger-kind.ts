import { isLedgerKind, type LedgerKind, ledgerKinds } from "@/lib/report/ledger-cases";
import { ReportError } from "./problem";

/** @throws `notFound` for a table that no ledger fills. */
export function ledgerKindOf(kind: string): LedgerKind {
  if (!isLedgerKind(kind)) throw new ReportError("notFound", `没有这种台账，有的是 ${ledgerKinds.join("、")}。`);
  return kind;
}
