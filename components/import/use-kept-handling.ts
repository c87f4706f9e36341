import { useCallback, useEffect, useRef } from "react";
import type { Handling } from "@/lib/proposal/handling";
import { keepHandling } from "./kept-proposals";

/**
 * Keeps in the browser what is said about a proposal, as soon as it is said. Where the browser does not keep it, leaving
 * the page asks.
 * @param id of the proposal that is kept; null when the browser keeps none.
 */
export function useKeptHandling(id: string | null): { onHandled: (handling: Handling) => void; forget: () => void } {
  const first = useRef<Handling | null>(null);
  const unkept = useRef(false);
  const onHandled = useCallback(
    (handling: Handling) => {
      first.current ??= handling;
      const said = handling !== first.current;
      unkept.current = said && !(id !== null && keepHandling(id, handling));
    },
    [id],
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => unkept.current && event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const forget = useCallback(() => {
    unkept.current = false;
  }, []);
  return { onHandled, forget };
}
