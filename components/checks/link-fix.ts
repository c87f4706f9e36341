import type { NumberTrace } from "@/lib/checks/number-trace";
import type { AllFigures } from "@/lib/report/figures";
import { evaluateLiveFigure, type LiveFigure, printLiveFigure } from "@/lib/report/live-figures";
import type { PlacedFix } from "./apply-fix";

const figureOf = ({ kind, terms, whole }: NumberTrace): LiveFigure | null => {
  if (!terms || terms.length === 0) return null;
  if (kind === "share") return whole ? { kind: "share", part: terms, whole } : null;
  return kind === "figure" || kind === "sum" ? { kind: "sum", terms } : null;
};

/** @returns what turns a number that agrees with the tables into a live figure, where that prints it exactly as it stands. */
export function linkFix(trace: NumberTrace, figures: AllFigures): PlacedFix | null {
  const figure = trace.matches ? figureOf(trace) : null;
  const printed = figure && evaluateLiveFigure(figure, figures);
  if (!figure || !printed || !trace.text.startsWith(printed) || /^[\d.,，%]/.test(trace.text.slice(printed.length)))
    return null;
  const { section, paragraph, start } = trace;
  return {
    ...{ kind: "liveFigure", label: `换成活数字 ${printed}`, with: printLiveFigure(figure) },
    ...{ section, paragraph, start, end: start + printed.length },
  };
}
