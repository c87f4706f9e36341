import type { Edition } from "../../editions/edition";
import { proseIds } from "../../report/values";
import type { CheckInput } from "../check-input";
import type { Finding } from "../finding";
import { type NumberTrace, numberKey } from "../number-trace";
import {
  addressesOfVerdict,
  concludedOnly,
  contradiction,
  type LineAt,
  otherScope,
  printExpected,
} from "./contradiction";
import { sourceText, untiedText } from "./explain";
import type { Verdict } from "./judge";
import { type Heading, type LineReading, readLine } from "./read-line";
import { isStatedPart, scopeBefore } from "./scope";
import type { Token } from "./token";

export type ReadLine = LineAt & { reading: LineReading };

/** A line read and judged: what other checks of the prose's numbers look at too. */
export type JudgedLine = ReadLine & { verdicts: (Verdict | null)[] };

/** By year and heading, then by line: a line's own words are looked up as they stand, and not copied. */
type Memory = Map<string, Map<string, LineReading>>;
const memories = new WeakMap<Edition, Memory>();
const longestMemory = 3000;

function memoryOf(edition: Edition, year: number, { requests, remedies }: Heading): Map<string, LineReading> {
  const memory: Memory = memories.get(edition) ?? new Map();
  memories.set(edition, memory);
  const key = `${year} ${requests} ${remedies}`;
  const lines = memory.get(key) ?? new Map();
  if (memory.size > 8) memory.clear();
  memory.set(key, lines);
  return lines;
}

/** Words are read once: with figures that change, only the judgment is made again. */
function remembered(edition: Edition, year: number, line: string, heading: Heading): LineReading {
  const memory = memoryOf(edition, year, heading);
  const known = memory.get(line);
  if (known) return known;
  if (memory.size >= longestMemory) memory.clear();
  const reading = readLine(edition, year, line, heading);
  memory.set(line, reading);
  return reading;
}

const aboutRequests = /依申请公开|申请办理|公开申请|申请(?:基本|总体|受理|接收|处理|答复|办理)+情况/;
const aboutRemedies = /复议|诉讼|应诉|监督保障|监督和保障|监督与保障|保障监督/;
const none: Heading = { requests: false, remedies: false };

/** By which paragraphs are numbered, from the outer to the inner. */
const headings = [
  /^\s*[一二三四五六七八九十]+、/,
  /^\s*[（(][一二三四五六七八九十]+[）)]/,
  /^\s*\d{1,2}[.．、](?!\d)/,
  /^\s*[（(]\d{1,2}[）)]/,
  /^\s*[一二三四五六七八九十]+是/,
];
const headingLevel = (line: string) => headings.findIndex((mark) => mark.test(line));

/** Every line of the prose with its words read. */
export function readProse({ edition, report, figures }: CheckInput): ReadLine[] {
  return proseIds.flatMap((section) => {
    const above: { level: number; heading: Heading }[] = [];
    return report.text[section].split("\n").map((line, paragraph) => {
      const level = headingLevel(line);
      if (level >= 0) {
        while (above.length > 0 && above[above.length - 1].level >= level) above.pop();
        const over = above.at(-1)?.heading ?? none;
        above.push({ level, heading: headingOf(line, over) });
      }
      const heading = subjectOf(line, above.at(-1)?.heading ?? none);
      return { edition, section, paragraph, line, figures, reading: remembered(edition, report.year, line, heading) };
    });
  });
}

/** A heading ends with the first stop; what a sentence says later is not its subject. What is under a subject is about it too. */
function headingOf(line: string, over: Heading): Heading {
  return {
    requests: over.requests || aboutRequests.test(line.slice(0, 24)),
    remedies: over.remedies || aboutRemedies.test(/^[^。：，]{0,24}/.exec(line)?.[0] ?? ""),
  };
}

/** 复议诉讼方面，…: a line that opens with its subject needs no number to be about it. */
const subject =
  /^\s*在?[^，。：；\d]{0,12}(?:复议|诉讼|应诉)(?:[和及、与]?(?:被提起)?(?:行政)?(?:诉讼|应诉))?(?:案件)?(?:工作|办理)?(?:(?:情况|方面)?[：:。]|(?:情况|方面|上|中)，)/;
const subjectOf = (line: string, over: Heading): Heading =>
  !over.remedies && subject.test(line) ? { ...over, remedies: true } : over;

const untiedKind = (kind: Token["kind"]): NumberTrace["kind"] =>
  kind === "quantity" || kind === "name" ? "other" : kind;

// Fields are set one by one: spreads made half of the time of a check.
function traceOf(at: JudgedLine, token: Token, verdict: Verdict | null): NumberTrace {
  const trace: NumberTrace = {
    section: at.section,
    paragraph: at.paragraph,
    start: token.start,
    end: token.end,
    text: at.line.slice(token.start, token.end),
    kind: untiedKind(token.kind),
    addresses: [],
    matches: null,
    explanation: "",
  };
  if (!Number.isNaN(token.value)) trace.value = token.value;
  if (verdict) tie(trace, at, verdict);
  else trace.explanation = untiedText(token.kind);
  return trace;
}

function tie(trace: NumberTrace, { edition, figures }: JudgedLine, verdict: Verdict): void {
  const { reading, matches, token } = verdict;
  const expected = printExpected(verdict);
  trace.kind = token.live ? "live" : reading.kind;
  trace.addresses = addressesOfVerdict(verdict);
  trace.matches = matches;
  if (expected !== undefined) trace.expected = expected;
  trace.terms = reading.terms;
  if (reading.whole) trace.whole = reading.whole;
  trace.explanation = sourceText(edition, reading, figures, expected);
}

/** A declared or evident other scope ties the number to nothing. */
function scoped(trace: NumberTrace, words: string): NumberTrace {
  const { terms: _, whole: __, expected: ___, ...rest } = trace;
  return {
    ...rest,
    kind: "scope",
    addresses: [],
    matches: null,
    explanation: `口径不同：${words}。${trace.explanation}`,
  };
}

/** @returns every number of a line with what it speaks of, and a finding for each that contradicts it. */
export function traceLine(
  at: JudgedLine,
  { scoped: declared, report }: CheckInput,
): { numbers: NumberTrace[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const numbers = at.reading.tokens.map((token, index) => {
    const verdict = at.verdicts[index];
    const trace = traceOf(at, token, verdict);
    if (!verdict || token.live) return trace;
    if (declared?.has(numberKey(at.line, trace))) return scoped(trace, "已说明");
    if (verdict.matches && verdict.reading.concluded && !verdict.claim.stated && differs(verdict))
      findings.push(concludedOnly(at, verdict));
    if (verdict.matches !== false) return trace;
    const scope = scopeBefore(at.line, token.start, report.unit.name);
    if (scope && isStatedPart(at.line, token.start) && wholeBefore(at, index)) return scoped(trace, scope);
    findings.push(scope ? otherScope(at, verdict, scope) : contradiction(at, verdict));
    return scope ? scoped(trace, scope) : trace;
  });
  return { numbers, findings };
}

/** The same figure has been told before, and is right. */
function wholeBefore({ verdicts }: JudgedLine, index: number): boolean {
  const [first] = verdicts[index]?.reading.terms ?? [];
  return verdicts
    .slice(0, index)
    .some((each) => each?.matches === true && each.reading.terms.some(({ address }) => address === first?.address));
}

/** Where nothing is pending, the concluded cases are all cases. */
const differs = ({ ties, claim }: Verdict) => !ties.some((index) => !claim.readings[index].concluded);
