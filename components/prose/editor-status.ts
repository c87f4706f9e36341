import type { Level } from "@/lib/report/paragraphs";

/** What the toolbar and the strip show of the editor. */
export type EditorStatus = { line: number; level: Level };

export const emptyStatus: EditorStatus = { line: 0, level: 0 };
