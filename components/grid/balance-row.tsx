"use client";

import { useReportValue } from "@/components/report/report-context";
import { Icon } from "@/components/ui/icon";
import type { Balance, Table } from "@/lib/editions/edition";
import { leafPaths } from "@/lib/editions/figures-of-edition";
import { type ColumnBalance, columnBalance, saidDifference } from "@/lib/report/column-balance";

type BalanceRowProps = { table: Table; balance: Balance; labelColumns: number };

/** 核对: both sides of every column, compared at every keystroke; never printed. */
export function BalanceRow({ table, balance, labelColumns }: BalanceRowProps) {
  return (
    <tfoot>
      <tr>
        <th colSpan={labelColumns} scope="row">
          {balance.label}
        </th>
        {leafPaths(table.columns).map((path) => {
          const column = path[path.length - 1];
          return (
            <BalanceCell key={column.id} table={table} balance={balance} column={column.id} label={column.label} />
          );
        })}
      </tr>
    </tfoot>
  );
}

function BalanceCell({
  table,
  balance,
  column,
  label,
}: {
  table: Table;
  balance: Balance;
  column: string;
  label: string;
}) {
  const state = useReportValue(({ figures }) => columnBalance(table, balance, column, figures));
  const unequal = state !== "none" && state !== 0;
  return (
    <td className={unequal ? "bad" : ""} aria-label={`${label}：${spoken(state, balance)}`}>
      <span>{state === 0 ? <Icon name="check" /> : state === "none" ? "" : saidDifference(state)}</span>
    </td>
  );
}

function spoken(state: ColumnBalance, { left, right }: Balance): string {
  if (state === "none") return "还没有数";
  return state === 0 ? "相等" : `${right.name}比${left.name}${saidDifference(state)}`;
}
