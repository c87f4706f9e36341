"use client";

import { useEffect, useEffectEvent } from "react";

type Keys = { next: () => void; previous: () => void; decide: () => void; finding: (step: 1 | -1) => void };

/** J and K walk from one to the next, Ctrl+Enter does what the primary button does, F8 goes from finding to finding. */
export function useSubmissionKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // Held down, it would go on deciding on what nobody has seen yet.
      if (!event.repeat) keys.decide();
      return;
    }
    if (event.key === "F8") {
      event.preventDefault();
      return keys.finding(event.shiftKey ? -1 : 1);
    }
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "J") keys.next();
    if (event.key === "k" || event.key === "K") keys.previous();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
