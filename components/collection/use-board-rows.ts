"use client";

import { useRef, useState } from "react";
import { call } from "@/components/requests/call";
import type { BoardQuery } from "@/lib/collection/board";
import type { AnswerOf } from "@/lib/contract/operations";
import { boardAddress, boardParameters } from "./board-address";

export type Board = AnswerOf<"GET /api/collections/{collectionId}">;
export type BoardLine = Board["offices"][number];

const pageLength = 200;

/** Rows of a board as they come into sight: the first page is there, others are asked for. */
export function useBoardRows(board: Board, query: BoardQuery) {
  const order = boardAddress(board.id, query);
  const [more, setMore] = useState<{ order: string; pages: ReadonlyMap<number, BoardLine[]> }>({
    order,
    pages: new Map(),
  });
  const asked = useRef<{ of: Board; pages: Set<number> }>({ of: board, pages: new Set() });
  // Of a board that was drawn anew the former rows stay in sight until the new ones have come.
  const pages = more.order === order ? more.pages : new Map<number, BoardLine[]>();

  const rowAt = (index: number): BoardLine | undefined =>
    board.offices[index] ?? pages.get(Math.floor(index / pageLength))?.[index % pageLength];

  const want = async (first: number, last: number) => {
    if (asked.current.of !== board) asked.current = { of: board, pages: new Set() };
    const now = asked.current;
    for (let page = Math.floor(first / pageLength); page <= Math.floor(last / pageLength); page += 1) {
      if (page * pageLength < board.offices.length || now.pages.has(page)) continue;
      now.pages.add(page);
      const answer = await call("GET /api/collections/{collectionId}", {
        path: { collectionId: board.id },
        query: { ...boardParameters(query), after: String(page * pageLength), limit: pageLength },
      });
      if (!answer.ok) now.pages.delete(page);
      else if (asked.current === now)
        setMore((known) => ({
          order,
          pages: new Map(known.order === order ? known.pages : []).set(page, answer.value.offices),
        }));
    }
  };
  return { rowAt, want };
}
