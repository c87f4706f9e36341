import type { KeyboardEvent } from "react";
import { Icon } from "@/components/ui/icon";
import type { Balance, Edition, Table, TableSection } from "@/lib/editions/edition";
import { type FrameCell, figuresOf, gridOf, leafPaths, shortLabelOf } from "@/lib/editions/figures-of-edition";
import { columnBalance, saidDifference } from "@/lib/report/column-balance";
import type { Figures } from "@/lib/report/values";

type SumsTableProps = {
  edition: Edition;
  section: TableSection;
  figures: Figures;
  /** Figures that a later correction would change. */
  changed: ReadonlySet<string>;
  picked: string | null;
  onPick: (address: string) => void;
};

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The nearest sum in a direction; merged heads lie between some of them. */
function neighbour(cells: readonly FrameCell[], from: FrameCell, [down, right]: [number, number]): FrameCell | null {
  const ahead = cells.filter(
    ({ address, row, column }) =>
      Boolean(address) &&
      (down === 0 ? row === from.row : Math.sign(row - from.row) === down) &&
      (right === 0 ? column === from.column : Math.sign(column - from.column) === right),
  );
  const distance = ({ row, column }: FrameCell) => Math.abs(row - from.row) + Math.abs(column - from.column);
  return ahead.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The row and the column of the sum that lies open. */
function headsOf(cells: readonly FrameCell[], picked: string | null): ReadonlySet<string> {
  const { headers = [] } = cells.find(({ address }) => address && address === picked) ?? {};
  const heads = headers.flatMap((id) => cells.find((cell) => cell.id === id) ?? []);
  const isRow = ({ role }: FrameCell) => role === "rowHead";
  return new Set([heads.findLast(isRow), heads.findLast((head) => !isRow(head))].flatMap((head) => head?.id ?? []));
}

/** A table as it is printed, each sum a button that opens it to its offices. One tab stop, moved through with the arrows. */
export function SumsTable({ edition, section, figures, changed, picked, onPick }: SumsTableProps) {
  const { height, cells } = gridOf(section.frame);
  const specs = figuresOf(edition);
  const rows = Array.from({ length: height }, (_, row) => cells.filter((cell) => cell.row === row));
  const firstFigure = cells.find(({ address }) => address)?.address;
  const stop = cells.some(({ address }) => address === picked) ? picked : firstFigure;
  const labelColumns = Math.min(...cells.flatMap(({ address, column }) => (address ? [column] : [])));

  const named = headsOf(cells, picked);

  const move = (cell: FrameCell) => (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps[event.key];
    const next = step && neighbour(cells, cell, step);
    if (!next?.address) return;
    event.preventDefault();
    document.getElementById(`sum-${next.address}`)?.focus();
    // Where one lies open, the next one opens in its place.
    if (picked !== null) onPick(next.address);
  };
  const figure = (cell: FrameCell) => {
    const { address = "", role, rowSpan, colSpan } = cell;
    const spec = specs.get(address);
    const value = figures[address] ?? null;
    const waits = changed.has(address);
    const classes = [role === "derived" ? "derived" : "", waits ? "changed" : "", Number(value) === 0 ? "zero" : ""];
    return (
      <td key={address} {...{ rowSpan, colSpan }} className={classes.join(" ")}>
        <button
          type="button"
          id={`sum-${address}`}
          tabIndex={address === stop ? 0 : -1}
          aria-pressed={picked === address}
          aria-label={`${spec ? shortLabelOf(spec) : address}：${value ?? "空"}${waits ? "，有更正没有改到汇总里" : ""}`}
          onClick={() => onPick(address)}
          onKeyDown={move(cell)}
        >
          {waits && <Icon name="warning" size={14} className="mark" />}
          {value === null ? "" : String(value)}
        </button>
      </td>
    );
  };
  return (
    <table className="sumgrid" aria-label={section.heading}>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.id}>
            {row.map((cell) =>
              cell.address ? (
                figure(cell)
              ) : (
                <th
                  key={cell.id}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.colSpan}
                  scope={cell.role === "rowHead" ? "row" : "col"}
                  className={`${cell.role === "rowHead" ? "" : "top"} ${named.has(cell.id) ? "named" : ""}`}
                >
                  {cell.text}
                </th>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {section.frame.tables.map(
        (table) =>
          table.balance && <SumsBalance key={table.id} {...{ table, figures, labelColumns }} balance={table.balance} />,
      )}
    </table>
  );
}

type BalanceProps = { table: Table; balance: Balance; figures: Figures; labelColumns: number };

/** 核对: both sides of every column, as in the form; never printed. */
function SumsBalance({ table, balance, figures, labelColumns }: BalanceProps) {
  const all = new Map(Object.entries(figures));
  return (
    <tfoot>
      <tr>
        <th colSpan={labelColumns} scope="row">
          {balance.label}
        </th>
        {leafPaths(table.columns).map((path) => {
          const { id, label } = path[path.length - 1];
          const difference = columnBalance(table, balance, id, all);
          const words = difference === "none" ? "还没有数" : difference === 0 ? "相等" : saidDifference(difference);
          return (
            <td
              key={id}
              className={difference === "none" || difference === 0 ? "" : "bad"}
              aria-label={`${label}：${words}`}
            >
              {difference === 0 ? <Icon name="check" size={14} /> : difference === "none" ? "" : words}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
