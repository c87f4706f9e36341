import { instancesOf } from "../checks/table-rules";
import type { Edition, Term } from "../editions/edition";
import { figuresOf, isTableSection, leafPaths, shortLabelOf } from "../editions/figures-of-edition";
import { editionById, editionFor } from "../editions/register";
import { rulesOf } from "../editions/rules-of-edition";
import { deriveFigures, sumOf } from "../report/figures";
import { buildPreamble } from "../report/preamble";
import { blankReport, type FigureValue, type Report } from "../report/values";

/** A figure that opens the new year, and last year's figures that it is the sum of. */
export type CarriedFigure = { address: string; value: FigureValue; from: string[] };

/** A figure that this year's own figures complete: 上年 + 制发 − 废止. */
export type Bridge = {
  address: string;
  lastYear: { address: string; value: FigureValue }[];
  plus: string[];
  minus: string[];
};

export type NotCarried = { what: string; reason: string };

export type CarryOver = { report: Report; carried: CarriedFigure[]; bridges: Bridge[]; notCarried: NotCarried[] };

type Chain = { address: string; last: string[]; plus: string[]; minus: string[] };

const isLast = (term: Term): term is { lastYear: string } => typeof term !== "string";

/** The edition's own rules say what must agree with last year: `takesRight` names the figure that may be filled from it. */
function chainsOf(edition: Edition): Chain[] {
  const rules = rulesOf(edition).filter(({ takesRight, right }) => takesRight && right.some(isLast));
  return rules
    .flatMap((rule) => instancesOf(rule, figuresOf(edition)))
    .map(({ left, right, minus }) => ({
      address: String(left[0]),
      last: right.filter(isLast).map(({ lastYear }) => lastYear),
      plus: right.filter((term) => !isLast(term)).map(String),
      minus: minus.map(String),
    }));
}

const yearsOf = ({ reportingYears: { from, to } }: Edition) => (to ? `${from}至${to}年度` : `${from}年度起`);

/**
 * Opening values of a new year out of the last report of the same unit, whichever edition it has.
 * @throws when there is no national format for the year.
 */
export function carryOver(last: Report, year: number): CarryOver {
  const edition = editionFor(year);
  if (!edition) throw new Error(`No edition for ${year}`);
  const report: Report = { ...blankReport(edition.id, { ...last.unit }, year), contact: { ...last.contact } };
  report.signature.unit = last.signature.unit;
  report.text.preamble = buildPreamble(edition, report);
  const result: CarryOver = { report, carried: [], bridges: [], notCarried: [] };
  if (year !== last.year + 1) {
    result.notCarried.push({
      what: "上年结转、现行有效等接着上年的数",
      reason: `手头的报告是 ${last.year} 年度的，和 ${year} 年度不相连，请按 ${year - 1} 年度的报告填`,
    });
    return result;
  }
  carryFigures(result, edition, last);
  result.notCarried.push(...withoutCounterpart(edition, last));
  return result;
}

function carryFigures(result: CarryOver, edition: Edition, last: Report) {
  const lastEdition = editionById(last.edition);
  const lastFigures = deriveFigures(lastEdition, last.figures);
  for (const { address, last: from, plus, minus } of chainsOf(edition)) {
    const name = shortLabelOf(
      figuresOf(edition).get(address) as NonNullable<ReturnType<ReturnType<typeof figuresOf>["get"]>>,
    );
    if (!from.every((each) => lastFigures.has(each))) {
      result.notCarried.push({ what: name, reason: `上年用的是${yearsOf(lastEdition)}的格式，没有对应的数，请自己填` });
      continue;
    }
    if (plus.length + minus.length > 0) {
      result.bridges.push({
        address,
        lastYear: from.map((each) => ({ address: each, value: lastFigures.get(each) ?? null })),
        plus,
        minus,
      });
      continue;
    }
    const value = sumOf(from.map((each) => lastFigures.get(each) ?? null));
    if (value === null) result.notCarried.push({ what: name, reason: "上年报告的这一格空着" });
    else {
      result.report.figures[address] = value;
      result.carried.push({ address, value, from });
    }
  }
}

/** Rows of the old format, with figures in them, that the new one has no longer. */
function withoutCounterpart(edition: Edition, last: Report): NotCarried[] {
  const lastEdition = editionById(last.edition);
  if (lastEdition === edition) return [];
  const rowsOf = (each: Edition) =>
    each.sections.filter(isTableSection).flatMap(({ frame }) =>
      frame.tables.flatMap((table) =>
        leafPaths(table.rows).map((path) => ({
          id: `${table.id}.${path[path.length - 1].id}`,
          label: path[path.length - 1].label,
          table,
        })),
      ),
    );
  const known = new Set(rowsOf(edition).map(({ id }) => id));
  return rowsOf(lastEdition)
    .filter(
      ({ id }) =>
        !known.has(id) &&
        Object.entries(last.figures).some(([address, value]) => address.startsWith(`${id}.`) && value !== null),
    )
    .map(({ label, table }) => ({
      what: [table.caption, label].filter(Boolean).join("／"),
      reason: `${yearsOf(edition)}的格式没有这一行`,
    }));
}
