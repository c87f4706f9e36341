"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { BoardQuery, BoardSort } from "@/lib/collection/board";
import { officeClasses } from "@/lib/collection/office-class";
import { daysAfter } from "@/lib/collection/punctuality";
import { fileKinds } from "@/lib/collection/submission";
import { Arrived } from "./arrived";
import { boardAddress } from "./board-address";
import { boardMoves } from "./board-moves";
import { leaveBoard, rowLeft } from "./board-place";
import { Punctual } from "./punctual";
import { StateMark } from "./state-mark";
import { type Board, type BoardLine, useBoardRows } from "./use-board-rows";
import type { Picks } from "./use-picks";

const rowHeight = 29;

/** `wide`: not on a phone; `beside`: also while a pane lies open. */
type Column = { name: string; sort?: BoardSort; wide?: true; beside?: true; number?: true };
const columns: Column[] = [
  { name: "序", sort: "position", number: true, wide: true, beside: true },
  { name: "单位", sort: "name" },
  { name: "类别", sort: "class", wide: true },
  { name: "状态", sort: "state" },
  { name: "收到", sort: "arrivedAt", wide: true, beside: true },
  { name: "早晚", wide: true },
  { name: "错误", sort: "errors", number: true },
  { name: "提醒", sort: "warnings", number: true, wide: true, beside: true },
  { name: "退回", sort: "returns", number: true, wide: true },
  { name: "来件", wide: true },
  { name: "联系人", wide: true },
  { name: "接着做", wide: true },
];

/** A click on a head puts in its order, another turns it round, a third goes back. */
function nextOrder({ sort, down, ...query }: BoardQuery, wanted: BoardSort): BoardQuery {
  if (sort !== wanted) return { ...query, sort: wanted };
  return down ? query : { ...query, sort, down: true };
}

function rowsBetween(rowAt: (index: number) => BoardLine | undefined, from: number, to: number): BoardLine[] {
  return Array.from({ length: to - from + 1 }, (_, index) => rowAt(from + index)).flatMap((row) => row ?? []);
}

type BoardTableProps = { board: Board; query: BoardQuery; now: string; picks: Picks };

