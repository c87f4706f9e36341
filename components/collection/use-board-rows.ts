"use client";

import { call } from "@/components/requests/call";
import type { BoardQuery } from "@/lib/collection/board";
import type { AnswerOf } from "@/lib/contract/operations";
import { boardAddress, boardParameters } from "./board-address";
import { usePagedRows } from "./use-paged-rows";

export type Board = AnswerOf<"GET /api/collections/{collectionId}">;
export type BoardLine = Board["offices"][number];

/** Rows of a board as they come into sight. */
export const useBoardRows = (board: Board, query: BoardQuery) =>
  usePagedRows<BoardLine>({
    ...{ drawn: board, first: board.offices, order: boardAddress(board.id, query) },
    fetchRows: async (page) => {
      const answer = await call("GET /api/collections/{collectionId}", {
        path: { collectionId: board.id },
        query: { ...boardParameters(query), ...page },
      });
      return answer.ok ? answer.value.offices : null;
    },
  });
