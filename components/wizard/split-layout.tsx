"use client";

import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { readStored, store } from "@/components/browser/browser-storage";
import type { PhoneView } from "./phone-tabs";

const limits = { min: 520, max: 1000 };
const storageKey = "form-width";
const rail = 72;
/** Of the form where nobody has moved the divider, as in the style sheet. */
const usualWidth = 764;

const clamp = (width: number) => Math.min(limits.max, Math.max(limits.min, width));

/** Form and preview side by side with a divider between; the width is remembered in this browser for all steps. */
export function SplitLayout({ view, children }: { view: PhoneView; children: ReactNode }) {
  const [width, setWidth] = useState<number | null>(null);
  const [sideHidden, setSideHidden] = useState(false);

  useEffect(() => {
    const kept = Number(readStored(storageKey));
    if (kept) setWidth(clamp(kept));
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey && event.key === "\\") {
        event.preventDefault();
        setSideHidden((hidden) => !hidden);
      }
    };
    const onToggle = () => setSideHidden((hidden) => !hidden);
    document.addEventListener("keydown", onKey);
    document.addEventListener("toggle-side", onToggle);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("toggle-side", onToggle);
    };
  }, []);

  const resize = useCallback((next: number | null) => {
    const value = next === null ? null : clamp(next);
    setWidth(value);
    store(storageKey, value === null ? null : String(value));
  }, []);

  const style = width === null ? undefined : ({ "--form": `${width}px` } as CSSProperties);
  return (
    <div className="wizard" data-view={view} data-side={sideHidden ? "hidden" : "shown"} style={style}>
      {children}
      {!sideHidden && <Divider width={width} onResize={resize} />}
      {sideHidden && (
        <button type="button" className="side-opener" onClick={() => setSideHidden(false)}>
          显示预览
        </button>
      )}
    </div>
  );
}

/** Asks the layout to hide or show the side pane. */
export const toggleSide = (): void => {
  document.dispatchEvent(new Event("toggle-side"));
};

function Divider({ width, onResize }: { width: number | null; onResize: (width: number | null) => void }) {
  const line = useRef<HTMLDivElement>(null);
  const shown = () => width ?? (line.current ? line.current.getBoundingClientRect().left - rail : usualWidth);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? 64 : 16;
    const next = { ArrowLeft: shown() - by, ArrowRight: shown() + by, Home: limits.min, End: limits.max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(next);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(event.clientX - rail);
  };

  return (
    <section className="split-region" aria-label="分隔条">
      <div
        ref={line}
        className="split"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label="调整表单与预览的宽度"
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        aria-valuenow={width ?? usualWidth}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onDoubleClick={() => onResize(null)}
      />
    </section>
  );
}
