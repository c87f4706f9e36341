"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { phone } from "@/components/browser/use-media";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { BoardQuery } from "@/lib/collection/board";
import { officeStates } from "@/lib/collection/submission";
import { Arrived } from "./arrived";
import { Punctual } from "./punctual";
import { StateMark } from "./state-mark";
import { type Board, type BoardLine, useBoardRows } from "./use-board-rows";

const cardHeight = 71;

/** What the list of a phone shows, in words: 待看 9 份，先到先看. */
function saidOf({ found }: Board, { state, sort, down }: BoardQuery): string {
  const first = sort === "arrivedAt" && !down ? "，先到先看" : "";
  return state ? `${officeStates[state]} ${found} 个${first}` : `${found} 个单位${first}`;
}

/** Boards that were opened in this tab: what is chosen later is not chosen anew. */
const opened = new Set<string>();
const isPlain = ({ sort: _, down: __, ...filters }: BoardQuery) => Object.values(filters).every((value) => !value);

/** On a phone the board opens with what waits, the first that came first. */
export function usePhoneStart(board: Board, query: BoardQuery, go: (query: BoardQuery) => void): void {
  const begin = useEffectEvent(() => {
    if (opened.has(board.id) || !window.matchMedia(phone).matches) return;
    opened.add(board.id);
    if (isPlain(query) && board.counts.waiting > 0) go({ state: "waiting", sort: "arrivedAt" });
  });
  useEffect(() => begin(), []);
}

type BoardCardsProps = { board: Board; query: BoardQuery; now: string; onFind: () => void };

/** The board on a phone: a card for each office, of which only those in sight are built. */
export function BoardCards({ board, query, now, onFind }: BoardCardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const { rowAt, want } = useBoardRows(board, query);
  const cards = useWindowVirtualizer({
    ...{ count: board.found, estimateSize: () => cardHeight, overscan: 8, scrollMargin: top },
    initialRect: { width: 390, height: 800 },
  });
  const built = cards.getVirtualItems();
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  useEffect(() => void want(built[0]?.index ?? 0, built.at(-1)?.index ?? 0));
  return (
    <div className="cards">
      <p className="cards-head">
        <b className="grow">{saidOf(board, query)}</b>
        <LinkButton onClick={onFind}>找单位</LinkButton>
      </p>
      <ul ref={list} style={{ height: cards.getTotalSize() }}>
        {built.map(({ index, start }) => (
          <li
            key={index}
            aria-setsize={board.found}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Card row={rowAt(index)} now={now} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ row, now }: { row: BoardLine | undefined; now: string }) {
  if (!row) return <span className="text-ink-2">正在取…</span>;
  const { office, submission, left, state, errors, warnings, returns, arrivedAt } = row;
  return (
    <>
      {submission ? (
        <Link href={`/submissions/${submission}`} prefetch={false}>
          {office.name}
        </Link>
      ) : (
        <b>{office.name}</b>
      )}
      <span className="facts">
        {left ? `不报：${left.reason}` : <StateMark state={state} />}
        {errors > 0 && (
          <span className="inline-flex items-center gap-1 text-err">
            <Icon name="error" size={14} />
            {errors} 处错误
          </span>
        )}
        {warnings > 0 && (
          <span className="inline-flex items-center gap-1 text-warn">
            <Icon name="warning" size={14} />
            {warnings} 处提醒
          </span>
        )}
        {arrivedAt === null
          ? !left && <Punctual row={row} now={now} />
          : [returns > 0 ? `第 ${returns + 1} 次，` : "", <Arrived key="at" at={arrivedAt} now={now} />]}
      </span>
    </>
  );
}
