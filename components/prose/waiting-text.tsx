import { useState } from "react";
import { useReportStore } from "@/components/report/report-context";
import type { AllFigures } from "@/lib/report/figures";
import { liveAttribute, piecesOf, type TextPiece } from "@/lib/report/live-figures";
import { waitingName } from "./waiting-draft";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]);

function markupOf(piece: TextPiece): string {
  if (piece.kind === "text") return escaped(piece.text);
  const look = piece.blank ? "chip gap" : "chip";
  return `<span class="${look}" ${liveAttribute}="${escaped(piece.source)}" contenteditable="false">${escaped(piece.text)}</span>`;
}

const paragraphs = (text: string, figures: AllFigures): string =>
  text
    .split("\n")
    .map((line) => `<p>${piecesOf(line, figures).map(markupOf).join("") || "<br>"}</p>`)
    .join("");

type WaitingProps = {
  text: string;
  label: string;
  placeholder: string;
  readOnly: boolean;
  /** An input method begins or ends a word: the editor must not come in between. */
  onComposing: (composing: boolean) => void;
};

/**
 * The text where its editor is about to stand, of the same size, so that nothing moves when it comes. Somebody may write
 * in it before any script has run: the browser takes every key, and the editor takes over what it finds (`readDraft`).
 * Its content is set as markup, all of it escaped, because React would put back what it had drawn.
 */
export function WaitingText({ text, label, placeholder, readOnly, onComposing }: WaitingProps) {
  const store = useReportStore();
  const [content] = useState(() => ({
    dangerouslySetInnerHTML: { __html: paragraphs(text, store.snapshot().figures) },
  }));
  return (
    <div
      className="ProseMirror waiting"
      data-part={waitingName}
      data-placeholder={placeholder}
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      aria-readonly={readOnly}
      tabIndex={0}
      spellCheck={false}
      contentEditable={!readOnly}
      suppressContentEditableWarning
      suppressHydrationWarning
      onCompositionStart={() => onComposing(true)}
      onCompositionUpdate={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
      {...content}
    />
  );
}
