"use client";

import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { LinkButton } from "@/components/ui/button";
import { figuresOf, shortLabelOf } from "@/lib/editions/figures-of-edition";
import type { LedgerCase, LedgerKind } from "@/lib/report/ledger-cases";
import { CaseTable } from "./case-table";
import type { ReadLedger } from "./ledger-requests";

/** Long lists are cut: the first lines show what is wrong. */
const shownLines = 200;

/** What the ledger counts, beside what is typed; every figure opens the lines behind it. */
export function LedgerResult({ read }: { read: ReadLedger }) {
  const { store } = useReportContext();
  const typed = store.snapshot().figures;
  const specs = [...figuresOf(store.edition).values()].filter(({ address }) => address in read.figures);
  const counted = specs.filter(({ address }) => read.figures[address] !== 0);
  const differing = specs.filter(({ address }) => {
    const own = typed.get(address) ?? null;
    return own !== null && own !== read.figures[address];
  });
  const shown = [...new Set([...counted, ...differing])];
  return (
    <section className="mt-4" aria-label="数出来的结果">
      <h3>数出来的结果</h3>
      <p className="text-small text-ink-2">
        计入 {read.lines - read.notCounted.length} 行，没有计入 {read.notCounted.length} 行。
        {differing.length > 0 && `有 ${differing.length} 格和已填的不一样，填进去会换成台账的数，可以撤销。`}
      </p>
      <NotCounted lines={read.notCounted} />
      <table className="mt-2 w-full text-left text-small">
        <thead>
          <tr>
            <th scope="col">格</th>
            <th scope="col" className="pr-3 text-right whitespace-nowrap">
              已填
            </th>
            <th scope="col" className="pr-3 text-right whitespace-nowrap">
              台账
            </th>
            <th scope="col">
              <span className="sr">行</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((spec) => (
            <Row
              key={spec.address}
              kind={read.kind}
              label={shortLabelOf(spec)}
              typed={typed.get(spec.address) ?? null}
              counted={Number(read.figures[spec.address] ?? 0)}
              cases={casesOf(read, spec.address)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function casesOf({ rows, cases }: ReadLedger, address: string): LedgerCase[] {
  const wanted = new Set(rows[address] ?? []);
  return cases.filter(({ row }) => wanted.has(row));
}

type RowProps = {
  kind: LedgerKind;
  label: string;
  typed: number | string | null;
  counted: number;
  cases: LedgerCase[];
};

function Row({ kind, label, typed, counted, cases }: RowProps) {
  const [open, setOpen] = useState(false);
  const differs = typed !== null && typed !== counted;
  return (
    <>
      <tr className={`border-t border-line ${differs ? "bg-warn-weak" : ""}`}>
        <td className="py-1.5 pr-3">{label}</td>
        <td className="py-1.5 pr-3 text-right">{typed ?? "空"}</td>
        <td className="py-1.5 pr-3 text-right font-semibold">{counted}</td>
        <td className="py-1.5 text-right whitespace-nowrap">
          {cases.length > 0 && (
            <LinkButton
              aria-expanded={open}
              aria-label={`${open ? "收起" : "看"}这些行：${label}`}
              onClick={() => setOpen(!open)}
            >
              {open ? "收起" : `看 ${cases.length} 行`}
            </LinkButton>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4} className="pb-3 pl-4">
            <CaseTable kind={kind} cases={cases.slice(0, shownLines)} />
            {cases.length > shownLines && <p className="text-ink-2">还有 {cases.length - shownLines} 行</p>}
          </td>
        </tr>
      )}
    </>
  );
}

function NotCounted({ lines }: { lines: ReadLedger["notCounted"] }) {
  if (lines.length === 0) return null;
  return (
    <details className="mt-1 text-small">
      <summary className="cursor-pointer">没有计入的 {lines.length} 行</summary>
      <ul>
        {lines.slice(0, shownLines).map(({ row, message }) => (
          <li key={`${row}/${message}`}>
            第 {row} 行：{message}
          </li>
        ))}
        {lines.length > shownLines && <li>还有 {lines.length - shownLines} 行</li>}
      </ul>
    </details>
  );
}
