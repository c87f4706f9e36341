"use client";

import { useMemo, useState } from "react";
import { useGrid } from "@/components/grid/grid-context";
import { useReportContext } from "@/components/report/report-context";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { figuresOf, shortLabelOf } from "@/lib/editions/figures-of-edition";
import { differencesFrom, type LedgerDifference, type StoredLedger } from "@/lib/report/ledger-cases";
import { useLedgers } from "./ledger-context";
import { dropCases } from "./ledger-requests";
import { LeftOutList } from "./left-out-list";
import "./ledger.css";

const dayOf = (instant: string) =>
  new Date(instant).toLocaleDateString("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long" });

/** Under a table that was filled from a ledger: every cell that holds another number than its lines. */
export function LedgerComparison({ ledger }: { ledger: StoredLedger }) {
  const { store } = useReportContext();
  const { figures } = useSettledSnapshot();
  const differences = useMemo(
    () => differencesFrom(store.edition, ledger.kind, ledger.counts, figures),
    [store, ledger, figures],
  );
  return (
    <section className="ledger-comparison" aria-labelledby={`${ledger.kind}-ledger`}>
      <h2 id={`${ledger.kind}-ledger`}>与台账比较</h2>
      <p>
        {dayOf(ledger.takenAt)}从台账填入。
        {differences.length === 0 ? (
          <>
            <Icon name="check" className="text-ok" /> 每一格都和台账一样。
          </>
        ) : (
          <>
            <Icon name="warning" className="text-warn" /> 有 {differences.length} 格和台账不一样。
          </>
        )}
      </p>
      {differences.length > 0 && <DifferenceTable differences={differences} />}
      <LeftOutList groups={ledger.leftOut} />
      <Dropping ledger={ledger} />
    </section>
  );
}

function DifferenceTable({ differences }: { differences: LedgerDifference[] }) {
  const grid = useGrid();
  const specs = figuresOf(grid.store.edition);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">格</th>
          <th scope="col">填的</th>
          <th scope="col">台账</th>
          <th scope="col">
            <span className="sr">去改</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ address, typed, counted }) => {
          const spec = specs.get(address);
          const name = spec ? shortLabelOf(spec) : address;
          return (
            <tr key={address}>
              <th scope="row">{name}</th>
              <td>{typed ?? "空"}</td>
              <td>{counted}</td>
              <td>
                <LinkButton aria-label={`去这一格：${name}`} onClick={() => grid.focus(address)}>
                  去这一格
                </LinkButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The stored lines can go, the figures stay. */
function Dropping({ ledger }: { ledger: StoredLedger }) {
  const { reportId, readOnly } = useReportContext();
  const { drop } = useLedgers();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (readOnly) return null;
  const remove = async () => {
    const answer = await dropCases(reportId, ledger.kind);
    if (answer.ok || answer.problem.status === 404) drop(ledger.kind);
    else setProblem(answer.problem.detail);
  };
  if (!asked) return <LinkButton onClick={() => setAsked(true)}>不再对照台账…</LinkButton>;
  return (
    <div className="dropping">
      <p>存下的台账行会删掉，表里的数不变。</p>
      <Button size="small" autoFocus onClick={() => setAsked(false)}>
        留着
      </Button>
      <Button size="small" variant="danger" onClick={remove}>
        删掉台账行
      </Button>
      <p role="status">{problem}</p>
    </div>
  );
}
