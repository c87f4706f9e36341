import type { Schedule } from "./check-store";

/** A change is checked this long after it at the latest, however busy the page is, in ms. */
const latest = 400;

/** The keystroke's own drawing comes first: two frames, then the next idle moment. */
export const afterPaint: Schedule = (run) => {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === "function") idle = requestIdleCallback(run, { timeout: latest });
    else run();
  }, 34);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
};
