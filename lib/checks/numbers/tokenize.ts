import { addressesOf, type LiveFigure, parseLiveFigure } from "../../report/live-figures";
import { liveSource } from "../../report/live-source";
import { matchesOf } from "../../report/matches-of";
import { chineseTokens } from "./chinese-tokens";
import { classifyArabic } from "./classify-arabic";
import type { Token } from "./token";
import { units } from "./units";

/** Numbers in addresses of the net and in telephone numbers. */
const contacts =
  /https?:\/\/[\x21-\x7e]+|www\.[\w./-]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<![\d.])(?:0\d{2,3}|400|800)\s*[-—－–]{1,2}\s*\d{3,4}[-—－–]?\d{3,5}(?:[-—－]\d{1,5})?(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Most lines hold neither: they are spared the long expression. */
const mayHoldContact = /[@/]|www|\d[-—－–\s]|\d{11}/;

const arabic = /[0-9０-９]+(?:[.．][0-9０-９]+)?/g;
const thousands = /(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?/g;
const size = /^(\s*(?:万亿|亿|万|千|百))?(\s*[余多来])?(\s*)/;

/** Measure words by their first sign: trying all of them at every number would cost more than all the rest. */
const unitsBySign = new Map<string, string[]>();
for (const unit of units.split("|")) unitsBySign.set(unit[0], [...(unitsBySign.get(unit[0]) ?? []), unit]);

/** What stands behind the digits: 万, 余 and the measure word, each with the spaces before it. */
function tailOf(after: string): [multiple: string, more: string, unit: string] {
  const [all, multiple = "", more = "", space = ""] = size.exec(after) ?? [""];
  const rest = after.slice(all.length);
  const unit = unitsBySign.get(rest[0])?.find((candidate) => rest.startsWith(candidate));
  return [multiple, more, unit ? space + unit : ""];
}

const multiples: Record<string, number> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2, "": 1 };

const plain = (digits: string) =>
  /[^0-9.]/.test(digits)
    ? digits.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll(",", "")
    : digits;

export type Region = [from: number, to: number];

/** Live figures by their place; `known` says whether an address is one of the edition's. */
function liveTokens(line: string, known: (address: string) => boolean): Token[] {
  if (!line.includes("{{")) return [];
  return matchesOf(liveSource, line).flatMap((match) => {
    const live = parseLiveFigure(match[1]);
    if (!live || !addressesOf(live).every(known)) return [];
    return [liveToken(match.index, match.index + match[0].length, line, live)];
  });
}

function liveToken(start: number, end: number, line: string, live: LiveFigure): Token {
  const unit = tailOf(line.slice(end, end + 12))[2].trim();
  return { kind: "live", start, end, numberEnd: end, value: Number.NaN, unit, decimals: 0, step: 1, live };
}

const regionOf = (match: RegExpMatchArray): Region => [match.index ?? 0, (match.index ?? 0) + match[0].length];

const within = (regions: Region[], at: number) => regions.some(([from, to]) => at >= from && at < to);

/** Every number of a line in order. Live figures are tokens of their own; words inside their braces are not looked at. */
export function tokenize(line: string, known: (address: string) => boolean): Token[] {
  const live = liveTokens(line, known);
  const masked = live.map(({ start, end }): Region => [start, end]);
  const contact = mayHoldContact.test(line) ? matchesOf(contacts, line).map(regionOf) : [];
  const grouped = line.includes(",") ? matchesOf(thousands, line).filter((match) => !within(contact, match.index)) : [];
  const inGroup = grouped.map(regionOf);
  const digits = [...grouped, ...matchesOf(arabic, line).filter((match) => !within(inGroup, match.index))].filter(
    (match) => !within(masked, match.index),
  );
  const numbers = digits.map((match) => arabicToken(line, match.index, match[0], within(contact, match.index)));
  const chinese = chineseTokens(line).filter(
    ({ start, end }) => !within(masked, start) && !numbers.some((other) => start < other.end && end > other.start),
  );
  return [...live, ...numbers, ...chinese].sort((a, b) => a.start - b.start);
}

function arabicToken(line: string, start: number, digits: string, isContact: boolean): Token {
  const text = plain(digits);
  const after = line.slice(start + digits.length, start + digits.length + 14);
  const [multiple, more, unit] = tailOf(after);
  // 百 and 千 belong to the number only before a measure word: 3千件, but 3百货公司.
  const factor = multiples[multiple.trim()] ?? 1;
  const used = factor > 1 && factor < 1e4 && !unit ? 1 : factor;
  const numberEnd = start + digits.length + (used > 1 ? multiple.length : 0);
  const decimals = text.split(".")[1]?.length ?? 0;
  const end =
    used === factor ? numberEnd + (used > 1 || unit || more.trim() ? more.length + unit.length : 0) : numberEnd;
  const token: Token = {
    kind: "quantity",
    start,
    end,
    numberEnd,
    value: used === 1 ? Number(text) : Number((Number(text) * used).toPrecision(15)),
    unit: end > numberEnd ? unit.trim() : "",
    decimals,
    step: used / 10 ** decimals,
  };
  const approximate = more.trim() && end > numberEnd ? "over" : roughly(line.slice(Math.max(0, start - 3), start));
  return classifyArabic(line, approximate ? { ...token, approximate } : token, text, isContact);
}

const mayBeRough = /[超过破逾于近到足约右]\s*$/;
function roughly(before: string): Token["approximate"] {
  if (!mayBeRough.test(before)) return undefined;
  if (/(?:超过?|突破|逾|多于|高于)\s*$/.test(before)) return "over";
  if (/(?:近|接近|将近|不到|不足)\s*$/.test(before) && !/最近\s*$|附近\s*$/.test(before)) return "under";
  return /(?:约|大约|左右)\s*$/.test(before) ? "about" : undefined;
}
