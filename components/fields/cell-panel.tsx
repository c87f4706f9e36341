"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/button";
import { useGrid } from "./grid-context";

type CellPanelProps = { label: string; className?: string; children: ReactNode };

/** A layer under the cell bar. Esc and a click elsewhere close it, Esc gives the cell the focus again. */
export function CellPanel({ label, className = "", children }: CellPanelProps) {
  const grid = useGrid();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("textarea") ?? box.current;
    first?.focus({ preventScroll: true });
    const closeOutside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) grid.closePanel(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [grid]);
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
      onBlur={(event) =>
        event.relatedTarget && !event.currentTarget.contains(event.relatedTarget) && grid.closePanel(false)
      }
    >
      <IconButton icon="close" label="关闭" className="close" onClick={() => grid.closePanel(true)} />
      {children}
    </div>
  );
}
