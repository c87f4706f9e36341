import type { FigureSpec } from "../editions/figures-of-edition";
import type { AllFigures } from "../report/figures";
import type { ComparedOffice, UnusualValue } from "./unusual";
import { percent } from "./unusual-words";

/** Of fewer outcomes no share says anything. */
const fewestOutcomes = 10;
const leastCases = 5;
const farOff = 4;
const leastMore = 0.1;
const tenths = ["", "一", "两", "三", "四", "五", "六", "七", "八", "九"];

const numberOf = (figures: AllFigures, address: string) => Number(figures.get(address) ?? 0);

/** 同意 is what the law wants: only what is refused, not handled or otherwise ended is asked about. */
const isAsked = ({ rowPath }: FigureSpec) => rowPath.length > 2 || /其他/.test(rowPath[rowPath.length - 1].label);

function wordsOf(spec: FigureSpec, value: number, share: number, rows: number[]): string {
  if (/其他$/.test(spec.rowPath[spec.rowPath.length - 1].label)) return "归到“其他”的偏多";
  const part = tenths[Math.floor(share * 10)];
  if (value === Math.max(...rows) && part) return `答复最多的一种，占${part}成`;
  return "占得比别的单位多";
}

/**
 * Outcomes that take a far larger share than with all other offices together: a binomial count beside the common share.
 * @param specs rows of outcomes, all applicants together
 */
export function shareTest(
  specs: readonly FigureSpec[],
  offices: readonly ComparedOffice[],
  figuresOf: (office: ComparedOffice) => AllFigures,
): UnusualValue[] {
  const totals = new Map(
    offices.map((office) => [
      office,
      specs.reduce((sum, { address }) => sum + numberOf(figuresOf(office), address), 0),
    ]),
  );
  const all = [...totals.values()].reduce((sum, total) => sum + total, 0);
  return specs.filter(isAsked).flatMap((spec) => {
    const column = offices.reduce((sum, office) => sum + numberOf(figuresOf(office), spec.address), 0);
    return offices.flatMap((office): UnusualValue[] => {
      const figures = figuresOf(office);
      const [value, total] = [numberOf(figures, spec.address), totals.get(office) ?? 0];
      const others = all - total;
      if (total < fewestOutcomes || value < leastCases || others < fewestOutcomes) return [];
      const [share, common] = [value / total, (column - value) / others];
      const score = (share - common) / Math.sqrt((Math.max(common, 0.01) * (1 - common)) / total);
      if (score < farOff || share - common < leastMore) return [];
      const rows = specs.map(({ address }) => numberOf(figures, address));
      return [
        {
          ...{ office: office.office, address: spec.address, share: true, kind: "share", value: percent(share), score },
          against: { with: "all", value: percent(common) },
          words: wordsOf(spec, value, share, rows),
        },
      ];
    });
  });
}
