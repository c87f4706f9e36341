"use client";

import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from "react";
import { useReportValue } from "@/components/report/report-context";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { leavesLayer, usePressOutside } from "@/components/ui/use-press-outside";
import { sayUnbalanced } from "@/lib/report/column-balance";
import { useGrid } from "./grid-context";
import type { GridCell } from "./grid-model";
import { shortName } from "./grid-names";
import { addsAcross, type ReasonLine, reasonLines } from "./grid-reasons";

/** Beside a column, below a row: the popover never covers the cells that it adds. */
function placeBeside(box: HTMLElement, cell: GridCell): void {
  const area = box.parentElement;
  const field = area?.querySelector(`[data-field="${cell.address}"]`)?.closest("td");
  if (!area || !field) return;
  const [outer, inner] = [area.getBoundingClientRect(), field.getBoundingClientRect()];
  const [x, y] = [inner.left - outer.left, inner.top - outer.top];
  const put = (left: number, top: number, arrow: number) => {
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
    box.style.setProperty("--arrow", `${arrow}px`);
  };
  if (addsAcross(cell)) {
    const left = Math.max(0, Math.min(x + inner.width, outer.width) - box.offsetWidth);
    put(left, y + inner.height + 12, x + inner.width / 2 - left - 6);
  } else {
    const room = outer.width - (x + inner.width) > box.offsetWidth + 14;
    const top = Math.max(0, y - box.offsetHeight + 58);
    box.classList.toggle("flipped", !room);
    put(room ? x + inner.width + 14 : Math.max(0, x - box.offsetWidth - 14), top, y - top + 12);
  }
}

/** 来由: what a derived figure adds up. Arrows choose a line, Enter goes there, Esc goes back to the cell. */
export function TotalReasons({ cell }: { cell: GridCell }) {
  const grid = useGrid();
  const box = useRef<HTMLDivElement>(null);
  const figures = useReportValue((snapshot) => snapshot.figures);
  const lines = reasonLines(grid.model, cell, figures);
  const value = figures.get(cell.address) ?? null;
  const name = shortName(cell.spec);
  const column = cell.spec.columnPath[cell.spec.columnPath.length - 1].id;
  const balance = cell.spec.table.balance;
  const balanced =
    balance && [...balance.left.rows, ...balance.right.rows].some((row) => cell.address.split(".")[1] === row);

  useLayoutEffect(() => {
    if (!box.current) return;
    placeBeside(box.current, cell);
    box.current.querySelector<HTMLElement>("li button")?.focus({ preventScroll: true });
    box.current.scrollIntoView({ block: "nearest" });
  }, [cell]);
  const closeOutside = useCallback(() => grid.closePanel(false), [grid]);
  usePressOutside(closeOutside, box);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>("li button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key !== "Escape" && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) grid.closePanel(true);
    else buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus();
  };

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={`${name} 的来由`}
      tabIndex={-1}
      className={`cell-pop reasons ${addsAcross(cell) ? "below" : "beside"}`}
      onKeyDown={onKeyDown}
      onBlur={(event) => leavesLayer(event) && closeOutside()}
    >
      <IconButton icon="close" label="关闭" className="close" onClick={() => grid.closePanel(true)} />
      <h2>
        {name} = {value ?? "空"}
      </h2>
      <p className="why">
        由 {cell.spec.parts?.length} 个格相加，随填随算。{blanksIn(lines)}
      </p>
      <ul className="sum">
        {lines.map((line) => (
          <ReasonItem key={line.first} line={line} onGo={() => goTo(line.first)} />
        ))}
        <li className="eq">
          <span>{name}</span>
          <span>{value ?? "空"}</span>
        </li>
      </ul>
      {balanced && <Unbalanced text={sayUnbalanced(cell.spec.table, column, figures)} />}
    </div>
  );

  function goTo(address: string) {
    grid.closePanel(false);
    grid.focus(address);
  }
}

function blanksIn(lines: ReasonLine[]): string {
  const open = lines.filter(({ blanks }) => blanks > 0);
  const count = open.reduce((sum, { blanks }) => sum + blanks, 0);
  const named = open.slice(0, 3).map(({ label }) => label);
  return count === 0 ? "" : `还有 ${count} 格空着，按 0 计：${named.join("、")}${open.length > 3 ? "等" : ""}。`;
}

function ReasonItem({ line, onGo }: { line: ReasonLine; onGo: () => void }) {
  return (
    <li>
      <button type="button" onClick={onGo}>
        <span>{line.label}</span>
        <b>{line.value ?? "空"}</b>
      </button>
    </li>
  );
}

function Unbalanced({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <p className="why">
      <Icon name="error" className="text-err" /> {text}
    </p>
  );
}
