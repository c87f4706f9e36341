import type { TextForm } from "./text-form";

type Attribute = (key: string) => string | undefined;

/** What run properties state; what they do not state is that of the style. */
export type RunMarks = { struck?: boolean; hidden?: boolean; raised?: TextForm["raised"] | "none" };

/** A mark without a value is set. */
export const isOn = (value: string | undefined) => value === undefined || !/^(?:0|false|off)$/.test(value);

const alignments: Record<string, RunMarks["raised"]> = { superscript: "above", subscript: "below" };

/** Notes one property of a run or of a style. */
export function readRunMark(marks: RunMarks, name: string, attribute: Attribute): void {
  const value = attribute("val");
  if (name === "strike" || name === "dstrike") marks.struck = isOn(value) || (name === "dstrike" && marks.struck);
  else if (name === "vanish" || name === "specVanish") marks.hidden = isOn(value);
  else if (name === "vertAlign") marks.raised = alignments[value ?? ""] ?? "none";
  // In half points; a shift of one is how a line is set straight.
  else if (name === "position" && Math.abs(Number(value)) > 1) marks.raised = Number(value) > 0 ? "above" : "below";
}

/** @param layers from the outermost style to the run's own marks. */
export function formOfRun(layers: (RunMarks | undefined)[], deleted: boolean): TextForm {
  const { struck, hidden, raised } = Object.assign({}, ...layers) as RunMarks;
  const gone = hidden ? "hidden" : deleted ? "deleted" : struck ? "struck" : undefined;
  return { ...(raised && raised !== "none" ? { raised } : {}), ...(gone ? { gone } : {}) };
}
