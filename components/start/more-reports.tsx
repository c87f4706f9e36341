"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { rowsAtOnce } from "./list-query";

type MoreProps = {
  shown: number;
  found: number;
  waiting: boolean;
  onMore: (shown: number) => void;
  /** What else helps. */
  hint?: string;
};

/** The first thing in a row that takes the focus: its name, in the bin its first button. */
const rowAt = (index: number) =>
  document.querySelectorAll(".report-list .report")[index]?.querySelector<HTMLElement>("a, button");

/** Opens more rows; the focus goes on to the first of them, so that the keyboard need not come back. */
export function MoreReports({ shown, found, waiting, onMore, hint = "" }: MoreProps) {
  const from = useRef<number | null>(null);
  useEffect(() => {
    if (from.current === null || shown <= from.current) return;
    rowAt(from.current)?.focus({ preventScroll: true });
    from.current = null;
  }, [shown]);
  const left = found - shown;
  if (left <= 0) return null;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-3">
      <Button
        aria-disabled={waiting}
        onClick={() => {
          if (waiting) return;
          from.current = shown;
          onMore(shown + rowsAtOnce);
        }}
      >
        {waiting ? "正在列出…" : `再列出 ${Math.min(rowsAtOnce, left)} 份`}
      </Button>
      <span className="text-small text-ink-2">
        还有 {left} 份没有列出{hint}
      </span>
    </p>
  );
}
