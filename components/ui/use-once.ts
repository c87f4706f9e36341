"use client";

import { useRef, useState } from "react";

/**
 * @returns the work, which is not begun again before it has ended, however often a button is pressed or a key repeats;
 *   and whether it goes on
 */
export function useOnce<Given extends unknown[]>(
  work: (...given: Given) => Promise<unknown>,
): [(...given: Given) => Promise<void>, boolean] {
  const goesOn = useRef(false);
  const [busy, setBusy] = useState(false);
  const once = async (...given: Given) => {
    // What is drawn may be older than the last press.
    if (goesOn.current) return;
    goesOn.current = true;
    setBusy(true);
    try {
      await work(...given);
    } finally {
      goesOn.current = false;
      setBusy(false);
    }
  };
  return [once, busy];
}
