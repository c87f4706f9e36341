"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";

/** What is read within this many milliseconds moves nothing on the page. */
const pause = 300;

/** How far a ledger is read, with a way to call it off. */
export function ReadingProgress({ share, onStop }: { share: number; onStop: () => void }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), pause);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const percent = Math.round(share * 100);
  return (
    <div className="mt-3 flex items-center gap-3 text-small">
      <span
        role="progressbar"
        aria-label="读台账"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="tabular-nums"
      >
        <Progress share={share}>已读 {percent}%</Progress>
      </span>
      <Button size="small" onClick={onStop}>
        停下
      </Button>
    </div>
  );
}
