"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Autosave } from "./autosave";

type StoreBeside = Autosave["storeBeside"];

const StoreBesideContext = createContext<StoreBeside | null>(null);

export function StoreBesideProvider({ autosave, children }: { autosave: Autosave; children: ReactNode }) {
  return <StoreBesideContext value={autosave.storeBeside}>{children}</StoreBesideContext>;
}

/** Stores values of a section by a request of its own, which stores more than them. */
export function useStoreBeside(): StoreBeside {
  const storeBeside = useContext(StoreBesideContext);
  if (!storeBeside) throw new Error("Something is stored outside its report");
  return storeBeside;
}
