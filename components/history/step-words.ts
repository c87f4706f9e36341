import type { HistoryStep } from "@/lib/report/history";
import { printClock } from "@/lib/report/print-date";

type Worded = Pick<HistoryStep, "kind" | "figures" | "paragraphs" | "others" | "places">;

/** 4 个数、2 段文字、1 处其他: cover, remarks, measure words, what is no figure. */
const amounts = ({ figures, paragraphs, others }: Worded): string =>
  [figures > 0 && `${figures} 个数`, paragraphs > 0 && `${paragraphs} 段文字`, others > 0 && `${others} 处其他`]
    .filter(Boolean)
    .join("、");

/** @param file the name of the file that was taken in, where it is known. @returns what a step did, as a heading. */
export function stepTitle(step: Worded, file?: string): string {
  const from = file ? `从 ${file} ` : "从文件";
  if (step.places === 0) return "改了又改回去";
  if (step.kind === "import") return `${from}放进 ${amounts(step)}`;
  if (step.kind === "ledger") return `从台账填入 ${amounts(step)}`;
  if (step.kind === "pack") return `从草稿包并入 ${amounts(step)}`;
  if (step.kind === "restore") return `恢复了 ${amounts(step)}`;
  return `改了 ${amounts(step)}`;
}

/** 09:58—10:42，一次写完; the time alone where it took no minute. */
export const printSpan = ({ since, at }: Pick<HistoryStep, "since" | "at">): string =>
  printClock(since) === printClock(at) ? printClock(at) : `${printClock(since)}—${printClock(at)}，一次写完`;
