import type { Edition, ProseId } from "../../editions/edition";
import type { AllFigures } from "../../report/figures";
import { printLiveFigure } from "../../report/live-figures";
import { sectionOfText, type Words } from "../../report/place";
import { excerptOf, type Finding, type Fix } from "../finding";
import { cellScale, sumOfTerms } from "./evaluate";
import { sourceText, tableNameOf } from "./explain";
import type { Verdict } from "./judge";

export type LineAt = { edition: Edition; section: ProseId; paragraph: number; line: string; figures: AllFigures };

const placeOf = ({ section, paragraph }: LineAt, start: number, end: number): Words => ({
  section,
  paragraph,
  start,
  end,
});

/** The number with the few words before it that belong to it. */
export function quoteOf(line: string, start: number, end: number): string {
  const words = /[^，。；、：！？（）“”,;]*$/.exec(line.slice(Math.max(0, start - 40), start))?.[0].trimStart() ?? "";
  const short = words.length > 18 ? `…${words.slice(-16)}` : words;
  return `${short}${line.slice(start, end)}`;
}

/** @returns the value as the prose would print it. */
export function printExpected({
  expected,
  places,
  claim,
}: Pick<Verdict, "expected" | "places" | "claim">): string | undefined {
  if (expected === null) return undefined;
  const size = claim.falls ? -expected : expected;
  return places === undefined ? String(size) : `${size.toFixed(places)}%`;
}

/** @returns every figure that the reading speaks of, each once. */
export const addressesOfVerdict = ({ reading }: Verdict): string[] => [
  ...new Set([...reading.terms, ...(reading.whole ?? [])].map(({ address }) => address)),
];

function fixesOf(at: LineAt, { token, reading, expected, places }: Verdict, text: string | undefined): Fix[] {
  if (text === undefined || expected === null || token.kind !== "quantity") return [];
  const whole = places !== undefined;
  const place = placeOf(at, token.start, whole ? token.end : token.numberEnd);
  const only: Fix[] =
    token.step > 1 || (expected < 0 && reading.kind === "growth")
      ? []
      : [{ kind: "replaceText", label: `只改为 ${text}`, with: text, ...place }];
  if (reading.kind === "growth") return only;
  const scaled = cellScale(reading.terms[0].address) > 1;
  const live =
    reading.kind === "share"
      ? printLiveFigure({ kind: "share", part: reading.terms, whole: reading.whole ?? [] })
      : printLiveFigure({ kind: "sum", terms: reading.terms });
  return [
    {
      kind: "liveFigure",
      label: `换成活数字 ${scaled ? expected / 10_000 : text}`,
      with: `${live}${scaled ? "万" : ""}`,
      ...place,
    },
    ...(scaled ? [] : only),
  ];
}

/** A printed share cut off instead of rounded, or one off in the last place. */
function onlyRounding({ token, expected, places, reading }: Verdict): boolean {
  return (
    reading.kind === "share" &&
    places !== undefined &&
    expected !== null &&
    Math.abs(expected - token.value) < 1.5 / 10 ** places
  );
}

/** The number says something else than the figures that its words speak of. */
export function contradiction(at: LineAt, verdict: Verdict): Finding {
  const { token, claim, reading } = verdict;
  const expected = printExpected(verdict);
  const quote = quoteOf(at.line, token.start, token.end);
  const rounding = onlyRounding(verdict);
  const table = tableNameOf(at.edition, reading.terms[0].address);
  const source = sourceText(at.edition, reading, at.figures, expected);
  const message = rounding
    ? `文中“${quote}”末位没有四舍五入。${source}`
    : reading.kind === "growth"
      ? `文中“${quote}”与两年的数对不上。${source}`
      : `文中“${quote}”与${table}不一致。${source}`;
  return {
    rule: claim.rule,
    severity: rounding || claim.supposed || reading.kind === "growth" ? "warning" : "error",
    group: "number",
    section: sectionOfText(at.section),
    addresses: addressesOfVerdict(verdict),
    message,
    ...(expected === undefined ? {} : { expected }),
    actual: at.line.slice(token.start, places(verdict) ? token.end : token.numberEnd),
    basis: "文中的数与表格一致，取自同一统计期限",
    excerpt: excerptOf(at.line, token.start, token.end),
    place: placeOf(at, token.start, token.end),
    ...(fixesOf(at, verdict, expected).length > 0 ? { fixes: fixesOf(at, verdict, expected) } : {}),
  };
}

const places = (verdict: Verdict) => verdict.places !== undefined;

/** The number is right for the concluded cases alone: the words must say so. */
export function concludedOnly(at: LineAt, verdict: Verdict): Finding {
  const { token, claim, reading } = verdict;
  const kinds = [...new Set(reading.terms.map(({ address }) => address.split(".")[1]))];
  const sum = (cell: string) =>
    sumOfTerms(
      kinds.map((kind) => ({ address: `remedies.${kind}.${cell}`, sign: 1 })),
      at.figures,
    ) ?? 0;
  const [total, pending] = [sum("total"), sum("pending")];
  return {
    rule: claim.rule,
    severity: "warning",
    group: "number",
    section: sectionOfText(at.section),
    addresses: kinds.flatMap((kind) => [`remedies.${kind}.total`, `remedies.${kind}.pending`]),
    message: `文中“${quoteOf(at.line, token.start, token.end)}”只是已审结的。表四总计 ${total} − 尚未审结 ${pending} ＝ ${total - pending}，请写明“已审结”，或改写总计`,
    expected: String(total),
    actual: at.line.slice(token.start, token.numberEnd),
    basis: "文中的数说明口径",
    excerpt: excerptOf(at.line, token.start, token.end),
    place: placeOf(at, token.start, token.end),
  };
}

/** The words speak of one office, the table of the whole region: a scope to be stated, no error. */
export function otherScope(at: LineAt, verdict: Verdict, scope: string): Finding {
  const { token, reading } = verdict;
  const expected = printExpected(verdict);
  return {
    rule: "N-15",
    severity: "warning",
    group: "number",
    section: sectionOfText(at.section),
    addresses: addressesOfVerdict(verdict),
    message: `文中“${quoteOf(at.line, token.start, token.end)}”说的像是“${scope}”的数。${sourceText(at.edition, reading, at.figures, expected)}，请写明口径，或补上全部的数`,
    ...(expected === undefined ? {} : { expected }),
    actual: at.line.slice(token.start, token.numberEnd),
    basis: "文中的数与表格口径不同的，要写明",
    excerpt: excerptOf(at.line, token.start, token.end),
    place: placeOf(at, token.start, token.end),
    ...(fixesOf(at, verdict, expected).length > 0 ? { fixes: fixesOf(at, verdict, expected) } : {}),
  };
}