/** Every office a row; only the rows in sight are built. One tab stop, moved through with the keys. */
export function BoardTable({ board, query, now, picks }: BoardTableProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const address = boardAddress(board.id, query);
  const [current, setCurrent] = useState(() => Math.min(rowLeft(board.id, address), Math.max(0, board.found - 1)));
  const wanted = useRef(false);
  const { rowAt, want } = useBoardRows(board, query);
  const rows = useVirtualizer({
    ...{ count: board.found, estimateSize: () => rowHeight, overscan: 12 },
    ...{ getScrollElement: () => scroll.current, initialRect: { width: 1366, height: 520 } },
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => void want(first, last));
  useEffect(() => leaveBoard(board.id, { address, row: current }), [board.id, address, current]);
  // Whoever comes back finds the row again from which they went.
  const comeBack = useEffectEvent(() => {
    if (current === 0) return;
    wanted.current = true;
    rows.scrollToIndex(current);
  });
  useEffect(() => comeBack(), []);

  const range = (to: number) => {
    const between = [current, to].sort((a, b) => a - b);
    picks.add(board.offices.length > 0 ? rowsBetween(rowAt, between[0], between[1]) : []);
  };
  const tick = (event: KeyboardEvent): boolean => {
    if (event.key === "Escape") picks.clear();
    const row = event.key === " " ? rowAt(current) : undefined;
    if (row) picks.toggle(row);
    return event.key === " " || event.key === "Escape";
  };
  const move = (event: KeyboardEvent) => {
    if (tick(event)) return event.preventDefault();
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = boardMoves(event.key, current, { page, last: board.found - 1 });
    if (next === null) return;
    event.preventDefault();
    if (event.shiftKey) range(next);
    wanted.current = true;
    setCurrent(next);
    rows.scrollToIndex(next);
  };
  // The row that was moved to may only now be built.
  useEffect(() => {
    const link = wanted.current ? document.getElementById(`office-${current}`) : null;
    if (!link) return;
    wanted.current = false;
    link.focus({ preventScroll: true });
  });
  // What was ticked under another filter does not tick these.
  const all = picks.picked.length >= board.found && board.offices.every(({ office }) => picks.isPicked(office.id));
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="tbl" ref={scroll}>
      <table className="rows" aria-label={`${board.found} 个单位`} aria-rowcount={board.found + 1}>
        <thead>
          <tr>
            <th scope="col" className="tick">
              <input
                type="checkbox"
                aria-label={`选上这 ${board.found} 个单位`}
                checked={all}
                onChange={() => (all ? picks.clear() : void picks.pickAll())}
              />
            </th>
            {columns.map((column) => (
              <BoardHead key={column.name} column={column} query={query} board={board} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Space height={above} />}
          {shown.map(({ index }) => (
            <BoardRowLine
              key={index}
              {...{ index, now, row: rowAt(index), isCurrent: index === current, collectionId: board.id, picks }}
              onPick={() => setCurrent(index)}
              onMove={move}
            />
          ))}
          {below > 0 && <Space height={below} />}
        </tbody>
      </table>
    </div>
  );
}

const Space = ({ height }: { height: number }) => (
  <tr className="space">
    <td colSpan={columns.length + 1} style={{ height }} />
  </tr>
);

function BoardHead({ column, query, board }: { column: Column; query: BoardQuery; board: Board }) {
  const { name, sort, wide, beside, number } = column;
  const sorted = sort && query.sort === sort ? (query.down ? "descending" : "ascending") : undefined;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={`${number ? "n" : ""} ${wide ? "wide" : ""} ${beside ? "beside" : ""}`}
    >
      {sort ? (
        <Link
          href={boardAddress(board.id, nextOrder(query, sort))}
          className="text-ink-2"
          scroll={false}
          replace
          tabIndex={-1}
        >
          {name}
          {sorted && <Icon name={query.down ? "down" : "up"} size={14} className="ml-0.5" />}
        </Link>
      ) : (
        name
      )}
    </th>
  );
}

type RowProps = {
  index: number;
  row: BoardLine | undefined;
  collectionId: string;
  now: string;
  isCurrent: boolean;
  picks: Picks;
  onPick: () => void;
  onMove: (event: KeyboardEvent) => void;
};

function BoardRowLine({ index, row, collectionId, now, isCurrent, picks, onPick, onMove }: RowProps) {
  if (!row)
    return (
      <tr aria-rowindex={index + 2}>
        <td colSpan={columns.length + 1} className="text-ink-2">
          正在取…
        </td>
      </tr>
    );
  return (
    <tr aria-rowindex={index + 2} data-current={isCurrent} data-picked={picks.isPicked(row.office.id)}>
      <td className="tick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`勾选${row.office.name}`}
          checked={picks.isPicked(row.office.id)}
          onChange={() => picks.toggle(row)}
        />
      </td>
      <td className="n wide beside text-ink-2">{row.position}</td>
      <td className="text-[15px]">
        <Link
          id={`office-${index}`}
          href={row.submission ? `/submissions/${row.submission}` : `/collections/${collectionId}/roster`}
          prefetch={false}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={onPick}
          onKeyDown={onMove}
        >
          {row.office.name}
        </Link>
      </td>
      <td className="wide text-ink-2">{officeClasses[row.class]}</td>
      <td>
        {row.left ? <span className="text-ink-2">不报：{row.left.reason}</span> : <StateMark state={row.state} />}
      </td>
      <td className="wide beside">
        <Arrived at={row.arrivedAt} now={now} />
      </td>
      <td className="wide">{!row.left && <Punctual row={row} now={now} />}</td>
      <td className="n">
        <Count icon="error" tone="text-err" value={row.arrivedAt === null ? null : row.errors} />
      </td>
      <td className="n wide beside">
        <Count icon="warning" tone="text-warn" value={row.arrivedAt === null ? null : row.warnings} />
      </td>
      <td className="n wide">{row.returns > 0 && `${row.returns} 次`}</td>
      <td className="wide text-ink-2">{row.format && fileKinds[row.format]}</td>
      <td className="wide text-ink-2">{row.contact}</td>
      <td className="wide">
        <NextStep {...{ row, now }} onAsk={() => picks.toggle(row)} />
      </td>
    </tr>
  );
}

type NextProps = { row: BoardLine; now: string; onAsk: () => void };

/** What is to be done next about an office; who is late is ticked, and the bar above has what to do about them. */
function NextStep({ row, now, onAsk }: NextProps) {
  const { state, submission, doubts, returns, left } = row;
  if (left) return null;
  if (!submission)
    return daysAfter(row.deadline, row.firstArrivedAt, now) > 0 ? (
      <LinkButton tabIndex={-1} aria-label={`催报${row.office.name}`} onClick={onAsk}>
        催报
      </LinkButton>
    ) : null;
  if (state === "returned") return <span className="text-ink-2">等再报</span>;
  const words = state === "doubtful" ? `答 ${doubts} 处疑点` : returns > 0 ? "看改了没有" : "看";
  if (state !== "doubtful" && state !== "waiting") return null;
  return (
    <Link href={`/submissions/${submission}`} prefetch={false} tabIndex={-1}>
      {words}
    </Link>
  );
}

/** `value` is null of an office that nothing has come from: nothing was checked. */
function Count({ icon, tone, value }: { icon: "error" | "warning"; tone: string; value: number | null }) {
  if (value === null) return null;
  if (value === 0) return <span className="text-ink-3">0</span>;
  return (
    <span className={`inline-flex items-center gap-1 ${tone}`}>
      <Icon name={icon} size={14} />
      {value}
    </span>
  );
}
