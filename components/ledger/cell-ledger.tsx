"use client";

import { CellPanel } from "@/components/grid/cell-panel";
import { useGrid } from "@/components/grid/grid-context";
import type { GridCell } from "@/components/grid/grid-model";
import { shortName } from "@/components/grid/grid-names";
import { useFigure, useReportContext } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { StoredLedger } from "@/lib/report/ledger-cases";
import type { FigureValue } from "@/lib/report/values";
import { CaseTable } from "./case-table";
import { countedIn } from "./counted-in";
import { useLedger } from "./ledger-context";
import { useCases } from "./use-cases";
import "./ledger.css";

/** 台账: the lines that a cell counts, and whether what stands in it agrees. On the phone it stands in the cell's row. */
export function CellLedger({ cell, inRow }: { cell: GridCell; inRow: boolean }) {
  const ledger = useLedger(useGrid().section.id);
  return (
    <CellPanel label={`台账：${shortName(cell.spec)}`} className={`cell-ledger ${inRow ? "in-row" : ""}`}>
      <h2>台账：{shortName(cell.spec)}</h2>
      {ledger && <Agreement cell={cell} counted={countedIn(ledger, cell)} />}
      {ledger && <Lines cell={cell} ledger={ledger} />}
    </CellPanel>
  );
}

function Agreement({ cell, counted }: { cell: GridCell; counted: number }) {
  const grid = useGrid();
  const { readOnly } = useReportContext();
  const typed = useFigure(cell.address);
  if (typed === counted) return <p className="why">和填的一样，都是 {counted}。</p>;
  const take = () => {
    grid.write({ [cell.address]: String(counted) }, `${shortName(cell.spec)} 改为台账的 ${counted}`);
    grid.closePanel(true);
  };
  return (
    <>
      <p className="differs">
        <Icon name="warning" className="text-warn" /> {difference(typed, counted)}
        {cell.derived && "合计随填随算，差在哪一格看表下的“与台账比较”。"}
      </p>
      {!cell.derived && !readOnly && (
        <Button size="small" className="mt-2" onClick={take}>
          改为 {counted}
        </Button>
      )}
    </>
  );
}

function difference(typed: FigureValue, counted: number): string {
  if (typed === null) return `这一格空着，台账数出 ${counted}。`;
  const by = Number(typed) - counted;
  return `填的是 ${typed}，台账数出 ${counted}，${by > 0 ? "多" : "少"} ${Math.abs(by)}。`;
}

function Lines({ cell, ledger }: { cell: GridCell; ledger: StoredLedger }) {
  const { reportId } = useReportContext();
  const { cases, total, problem, busy, more } = useCases(reportId, ledger.kind, cell.address);
  const left = (total ?? 0) - cases.length;
  return (
    <>
      <p role="status" className="why">
        {busy && "正在取这些行…"}
        {problem && `行没有取来：${problem}`}
        {total === 0 && "台账里没有这一格的行。"}
      </p>
      {cases.length > 0 && <CaseTable kind={ledger.kind} cases={cases} />}
      {problem && (
        <Button size="small" onClick={more}>
          再取一次
        </Button>
      )}
      {!problem && left > 0 && (
        <Button size="small" className="mt-2" aria-disabled={busy} onClick={more}>
          再看 {Math.min(left, cases.length)} 行，还有 {left} 行
        </Button>
      )}
    </>
  );
}
