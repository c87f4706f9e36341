import type { Edition } from "../../editions/edition";
import { proseIds } from "../../report/values";
import type { CheckInput } from "../check-input";
import type { Finding } from "../finding";
import type { NumberTrace } from "../number-trace";
import {
  addressesOfVerdict,
  concludedOnly,
  contradiction,
  type LineAt,
  otherScope,
  printExpected,
} from "./contradiction";
import { sourceText, untiedText } from "./explain";
import { judgeLine, type Verdict } from "./judge";
import { type Heading, type LineReading, readLine } from "./read-line";
import { scopeBefore } from "./scope";
import type { Token } from "./token";

/** A line read and judged: what other checks of the prose's numbers look at too. */
export type JudgedLine = LineAt & { reading: LineReading; verdicts: (Verdict | null)[]; heading: Heading };

type Memory = Map<string, LineReading>;
const memories = new WeakMap<Edition, Memory>();
const longestMemory = 3000;

/** Words are read once: with figures that change, only the judgment is made again. */
function remembered(edition: Edition, year: number, line: string, heading: Heading): LineReading {
  const memory: Memory = memories.get(edition) ?? new Map();
  memories.set(edition, memory);
  const key = `${year} ${heading.requests} ${line}`;
  const known = memory.get(key);
  if (known) return known;
  if (memory.size >= longestMemory) memory.clear();
  const reading = readLine(edition, year, line, heading);
  memory.set(key, reading);
  return reading;
}

const aboutRequests = /依申请公开|申请办理|公开申请/;
const isHeading =
  /^\s*(?:（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|\d{1,2}[.．、]|[一二三四五六七八九十]+、)/;

/** All lines of the prose with their numbers read and judged. */
export function judgeProse({ edition, report, figures, lastYear }: CheckInput): JudgedLine[] {
  return proseIds.flatMap((section) => {
    const heading: Heading = { requests: false };
    return (report.text[section] ?? "").split("\n").map((line, paragraph) => {
      if (isHeading.test(line)) heading.requests = aboutRequests.test(line.slice(0, 24));
      const reading = remembered(edition, report.year, line, { ...heading });
      const verdicts = judgeLine(reading, { figures, last: lastYear?.figures });
      return { edition, section, paragraph, line, figures, reading, verdicts, heading: { ...heading } };
    });
  });
}

/** By which a reason or a declared scope finds its number again, as long as its words stay. */
export function numberKey(
  line: string,
  { section, start, text }: Pick<NumberTrace, "section" | "start" | "text">,
): string {
  return `${section}|${line.slice(Math.max(0, start - 12), start)}|${text}`;
}

function traceOf(at: JudgedLine, token: Token, verdict: Verdict | null): NumberTrace {
  const { section, paragraph, line, edition, figures } = at;
  const place = { section, paragraph, start: token.start, end: token.end, text: line.slice(token.start, token.end) };
  const value = Number.isNaN(token.value) ? {} : { value: token.value };
  if (!verdict) {
    const kind = token.kind === "quantity" || token.kind === "name" ? "other" : token.kind;
    return { ...place, kind, addresses: [], matches: null, ...value, explanation: untiedText(token.kind) };
  }
  const { reading, matches } = verdict;
  const expected = printExpected(verdict);
  return {
    ...place,
    kind: token.live ? "live" : reading.kind,
    addresses: addressesOfVerdict(verdict),
    matches,
    ...value,
    ...(expected === undefined ? {} : { expected }),
    terms: reading.terms,
    ...(reading.whole ? { whole: reading.whole } : {}),
    explanation: sourceText(edition, reading, figures, expected),
  };
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

/** @returns every number with what it speaks of, and a finding for each that contradicts it. */
export function traceNumbers(input: CheckInput, lines: JudgedLine[]): { numbers: NumberTrace[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const numbers = lines.flatMap((at) =>
    at.reading.tokens.map((token, index) => {
      const verdict = at.verdicts[index];
      const trace = traceOf(at, token, verdict);
      if (!verdict || token.live) return trace;
      if (input.scoped?.has(numberKey(at.line, trace))) return scoped(trace, "已说明");
      if (verdict.matches && verdict.reading.concluded && !verdict.claim.stated && differs(verdict))
        findings.push(concludedOnly(at, verdict));
      if (verdict.matches !== false) return trace;
      const scope = scopeBefore(at.line, token.start, input.report.unit.name);
      findings.push(scope ? otherScope(at, verdict, scope) : contradiction(at, verdict));
      return scope ? scoped(trace, scope) : trace;
    }),
  );
  return { numbers, findings };
}

/** Where nothing is pending, the concluded cases are all cases. */
const differs = ({ ties, claim }: Verdict) => !ties.some((index) => !claim.readings[index].concluded);
