import { figuresOf } from "../editions/figures-of-edition";
import { sameFigure } from "../report/figures";
import type { SummedFigure } from "../report/summed-figure";
import type { FigureValue } from "../report/values";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";

const covered = ({ scope, counted, expected }: SummedFigure) => `${scope}，合计了 ${counted} / ${expected} 个单位`;
const shown = (value: FigureValue) => (value === null ? "空着" : String(value));

/** A figure that was typed over its sum needs the reason (rule C-1). */
function checkFigure(input: CheckInput, sum: SummedFigure): Finding[] {
  const spec = figuresOf(input.edition).get(sum.address);
  const value = input.figures.get(sum.address) ?? null;
  if (!spec || spec.parts || sameFigure(value, sum.value)) return [];
  return [
    {
      rule: "C-1",
      severity: "warning",
      group: "table",
      section: spec.section,
      addresses: [sum.address],
      message: `各单位合计是 ${shown(sum.value)}，这里是 ${shown(value)}。${covered(sum)}。改回合计，或写明理由，如加上本级政府自己的`,
      expected: shown(sum.value),
      actual: shown(value),
      basis: "本级的数等于各单位报送的合计",
      fixes: [{ kind: "setFigure", label: `改成合计 ${shown(sum.value)}`, address: sum.address, value: sum.value }],
    },
  ];
}

const mostNamed = 6;
/** 甲局、乙局等 8 个; nothing is known of what an older program summed. */
const named = ({ missing, expected, counted }: SummedFigure) =>
  missing.length === 0
    ? `${expected - counted} 个`
    : `${missing.slice(0, mostNamed).join("、")}${missing.length > mostNamed ? `等 ${missing.length} 个` : ""}`;

/** A sum that lacks offices is not published silently (rule C-2). */
function checkCoverage(input: CheckInput, sums: readonly SummedFigure[]): Finding[] {
  const partial = sums.filter(({ counted, expected }) => counted < expected);
  const spec = partial[0] && figuresOf(input.edition).get(partial[0].address);
  if (!spec) return [];
  const { counted, expected } = partial[0];
  return [
    {
      rule: "C-2",
      severity: "warning",
      group: "table",
      section: spec.section,
      addresses: [],
      message: `表里的数只合计了 ${counted} / ${expected} 个单位，还缺 ${named(partial[0])}。补齐以后在“汇总”里再放一次，或写明理由`,
      actual: `${counted} / ${expected}`,
      basis: "缺报的单位要列明，不能不声不响地少算",
    },
  ];
}

/** Figures that a supervising office made of its offices' reports, against the sums that they were made of. */
export const checkSums = (input: CheckInput): Finding[] => {
  const { sums = [] } = input;
  return [...sums.flatMap((sum) => checkFigure(input, sum)), ...checkCoverage(input, sums)];
};
