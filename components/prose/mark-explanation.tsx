"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/button";
import { Floating } from "./floating";
import type { FoundMark } from "./mark-hover";
import type { NumberMark } from "./number-marks";
import type { ProseEditor } from "./prose-editor";

/** Draws what can be done about a number; `close` gives the focus back to the text. */
export type RenderMark = (mark: NumberMark, close: () => void) => ReactNode;

type ExplanationProps = {
  editor: ProseEditor;
  root: RefObject<HTMLElement | null>;
  /** Opened by key, the focus goes in; opened by the pointer, the caret stays where it is. */
  found: FoundMark;
  /** It stays when the pointer leaves it: opened by key, or pressed into. */
  kept: boolean;
  onKeep: () => void;
  onClose: (back?: boolean) => void;
  renderMark?: RenderMark;
};

/** Why a number of the text is marked. */
export function MarkExplanation({
  editor,
  root,
  found: { mark, from, enter },
  kept,
  onKeep,
  onClose,
  renderMark,
}: ExplanationProps) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (enter) content.current?.focus();
  }, [enter]);
  return (
    <Floating
      editor={editor}
      root={root}
      at={from}
      width={400}
      className="pop arrow"
      label="数字说明"
      onClose={onClose}
      onLeave={kept ? undefined : () => onClose(false)}
    >
      <div ref={content} tabIndex={-1} className="outline-none" onFocus={onKeep} onPointerDown={onKeep}>
        <IconButton icon="close" label="关闭" className="close" onClick={() => onClose()} />
        {renderMark ? renderMark(mark, () => onClose()) : <p className="why">{mark.explanation}</p>}
      </div>
    </Floating>
  );
}
