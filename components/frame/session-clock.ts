import { readStored, store } from "@/components/browser/browser-storage";
import { sessionLimits } from "@/lib/access/session-limits";

/** When somebody last did something in any page of this browser. */
const key = "last-touch";

export const noteTouch = (now: number): boolean => store(key, String(now));
export const lastTouch = (now: number): number => {
  const stored = Number(readStored(key));
  return Number.isFinite(stored) && stored > 0 && stored <= now ? stored : now;
};

export type SessionState = "in" | "warning" | "over";

/** What the clock says of a log-in that was last used then, in milliseconds. */
export function stateAt(touched: number, now: number): SessionState {
  const idle = now - touched;
  if (idle >= sessionLimits.idle) return "over";
  return idle >= sessionLimits.idle - sessionLimits.warning ? "warning" : "in";
}
