import type { Edition, TableSectionId } from "../editions/edition";
import { type FigureSpec, figuresOf, isTableSection, shortLabelOf } from "../editions/figures-of-edition";
import { entryFault } from "../report/read-entry";
import type { FigureValue } from "../report/values";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";

const ruleIds: Record<TableSectionId, { blank: string; value: string }> = {
  proactiveDisclosure: { blank: "T2-8", value: "T2-1" },
  requests: { blank: "T3-5", value: "T3-4" },
  remedies: { blank: "T4-10", value: "T4-9" },
};

const basis = "各格都要填数，没有的填 0";

const enteredSpecs = new WeakMap<Edition, FigureSpec[]>();

function enteredOf(edition: Edition): FigureSpec[] {
  const specs = enteredSpecs.get(edition) ?? [...figuresOf(edition).values()].filter((spec) => !spec.parts);
  enteredSpecs.set(edition, specs);
  return specs;
}

/** Cells that are entered: still blank, not a figure of their kind, or without the unit that the format leaves open. */
export function checkCells(input: CheckInput): Finding[] {
  const { edition, figures, report } = input;
  const entered = enteredOf(edition);
  return [
    ...entered
      .filter(({ address }) => address in report.entries)
      .map((spec) => noFigure(spec, report.entries[spec.address])),
    ...edition.sections.filter(isTableSection).flatMap(({ id, frame }) => blankCells(input, id, frame.name, entered)),
    ...entered.filter((spec) => !isValid(spec, figures.get(spec.address) ?? null)).map((spec) => invalid(input, spec)),
    ...entered
      .filter(
        ({ address, measure, unitInCell }) =>
          measure === "amount" && unitInCell && Number(figures.get(address) ?? 0) !== 0 && !report.units[address],
      )
      .map(withoutUnit),
  ];
}

function blankCells(
  { figures, report, examined }: CheckInput,
  section: TableSectionId,
  name: string,
  entered: FigureSpec[],
): Finding[] {
  const here = entered.filter((spec) => spec.section === section);
  const blank = here.filter(({ address }) => (figures.get(address) ?? null) === null && !(address in report.entries));
  if (blank.length === 0) return [];
  const addresses = blank.map(({ address }) => address);
  const all = blank.length === here.length;
  return [
    {
      rule: ruleIds[section].blank,
      severity: examined === false ? "warning" : "error",
      group: "completeness",
      section,
      addresses,
      message: all
        ? `${name}还没有填。共 ${blank.length} 格，没有的填 0`
        : `${name}还有 ${blank.length} 格空着。第一处是${shortLabelOf(blank[0])}，没有的填 0`,
      actual: "",
      basis,
      fixes: [{ kind: "fillZero", label: `这 ${blank.length} 格填 0`, addresses }],
    },
  ];
}

function isValid({ measure }: FigureSpec, value: FigureValue): boolean {
  if (value === null) return true;
  if (measure === "amount") return /^\d+(\.\d+)?$/.test(String(value));
  return typeof value === "number" && Number.isSafeInteger(value) && (measure === "change" || value >= 0);
}

function invalid({ figures }: CheckInput, spec: FigureSpec): Finding {
  const value = String(figures.get(spec.address));
  const wanted = spec.measure === "amount" ? "不小于 0 的金额" : spec.measure === "change" ? "整数" : "不小于 0 的整数";
  return {
    rule: ruleIds[spec.section].value,
    severity: "error",
    group: "table",
    section: spec.section,
    addresses: [spec.address],
    message: `${shortLabelOf(spec)}要填${wanted}，现在是“${value}”`,
    actual: value,
    basis: "件数是整数，金额可以有小数，都不小于 0",
  };
}

/** What was typed is kept beside the figures: it is neither a blank to be filled with 0 nor counted anywhere. */
const noFigure = (spec: FigureSpec, entry: string): Finding => ({
  rule: ruleIds[spec.section].value,
  severity: "error",
  group: "table",
  section: spec.section,
  addresses: [spec.address],
  message: `${shortLabelOf(spec)}填的不是数。${entryFault(spec, entry)}`,
  actual: entry,
  basis: "件数填整数，没有的填 0",
});

const withoutUnit = (spec: FigureSpec): Finding => ({
  rule: "T2-7",
  severity: "warning",
  group: "table",
  section: spec.section,
  addresses: [spec.address],
  message: `${shortLabelOf(spec)}没有写单位。格式没有规定单位，请连单位一起填，例如${spec.unitInCell?.suggestions.join("、")}`,
  basis: "表二第二十条第（九）项的单位写在格里",
});
