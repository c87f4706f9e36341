"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { useReportContext, useReportStore, useReportValue } from "@/components/report/report-context";
import type { ReportSnapshot } from "@/components/report/report-store";
import { useUndoAction } from "@/components/report/undo-actions";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { TableSection } from "@/lib/editions/edition";
import { useViewOf } from "./grid-context";
import { type GridController, gridControllerOf } from "./grid-controller";
import type { GridModel } from "./grid-model";
import { shortName } from "./grid-names";
import type { Notice } from "./grid-view";
import "./grid.css";

type CellMessageProps = { section: TableSection; otherwise: ReactNode; onNext: () => void };

/**
 * The line between grid and foot: why an entry is no figure, what has just been done to many cells at once, or
 * `otherwise`. `onNext` goes to the next thing to look at.
 * One message at a time, that of the cell with the cursor first; it grows at the foot and moves no row.
 */
export function CellMessage({ section, otherwise, onNext }: CellMessageProps) {
  const { store, place } = useReportContext();
  const grid = gridControllerOf(store, place, section);
  const notice = useViewOf(grid, (view) => view.notice);
  const shown = useShownProblem(grid);
  return (
    <div role="status" aria-label="填写提示">
      {shown ? (
        <ProblemLine grid={grid} address={shown} onNext={onNext} />
      ) : notice ? (
        <NoticeLine notice={notice} />
      ) : (
        otherwise
      )}
    </div>
  );
}

/** Cells of the table whose entry is no figure, in printed order. */
const problemsOf = (model: GridModel, { problems }: ReportSnapshot): string[] =>
  problems.size === 0 ? [] : model.cells.flatMap(({ address }) => (problems.has(address) ? [address] : []));

/** The cell with the cursor first; not while keys are being pressed in it. */
function useShownProblem(grid: GridController): string | null {
  const active = useViewOf(grid, (view) => view.active);
  const unsettled = useViewOf(grid, (view) => view.unsettled);
  return useReportValue((snapshot) => {
    const problems = problemsOf(grid.model, snapshot).filter((address) => address !== unsettled);
    return problems.find((address) => address === active) ?? problems[0] ?? null;
  });
}

type ProblemLineProps = { grid: GridController; address: string; onNext: () => void };

function ProblemLine({ grid, address, onNext }: ProblemLineProps) {
  const message = useReportValue(({ problems }) => problems.get(address) ?? "");
  const count = useReportValue((snapshot) => problemsOf(grid.model, snapshot).length);
  const active = useViewOf(grid, (view) => view.active);
  const cell = grid.cell(address);
  if (!cell) return null;
  return (
    <div className="cell-message err">
      <Icon name="error" />
      <div className="text">
        <b>{shortName(cell.spec)}：</b>
        {message}
      </div>
      {active !== address && (
        <Button size="small" onClick={() => grid.focus(address)}>
          去改
        </Button>
      )}
      {count > 1 && (
        <Button size="small" variant="quiet" title="F8" onClick={onNext}>
          下一处
        </Button>
      )}
    </div>
  );
}

const icons: Record<Notice["tone"], IconName> = { ok: "check", warn: "warning", info: "info" };

function NoticeLine({ notice: { tone, text, step } }: { notice: Notice }) {
  const { steps, subscribe } = useReportStore();
  const undo = useUndoAction("undo");
  // Once something else was done, the button would take that back.
  const offered = () => step !== null && steps.last() === step;
  const undoable = useSyncExternalStore(subscribe, offered, offered);
  return (
    <div className={`cell-message ${tone}`}>
      <Icon name={icons[tone]} />
      <div className="text">{text}</div>
      {undoable && (
        <Button size="small" onClick={undo.run}>
          撤销
        </Button>
      )}
    </div>
  );
}
