"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import { leavesLayer, usePressOutside } from "@/components/ui/use-press-outside";
import type { ProseEditor } from "./prose-editor";

type FloatingProps = {
  editor: ProseEditor;
  root: RefObject<HTMLElement | null>;
  /** Position in the document under which it opens. */
  at: number;
  width: number;
  className: string;
  label: string;
  /** `back` gives the focus back to the text. */
  onClose: (back?: boolean) => void;
  /** The pointer has left it. */
  onLeave?: () => void;
  children: ReactNode;
};

const gap = 11;

type Spot = Pick<FloatingProps, "editor" | "root" | "at" | "width">;

/** Under the place where there is room beside it, its arrow pointing there. */
function placeUnder(box: HTMLElement, { editor, root, at, width }: Spot): void {
  const spot = editor.view.coordsAtPos(Math.min(at, editor.view.state.doc.content.size));
  const frame = root.current?.getBoundingClientRect();
  if (!frame) return;
  const wide = Math.min(width, frame.width);
  const left = Math.max(0, Math.min(spot.left - frame.left - wide / 2, frame.width - wide));
  box.style.left = `${left}px`;
  box.style.top = `${spot.bottom - frame.top + gap}px`;
  box.style.setProperty("--ax", `${spot.left - frame.left - left - 6}px`);
  box.scrollIntoView({ block: "nearest" });
}

/** A layer under a place of the text: closes with Esc, with a click elsewhere and when the focus leaves it. */
export function Floating({ editor, root, at, width, className, label, onClose, onLeave, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) placeUnder(box.current, { editor, root, at, width });
  }, [editor, root, at, width]);
  const closeOutside = useCallback(() => onClose(false), [onClose]);
  usePressOutside(closeOutside, box);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      className={className}
      style={{ width }}
      onKeyDown={closeByKey}
      onMouseLeave={onLeave}
      onBlur={(event) => leavesLayer(event) && closeOutside()}
    >
      {children}
    </div>
  );
}
