"use client";

import { type FocusEvent, Fragment, type MouseEvent, useMemo, useRef } from "react";
import type { FrameCell } from "@/lib/editions/figures-of-edition";
import { BalanceRow } from "./balance-row";
import { GridCell } from "./grid-cell";
import { onGridCopy, onGridPaste } from "./grid-clipboard";
import { useGrid } from "./grid-context";
import { GridHead } from "./grid-head";
import { onGridKey } from "./grid-keys";
import { centered, type GridModel, gridColumns, hasGroupColumns } from "./grid-model";

const addressAt = (target: EventTarget) =>
  (target as HTMLElement).closest("td")?.querySelector<HTMLElement>("[data-field]")?.dataset.field;

const isUnit = (target: EventTarget) => (target as HTMLElement).dataset.unit !== undefined;

/** Mouse: first click takes the cell, a second one puts the caret into it; dragging and Shift select. */
function useMouse() {
  const grid = useGrid();
  /** A button that was pressed elsewhere drags something else over the table. */
  const pressed = useRef(false);
  const press = () => {
    pressed.current = true;
    const release = () => {
      pressed.current = false;
      grid.release();
    };
    window.addEventListener("mouseup", release, { once: true });
  };
  return {
    onMouseDown: (event: MouseEvent) => {
      const address = addressAt(event.target);
      if (!address || event.button !== 0 || isUnit(event.target)) return;
      press();
      const { active } = grid.view.get();
      if (event.shiftKey && active) {
        event.preventDefault();
        return grid.selectTo(address);
      }
      if (active === address && document.activeElement === event.target) {
        if (!grid.cell(address)?.derived && !grid.readOnly) grid.view.update({ mode: "editing" });
        return;
      }
      event.preventDefault();
      const cell = grid.cell(address);
      // Brought wholly into sight by the release: a table that moves under a pressed button would have it select the
      // next row, and a total miss its click.
      if (cell) grid.moveTo(cell, false, false);
    },
    onMouseOver: (event: MouseEvent) => {
      const address = addressAt(event.target);
      const { mode, active } = grid.view.get();
      if (pressed.current && address && active && event.buttons === 1 && mode !== "editing") grid.selectTo(address);
    },
  };
}

function useHandlers() {
  const grid = useGrid();
  const mouse = useMouse();
  return {
    ...mouse,
    onKeyDown: (event: Parameters<typeof onGridKey>[1]) => onGridKey(grid, event),
    onFocus: (event: FocusEvent) => {
      const address = addressAt(event.target);
      if (address) grid.enter(address, isUnit(event.target));
    },
    onBlur: (event: FocusEvent) => grid.leave(event.target, isUnit(event.target)),
    onInput: (event: { target: EventTarget }) => {
      const address = addressAt(event.target);
      if (address && !isUnit(event.target)) grid.touch(address);
    },
    onCopy: (event: Parameters<typeof onGridCopy>[1]) => onGridCopy(grid, event),
    onCut: (event: Parameters<typeof onGridCopy>[1]) => onGridCopy(grid, event),
    onPaste: (event: Parameters<typeof onGridPaste>[1]) => onGridPaste(grid, event),
  };
}

/** Without room the group columns go; the row labels carry the group's number instead. */
function shownLines({ lines, labelColumns }: GridModel, narrow: boolean): FrameCell[][] {
  if (!narrow) return lines;
  return lines.map((line) =>
    line.flatMap((cell) => {
      if (cell.role === "corner") return [{ ...cell, colSpan: 1 }];
      if (cell.role !== "rowHead") return [cell];
      return cell.column + cell.colSpan === labelColumns ? [{ ...cell, colSpan: 1 }] : [];
    }),
  );
}

/** A table may be a grid (ARIA in HTML); its rows and cells then take part in that. */
const gridRole = { role: "grid", "aria-multiselectable": true } as const;

/** The printed table as a grid to type in: one tab stop, moved by keys as in a spreadsheet. */
export function GridTable({ narrow }: { narrow: boolean }) {
  const grid = useGrid();
  const { model, section } = grid;
  const groupless = narrow && hasGroupColumns(model);
  const lines = useMemo(() => shownLines(model, groupless), [model, groupless]);
  const heads = useMemo(() => new Set(lines.flat().flatMap(({ address, id }) => (address ? [] : [id]))), [lines]);
  const body = lines.slice(model.headLines);
  return (
    <table
      {...gridRole}
      aria-label={`${section.frame.name} ${section.heading.slice(section.number.length + 1)}`}
      className={`grid-table ${section.frame.density} ${centered(section.frame) ? "centered" : ""}`}
      {...useHandlers()}
    >
      <colgroup>
        {gridColumns(model, groupless).map(({ id, width }) => (
          <col key={id} style={width ? { width } : undefined} />
        ))}
      </colgroup>
      {model.headLines > 0 && (
        <thead>
          {lines.slice(0, model.headLines).map((line) => (
            <Line key={line[0].id} line={line} heads={heads} narrow={groupless} />
          ))}
        </thead>
      )}
      <tbody>
        {body.map((line) => (
          <Line key={line[0].id} line={line} heads={heads} narrow={groupless} />
        ))}
      </tbody>
      {section.frame.tables.map((table) => (
        <Fragment key={table.id}>
          {table.balance && (
            <BalanceRow table={table} balance={table.balance} labelColumns={groupless ? 1 : model.labelColumns} />
          )}
        </Fragment>
      ))}
    </table>
  );
}

function Line({ line, heads, narrow }: { line: FrameCell[]; heads: Set<string>; narrow: boolean }) {
  const { model } = useGrid();
  return (
    <tr>
      {line.map((frameCell) => {
        const cell = frameCell.address ? model.byAddress.get(frameCell.address) : undefined;
        if (!cell) return <GridHead key={frameCell.id} cell={frameCell} narrow={narrow} />;
        const headers = cell.headers.filter((id) => heads.has(id)).map((id) => `grid-${id}`);
        return <GridCell key={cell.address} cell={cell} headers={headers.join(" ")} />;
      })}
    </tr>
  );
}
