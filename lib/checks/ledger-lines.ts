import { isTableSection } from "../editions/figures-of-edition";
import { isOpen, leftOutKinds, rowsNamed } from "../report/left-out";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";

/** A table that was filled from a ledger lacks the lines that nobody has settled yet. */
export function checkLedgerLines({ edition, ledgers = [] }: CheckInput): Finding[] {
  return ledgers.flatMap(({ kind, leftOut }): Finding[] => {
    const open = leftOut.filter(isOpen);
    const section = edition.sections.filter(isTableSection).find(({ id }) => id === kind);
    if (open.length === 0 || !section) return [];
    const lines = open.reduce((sum, { count }) => sum + count, 0);
    const why = open.map((group) => `${leftOutKinds[group.reason].label}（${rowsNamed(group)}）`).join("；");
    return [
      {
        rule: "L-1",
        severity: "warning",
        group: "table",
        section: kind,
        addresses: [],
        message: `台账里有 ${lines} 行没有计入${section.frame.name}。${why}。在台账里改好再填一次，或写明理由`,
        actual: JSON.stringify(open.map(({ reason, count, rows }) => [reason, count, rows])),
        basis: "表里的件数从台账数出，每一行都要有着落",
      },
    ];
  });
}
