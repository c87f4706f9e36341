import { inCommonMeasure } from "../collection/measure-words";
import type { OfficeClass } from "../collection/office-class";
import type { NamedOffice } from "../collection/sum";
import type { Edition } from "../editions/edition";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { type AllFigures, deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { shareTest } from "./unusual-shares";
import { againstClass, againstLastYear, moneySlip } from "./unusual-tests";
import type { Against, UnusualKind } from "./unusual-words";

export type ComparedOffice = {
  office: NamedOffice;
  class: OfficeClass;
  report: Pick<Report, "edition" | "figures" | "units">;
  lastYear: Pick<Report, "edition" | "figures" | "units"> | null;
};

/** A figure worth a question. `value` is as printed, with its measure word; of a share a percentage. */
export type UnusualValue = {
  office: NamedOffice;
  address: string;
  /** Of how the figure is read: itself, or its share in all outcomes. */
  share: boolean;
  kind: UnusualKind;
  value: string;
  against: Against;
  /** 大一万倍，元当成了万元？ */
  words: string;
  /** How far out it is: the list begins with the farthest. */
  score: number;
};

/** An office's figure as numbers: amounts in 万元. */
export type Reading = { value: number; last: number | null };
/** One figure over all offices that have it. */
export type Column = { spec: FigureSpec; edition: Edition; readings: Map<ComparedOffice, Reading> };
export type Verdict = Pick<UnusualValue, "kind" | "against" | "words" | "score">;

type Numbers = { report: ComparedOffice["report"]; figures: AllFigures };

const numbersOf = (report: ComparedOffice["report"]): Numbers => ({
  report,
  figures: deriveFigures(editionById(report.edition), report.figures),
});

function numberAt({ report, figures }: Numbers, { address, measure, unitInCell }: FigureSpec): number | null {
  const value = figures.get(address) ?? null;
  if (value === null) return null;
  if (measure !== "amount" || !unitInCell) return Number(value);
  const common = inCommonMeasure(value, report.units[address] ?? "");
  return common === null ? null : Number(common);
}

const last = <Item>(items: Item[]): Item | undefined => items[items.length - 1];

/** What readers ask for first: figures of table two, what came in and was left over, the totals of table four. */
function isWatched({ section, measure, rowPath, columnPath, table }: FigureSpec): boolean {
  if (measure === "change") return false;
  if (section === "proactiveDisclosure") return true;
  if (!last(columnPath)?.total) return false;
  return table.balance ? rowPath.length === 1 && !last(rowPath)?.id.startsWith("carriedOverFrom") : true;
}

/** A row of outcomes, all applicants together. */
const isOutcome = ({ table, rowPath, columnPath }: FigureSpec) =>
  table.balance !== undefined && rowPath.length > 1 && !last(rowPath)?.total && last(columnPath)?.total === true;

const printed = (office: ComparedOffice, { address }: FigureSpec, figures: AllFigures) =>
  `${figures.get(address) ?? ""}${office.report.units[address] ?? ""}`;

/**
 * 少见的数: figures of offices that stand out against their own last year, against offices of the same class, or by the
 * share that an outcome has. What everybody has more of is not unusual; medians and median deviations tell (`robust.ts`).
 */
export function findUnusual(edition: Edition, offices: readonly ComparedOffice[]): UnusualValue[] {
  const now = new Map(offices.map((office) => [office, numbersOf(office.report)]));
  const before = new Map(offices.map((office) => [office, office.lastYear && numbersOf(office.lastYear)]));
  const columnOf = (spec: FigureSpec): Column => {
    const readings = offices.flatMap((office): [ComparedOffice, Reading][] => {
      const value = numberAt(now.get(office) as Numbers, spec);
      const year = before.get(office);
      return value === null ? [] : [[office, { value, last: year ? numberAt(year, spec) : null }]];
    });
    return { spec, edition, readings: new Map(readings) };
  };
  const figuresIn = (office: ComparedOffice) => (now.get(office) as Numbers).figures;
  const specs = [...figuresOf(edition).values()];
  const found = specs.filter(isWatched).flatMap((spec) => {
    const column = columnOf(spec);
    const tests = [moneySlip(column), againstLastYear(column, figuresIn), againstClass(column)];
    return [...column.readings].flatMap(([office, reading]): UnusualValue[] => {
      const verdict = tests.map((test) => test(office, reading)).find((each) => each !== null);
      if (!verdict) return [];
      const value = printed(office, spec, figuresIn(office));
      return [{ office: office.office, address: spec.address, share: false, value, ...verdict }];
    });
  });
  const shares = shareTest(specs.filter(isOutcome), offices, figuresIn);
  return [...found, ...shares].sort((a, b) => b.score - a.score);
}
