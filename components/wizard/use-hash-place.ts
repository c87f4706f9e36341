import { useEffect, useRef } from "react";
import { parsePlace, printPlace } from "@/lib/report/place";

/** @returns the place that an address names behind its #; null where it names none. */
function placeInHash(hash: string): string | null {
  try {
    const place = parsePlace(decodeURIComponent(hash.slice(1)));
    return place && printPlace(place);
  } catch {
    // Half of a % code is no place.
    return null;
  }
}

/** A page that the browser has kept stands in for all steps of its report: the one that was asked for comes behind #/. */
const stepInHash = (hash: string): string | null => (hash.startsWith("#/") ? hash.slice(2) : null);

/** Goes to the place named behind the # of the address, when the page is `ready` and whenever another is put there. */
export function useHashPlace(ready: boolean, goTo: (place: string) => void, goToStep: (step: string) => void): void {
  const latest = useRef({ goTo, goToStep });
  latest.current = { goTo, goToStep };
  useEffect(() => {
    if (!ready) return;
    const follow = () => {
      const place = placeInHash(window.location.hash);
      if (place) latest.current.goTo(place);
      const step = stepInHash(window.location.hash);
      if (step) latest.current.goToStep(step);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [ready]);
}
