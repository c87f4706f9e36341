"use client";

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";

/** What is pinned to a cell from above the grid: a number, hollow where the matter is settled. */
type Pin = { number: number; comment: { settled: unknown } };
export type CellPins = {
  of: (address: string) => Pin | null;
  /** What the pin adds to the cell's name. */
  name: (address: string) => string;
  subscribe: (listener: () => void) => () => void;
};

const none: CellPins = { of: () => null, name: () => "", subscribe: () => () => {} };
const PinsContext = createContext(none);

export const CellPinsProvider = PinsContext.Provider;

/** The pin on the upper left of a cell, never over its digits; a row that nothing is pinned to draws nothing. */
export function CellPin({ address }: { address: string }) {
  const pins = useContext(PinsContext);
  const read = useCallback(() => pins.of(address), [pins, address]);
  const pin = useSyncExternalStore(pins.subscribe, read, read);
  if (!pin) return null;
  return (
    <span className={pin.comment.settled ? "comment-pin settled" : "comment-pin"} aria-hidden="true">
      {pin.number}
    </span>
  );
}

/** What a cell's pin adds to its name. */
export function usePinName(address: string): string {
  const pins = useContext(PinsContext);
  const read = useCallback(() => pins.name(address), [pins, address]);
  return useSyncExternalStore(pins.subscribe, read, read);
}
