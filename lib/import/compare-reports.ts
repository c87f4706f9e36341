import type { TableSectionId } from "../editions/edition";
import { type FigureSpec, figuresOf, shortLabelOf } from "../editions/headings";
import { editionById } from "../editions/register";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  isZero,
  negated,
  printDecimal,
  toDecimal,
} from "../report/decimal";
import { deriveFigures } from "../report/figures";
import type { FigureValue, Report } from "../report/values";

/** One figure over the years, oldest first. A year whose format has no such figure has `undefined`. */
export type ComparedFigure = {
  address: string;
  label: string;
  section: TableSectionId;
  derived: boolean;
  values: (FigureValue | undefined)[];
  /** The last year less the one before it, with its sign; null where one of the two is blank or absent. */
  difference: string | null;
  /** In per cent with two decimals; null where there is nothing to divide by. */
  growth: string | null;
  /** Why a person should look at the change. */
  unusual?: string;
};

export type Comparison = { years: number[]; units: string[]; figures: ComparedFigure[] };

const mostYears = 5;
/** Small numbers jump by chance. */
const worthAsking = toDecimal(10);
const times = 3;

/** @param reports of one unit, in any order; the latest five are compared. */
export function compareReports(reports: Report[]): Comparison {
  const sorted = [...reports].sort((a, b) => a.year - b.year).slice(-mostYears);
  const all = sorted.map((report) => deriveFigures(editionById(report.edition), report.figures));
  const figures = specsOf(sorted).map((spec): ComparedFigure => {
    const values = all.map((own) => own.get(spec.address));
    const [before, after] = [values[values.length - 2] ?? null, values[values.length - 1] ?? null];
    return {
      address: spec.address,
      label: shortLabelOf(spec),
      section: spec.section,
      derived: spec.parts !== undefined,
      values,
      ...changeOf(before, after),
    };
  });
  return { years: sorted.map(({ year }) => year), units: sorted.map(({ unit }) => unit.name), figures };
}

/** The latest format's figures in printed order; after those of each table, what only older formats have. */
function specsOf(reports: Report[]): FigureSpec[] {
  const editions = [...new Set(reports.map(({ edition }) => edition))].map(editionById).reverse();
  const known = new Map<string, FigureSpec>();
  for (const edition of editions)
    for (const [address, spec] of figuresOf(edition)) if (!known.has(address)) known.set(address, spec);
  const sections: TableSectionId[] = ["proactiveDisclosure", "requests", "remedies"];
  return sections.flatMap((section) => [...known.values()].filter((spec) => spec.section === section));
}

function changeOf(before: FigureValue, after: FigureValue): Pick<ComparedFigure, "difference" | "growth" | "unusual"> {
  if (before === null || after === null) return { difference: null, growth: null };
  const [old, now] = [toDecimal(before), toDecimal(after)];
  const difference = addDecimals(now, negated(old));
  const growth = isZero(old)
    ? null
    : `${printDecimal(divideDecimals({ ...difference, digits: difference.digits * 100n }, absolute(old), 2))}%`;
  const unusual = unusualChange(old, now);
  return { difference: printDecimal(difference), growth, ...(unusual ? { unusual } : {}) };
}

const absolute = (value: Decimal): Decimal => (value.digits < 0n ? negated(value) : value);

const multiplied = ({ digits, scale }: Decimal): Decimal => ({ digits: digits * BigInt(times), scale });

/** Rule Y-8: more than three times, or less than a third. */
function unusualChange(old: Decimal, now: Decimal): string | undefined {
  const [small, large] = compareDecimals(old, now) <= 0 ? [old, now] : [now, old];
  if (compareDecimals(small, toDecimal(0)) < 0 || compareDecimals(large, worthAsking) < 0) return undefined;
  if (compareDecimals(large, multiplied(small)) <= 0) return undefined;
  if (isZero(old)) return `上年是 0，今年是 ${printDecimal(now)}`;
  if (isZero(now)) return `上年是 ${printDecimal(old)}，今年是 0`;
  return large === now ? "超过上年的 3 倍" : "不到上年的三分之一";
}
