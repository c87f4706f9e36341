"use client";

import { useState } from "react";
import { type Answer, call } from "@/components/requests/call";
import type { BoardQuery } from "@/lib/collection/board";
import { boardParameters } from "./board-address";
import type { Board, BoardLine } from "./use-board-rows";

const pageLength = 1000;

/** Every row that a query finds, also those that no page has brought yet. */
async function allRows(collectionId: string, query: BoardQuery): Promise<BoardLine[]> {
  const rows: BoardLine[] = [];
  for (let after: string | null = "0"; after !== null; ) {
    const answer: Answer<Board> = await call("GET /api/collections/{collectionId}", {
      path: { collectionId },
      query: { ...boardParameters(query), after, limit: pageLength },
    });
    if (!answer.ok) return rows;
    rows.push(...answer.value.offices);
    after = answer.value.next;
  }
  return rows;
}

/** Offices that are ticked; what is known of them is as fresh as the board. */
export function usePicks(board: Board, query: BoardQuery) {
  const [picked, setPicked] = useState<ReadonlyMap<string, BoardLine>>(new Map());
  const fresh = new Map(board.offices.map((row) => [row.office.id, row]));
  const add = (rows: readonly BoardLine[]) =>
    setPicked((now) => new Map([...now, ...rows.map((row): [string, BoardLine] => [row.office.id, row])]));
  return {
    picked: [...picked].map(([id, row]) => fresh.get(id) ?? row),
    isPicked: (id: string) => picked.has(id),
    add,
    toggle: (row: BoardLine) =>
      setPicked((now) => {
        const next = new Map(now);
        if (!next.delete(row.office.id)) next.set(row.office.id, row);
        return next;
      }),
    pickAll: async (state?: BoardLine["state"]) => add(await allRows(board.id, state ? { ...query, state } : query)),
    clear: () => setPicked(new Map()),
  };
}

export type Picks = ReturnType<typeof usePicks>;
