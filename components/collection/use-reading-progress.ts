import { useEffect, useState } from "react";
import { timeLeft } from "./time-left";
import type { Files } from "./use-following";

/** How many files were read since this page saw none wait, how many are left, and how long they will take. */
export type Progress = { read: number; left: number; time: string };

const finished = ({ read = 0, doubtful = 0, unmatched = 0, unreadable = 0 }: Files["counts"]) =>
  read + doubtful + unmatched + unreadable;

export function useReadingProgress({ counts }: Files, busy: boolean): Progress {
  const done = finished(counts);
  const left = counts.waiting ?? 0;
  const [before, setBefore] = useState(done);
  const [since, setSince] = useState(0);
  const [time, setTime] = useState("");
  if (!busy && before !== done) setBefore(done);
  const read = Math.max(0, done - before);
  useEffect(() => setSince(busy ? Date.now() : 0), [busy]);
  useEffect(
    () => setTime(busy && since > 0 ? timeLeft(Date.now() - since, read, left) : ""),
    [busy, since, read, left],
  );
  return { read, left, time };
}
