"use client";

import { useEffect, useRef, useState } from "react";
import { call } from "@/components/requests/call";
import type { BoardQuery } from "@/lib/collection/board";
import type { AnswerOf } from "@/lib/contract/operations";
import { boardParameters } from "./board-address";

export type Board = AnswerOf<"GET /api/collections/{collectionId}">;
export type BoardLine = Board["offices"][number];

const pageLength = 200;

/** Rows of a board as they come into sight: the first page is there, others are asked for. */
export function useBoardRows(board: Board, query: BoardQuery) {
  const [more, setMore] = useState<{ of: Board; pages: ReadonlyMap<number, BoardLine[]> }>({
    of: board,
    pages: new Map(),
  });
  const asked = useRef<{ of: Board; pages: Set<number> }>({ of: board, pages: new Set() });
  const pages = more.of === board ? more.pages : new Map<number, BoardLine[]>();

  const rowAt = (index: number): BoardLine | undefined =>
    board.offices[index] ?? pages.get(Math.floor(index / pageLength))?.[index % pageLength];

  const want = async (first: number, last: number) => {
    if (asked.current.of !== board) asked.current = { of: board, pages: new Set() };
    for (let page = Math.floor(first / pageLength); page <= Math.floor(last / pageLength); page += 1) {
      if (page * pageLength < board.offices.length || asked.current.pages.has(page)) continue;
      asked.current.pages.add(page);
      const answer = await call("GET /api/collections/{collectionId}", {
        path: { collectionId: board.id },
        query: { ...boardParameters(query), after: String(page * pageLength), limit: pageLength },
      });
      if (!answer.ok) asked.current.pages.delete(page);
      else
        setMore((now) => ({
          of: board,
          pages: new Map(now.of === board ? now.pages : []).set(page, answer.value.offices),
        }));
    }
  };
  // A board that was drawn anew begins with its own first page.
  useEffect(() => setMore({ of: board, pages: new Map() }), [board]);
  return { rowAt, want };
}
