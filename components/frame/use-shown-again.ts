import { useEffect, useEffectEvent, useRef } from "react";
import { hearSignedIn } from "@/components/requests/signed-out";

/** A tab that is chosen is shown and has the focus: that is one look, in ms. */
const oneLook = 500;

/** Calls when the page is looked at again, in its tab or out of the browser's memory, and when somebody has logged in on it again. */
export function useShownAgain(look: () => void): void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  const shown = useEffectEvent(() => {
    const now = performance.now();
    if (document.visibilityState === "hidden" || now - last.current < oneLook) return;
    last.current = now;
    look();
  });
  useEffect(() => {
    const hear = () => shown();
    const cameBack = ({ persisted }: PageTransitionEvent) => persisted && shown();
    const stop = hearSignedIn(hear);
    document.addEventListener("visibilitychange", hear);
    window.addEventListener("focus", hear);
    window.addEventListener("pageshow", cameBack);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", hear);
      window.removeEventListener("focus", hear);
      window.removeEventListener("pageshow", cameBack);
    };
  }, []);
}
