"use client";

import { useReportStore } from "@/components/report/report-context";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf, shortLabelOf } from "@/lib/editions/figures-of-edition";
import { addressesOf, type LedgerCase, type LedgerKind } from "@/lib/report/ledger-cases";
import "./ledger.css";

/** Where a case ended up: （一）予以公开 · 自然人. */
function outcomeName(edition: Edition, kind: LedgerKind, year: number, each: LedgerCase): string {
  const addresses = addressesOf(kind, year, each);
  const spec = typeof addresses === "string" ? undefined : figuresOf(edition).get(addresses[addresses.length - 1]);
  return spec ? shortLabelOf(spec) : "";
}

/** Lines of a ledger, with all that is known of them: where they stand, dates, kind and outcome. */
export function CaseTable({ kind, cases }: { kind: LedgerKind; cases: LedgerCase[] }) {
  const store = useReportStore();
  const { year } = store.snapshot().report;
  return (
    <table className="case-table">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">收到</th>
          <th scope="col">办结</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((each) => (
          <tr key={each.row}>
            <th scope="row">{each.row}</th>
            <td>{each.receivedOn ?? (each.carriedOver ? "上年结转" : "没写")}</td>
            <td>{each.closedOn ?? "没写"}</td>
            <td>{outcomeName(store.edition, kind, year, each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
