"use client";

import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/button";
import { leavesLayer, usePressOutside } from "@/components/ui/use-press-outside";
import { useGrid } from "./grid-context";

type CellPanelProps = { label: string; className?: string; children: ReactNode };

/** A layer under the cell bar. Esc and a click elsewhere close it, Esc gives the cell the focus again. */
export function CellPanel({ label, className = "", children }: CellPanelProps) {
  const grid = useGrid();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("textarea") ?? box.current;
    first?.focus({ preventScroll: true });
  }, []);
  const closeOutside = useCallback(() => grid.closePanel(false), [grid]);
  usePressOutside(closeOutside, box);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={`cell-pop under-bar ${className}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        grid.closePanel(true);
      }}
      onBlur={(event) => leavesLayer(event) && closeOutside()}
    >
      <IconButton icon="close" label="关闭" className="close" onClick={() => grid.closePanel(true)} />
      {children}
    </div>
  );
}
