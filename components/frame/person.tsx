"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Who is logged in, as the page shows it; null where nobody logs in. */
export type PagePerson = {
  id: string;
  name: string;
  administrator: boolean;
  /** Whether they write reports, and whether they collect them. */
  writes: boolean;
  collects: boolean;
  /** Whether they may be asked for rows of a report. */
  fills: boolean;
};

const PersonContext = createContext<PagePerson | null>(null);

export const PersonProvider = ({ person, children }: { person: PagePerson | null; children: ReactNode }) => (
  <PersonContext value={person}>{children}</PersonContext>
);

export const usePerson = (): PagePerson | null => useContext(PersonContext);
