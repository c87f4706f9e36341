import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { usePressOutside } from "@/components/ui/use-press-outside";
import type { CarriedParagraph } from "@/lib/report/carried-paragraphs";

type MenuProps = { paragraphs: CarriedParagraph[]; onPick: (text: string) => void; onClose: (back: boolean) => void };

/** 带入上年段落: last year's paragraphs as they were printed; the chosen one goes on a line of its own at the caret. */
export function LastYearMenu({ paragraphs, onPick, onClose }: MenuProps) {
  const layer = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  useEffect(() => menu.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus(), []);
  const closeOutside = useCallback(() => onClose(false), [onClose]);
  usePressOutside(closeOutside, layer);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.stopPropagation();
      return onClose(event.key === "Escape");
    }
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    (all.at(next) ?? all[0]).focus();
  };
  return (
    <div ref={layer} className="last-year-menu">
      <p className="hint" id="last-year-hint">
        选一段放到光标处。活数字跟着今年的表，手写的年份和数字还是上年的，要逐个改。
      </p>
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        aria-label="上年这一部分的段落"
        aria-describedby="last-year-hint"
        onKeyDown={onKeyDown}
      >
        {paragraphs.map(({ line, printed, text }) => (
          <button key={line} type="button" role="menuitem" tabIndex={-1} onClick={() => onPick(text)}>
            <span>{printed}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
