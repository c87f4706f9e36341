import type { RefObject } from "react";
import { ChipOrigin } from "./chip-origin";
import { FigureFinder } from "./figure-finder";
import { MarkExplanation, type RenderMark } from "./mark-explanation";
import type { FoundMark } from "./mark-hover";
import type { ProseEditor, Spot } from "./prose-editor";

/** What lies open in the text. */
export type OpenLayer =
  | { kind: "finder" }
  | { kind: "figure"; spot: Spot }
  | ({ kind: "mark"; kept: boolean } & FoundMark);

type LayerProps = {
  editor: ProseEditor;
  root: RefObject<HTMLElement | null>;
  open: OpenLayer;
  onKeep: () => void;
  /** `back` gives the focus back to the text. */
  onClose: (back?: boolean) => void;
  onGoTo: (anchor: string) => void;
  onReplace: () => void;
  renderMark?: RenderMark;
};

/** One layer at a time: 插入数字, where a live figure comes from, or why a number is marked. */
export function ProseLayer({ open, onKeep, onGoTo, onReplace, renderMark, ...shared }: LayerProps) {
  if (open.kind === "finder") return <FigureFinder {...shared} />;
  if (open.kind === "figure") return <ChipOrigin {...shared} spot={open.spot} onGoTo={onGoTo} onReplace={onReplace} />;
  return <MarkExplanation {...shared} found={open} kept={open.kept} onKeep={onKeep} renderMark={renderMark} />;
}
