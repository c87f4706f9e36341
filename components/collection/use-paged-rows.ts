"use client";

import { useRef, useState } from "react";

const pageLength = 200;

type PagedRows<Row> = {
  /** What the page brought along: another one, once it was drawn anew. */
  drawn: object;
  first: readonly Row[];
  /** What is looked for, and in which order. */
  order: string;
  /** @returns the rows from there on, null: they did not come */
  fetchRows: (page: { after: string; limit: number }) => Promise<Row[] | null>;
};

/** Rows of a long list as they come into sight: the first are there, others are asked for. */
export function usePagedRows<Row>({ drawn, first, order, fetchRows }: PagedRows<Row>) {
  const [more, setMore] = useState<{ order: string; pages: ReadonlyMap<number, Row[]> }>({ order, pages: new Map() });
  const asked = useRef({ of: drawn, order, pages: new Set<number>() });
  // Of a list that was drawn anew the former rows stay in sight until the new ones have come.
  const pages = more.order === order ? more.pages : new Map<number, Row[]>();

  const rowAt = (index: number): Row | undefined =>
    first[index] ?? pages.get(Math.floor(index / pageLength))?.[index % pageLength];

  const want = async (from: number, to: number) => {
    if (asked.current.of !== drawn || asked.current.order !== order)
      asked.current = { of: drawn, order, pages: new Set() };
    const now = asked.current;
    for (let page = Math.floor(from / pageLength); page <= Math.floor(to / pageLength); page += 1) {
      if (page * pageLength < first.length || now.pages.has(page)) continue;
      now.pages.add(page);
      const rows = await fetchRows({ after: String(page * pageLength), limit: pageLength });
      if (rows === null) now.pages.delete(page);
      else if (asked.current === now)
        setMore((known) => ({ order, pages: new Map(known.order === order ? known.pages : []).set(page, rows) }));
    }
  };
  return { rowAt, want };
}
