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

/** Goes to the place named behind the # of the address, when the page is `ready` and whenever another is put there. */
export function useHashPlace(ready: boolean, goTo: (place: string) => void): void {
  const latest = useRef(goTo);
  latest.current = goTo;
  useEffect(() => {
    if (!ready) return;
    const follow = () => {
      const place = placeInHash(window.location.hash);
      if (place) latest.current(place);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [ready]);
}
