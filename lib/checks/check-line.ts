import type { AllFigures } from "../report/figures";
import { sectionOfText } from "../report/place";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";
import { checkGlyphs } from "./glyphs";
import { checkLikeness } from "./likeness";
import { faultFinding } from "./line-fault";
import type { NumberTrace } from "./number-trace";
import { checkAbsences } from "./numbers/absences";
import { checkFeeScale } from "./numbers/fee-scale";
import { judgeLine } from "./numbers/judge";
import { checkFeeParts, checkOutcomeParts, checkParts } from "./numbers/parts";
import { type LineReading, longestLine } from "./numbers/read-line";
import { checkPeriod } from "./numbers/statistical-period";
import { type ReadLine, traceLine } from "./numbers/trace-numbers";
import { checkYears } from "./numbers/years";
import { checkPrivacy } from "./privacy";
import { checkWording } from "./wording";

export type CheckedLine = { findings: Finding[]; numbers: NumberTrace[] };

/** All that the judgment of a line depends on, besides its words and its place. */
type Ground = { unit: string; figures: AllFigures; last?: AllFigures; scoped: unknown; lastText: unknown };

/** By place: the same words may stand in several paragraphs. */
type Places = Map<string, { ground: Ground; checked: CheckedLine }>;

const known = new WeakMap<LineReading, Places>();
const mostPlaces = 50;

function placesOf(reading: LineReading): Places {
  const places: Places = known.get(reading) ?? new Map();
  if (places.size > mostPlaces) places.clear();
  known.set(reading, places);
  return places;
}

const groundOf = ({ figures }: ReadLine, { report, lastYear, scoped }: CheckInput): Ground => ({
  unit: report.unit.name,
  figures,
  last: lastYear?.figures,
  scoped,
  lastText: lastYear?.report.text,
});

const sameFigures = (needs: string[], a: AllFigures | undefined, b: AllFigures | undefined) =>
  a === b || needs.every((address) => a?.get(address) === b?.get(address));

const same = (needs: string[], a: Ground, b: Ground) =>
  a.unit === b.unit &&
  a.scoped === b.scoped &&
  a.lastText === b.lastText &&
  sameFigures(needs, a.figures, b.figures) &&
  sameFigures(needs, a.last, b.last);

/** Everything about one line, made anew only when its words or its ground have changed. */
export function checkLine(at: ReadLine, input: CheckInput): CheckedLine {
  const ground = groundOf(at, input);
  const places = placesOf(at.reading);
  const place = `${at.section} ${at.paragraph}`;
  const before = places.get(place);
  if (before && same(at.reading.needs, before.ground, ground)) {
    // The figures of every check but the last are let go.
    before.ground = ground;
    return before.checked;
  }
  const checked =
    at.line.length > longestLine ? tooLong(at) : at.line === "" ? { findings: [], numbers: [] } : judge(at, input);
  places.set(place, { ground, checked });
  return checked;
}

const tooLong = ({ section, paragraph, line }: ReadLine): CheckedLine => ({
  numbers: [],
  findings: [
    {
      rule: "F-9",
      severity: "warning",
      group: "completeness",
      section: sectionOfText(section),
      addresses: [],
      message: `这一段有 ${line.length} 个字，太长，没有核对。分成几段就能核对`,
      basis: "总体情况重在简明客观",
      place: { section, paragraph, start: 0, end: line.length },
    },
  ],
});

function judge(read: ReadLine, input: CheckInput): CheckedLine {
  const { section, paragraph, line, reading } = read;
  const at = { ...read, verdicts: judgeLine(reading, { figures: read.figures, last: input.lastYear?.figures }) };
  const { numbers, findings } = traceLine(at, input);
  const wording = [...checkWording(line), ...checkGlyphs(line)];
  return {
    numbers,
    findings: [
      ...findings,
      ...checkAbsences(at, reading.absences),
      ...checkParts(at),
      ...checkFeeParts(at),
      ...checkFeeScale(at),
      ...checkOutcomeParts(at),
      ...checkYears(at, input.report.year),
      ...checkPeriod(at, input.report.year),
      ...wording.map((fault) => faultFinding(fault, "wording", section, paragraph, line)),
      ...checkPrivacy(line, section).map((fault) => faultFinding(fault, "privacy", section, paragraph, line)),
      ...(input.lastYear ? checkLikeness(section, paragraph, line, input.lastYear.report.text) : []),
    ],
  };
}
