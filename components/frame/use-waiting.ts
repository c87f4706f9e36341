import { useEffect, useEffectEvent, useState } from "react";
import { call } from "@/components/requests/call";
import { useShownAgain } from "./use-shown-again";

const drawn = "ogi-waiting-drawn";

/** The list of what waits has been drawn: the number at the bar is that of the list. */
export const tellWaiting = (count: number): boolean =>
  window.dispatchEvent(new CustomEvent<number>(drawn, { detail: count }));

/** @returns how many things wait for whoever looks at the page; 0 until it is known. It is asked for again when the page is looked at again. */
export function useWaiting(works: boolean): number {
  const [waiting, setWaiting] = useState(0);
  const ask = useEffectEvent(async () => {
    if (!works || document.visibilityState === "hidden") return;
    const answer = await call("GET /api/waiting", {});
    if (answer.ok) setWaiting(answer.value.today.length + answer.value.soon.length);
  });
  useEffect(() => void ask(), []);
  useShownAgain(() => void ask());
  useEffect(() => {
    const hear = (event: Event) => event instanceof CustomEvent && setWaiting(event.detail);
    window.addEventListener(drawn, hear);
    return () => window.removeEventListener(drawn, hear);
  }, []);
  return waiting;
}
