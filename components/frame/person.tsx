"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Who is logged in, as the page shows it; null where nobody logs in. */
export type PagePerson = {
  id: string;
  name: string;
  administrator: boolean;
  /** Their office, as the bar names it; blank while they have no role. */
  unit: string;
  /** Whether they see reports, write them, collect them, and have anything to do at all. */
  reads: boolean;
  writes: boolean;
  collects: boolean;
  works: boolean;
  /** Whether they may be asked for rows of a report. */
  fills: boolean;
};

const PersonContext = createContext<PagePerson | null>(null);

export const PersonProvider = ({ person, children }: { person: PagePerson | null; children: ReactNode }) => (
  <PersonContext value={person}>{children}</PersonContext>
);

export const usePerson = (): PagePerson | null => useContext(PersonContext);
