import { useEffect, useRef } from "react";

const pause = 200;

/**
 * Does some work once typing rests, and not at every key.
 * @returns asks for it after so many milliseconds; asked again it waits anew, and is dropped with the part of the page
 */
export function useRestOfKeys(work: () => void): (delay?: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return (delay = pause) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), delay);
  };
}
