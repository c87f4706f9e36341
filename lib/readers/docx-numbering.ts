import { walkXml } from "./xml-events";

type NumberingLevel = { format: string; text: string; start: number };
type Numbering = { levels: Map<string, NumberingLevel>; abstractOf: Map<string, string>; starts: Map<string, number> };

/** Prints the number of each numbered paragraph in turn: Word stores only which list and level it belongs to. */
export type NumberPrinter = (list: string, level: number) => string;

const plainDigits = "零一二三四五六七八九";
const legalDigits = "零壹贰叁肆伍陆柒捌玖";
const stems = "甲乙丙丁戊己庚辛壬癸";

function chinese(value: number, digits: string, ten: string): string {
  if (value < 10) return digits[value];
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 || ten === "拾" ? digits[tens] : ""}${ten}${ones > 0 ? digits[ones] : ""}`;
}

/** After z comes aa, then bb: so Word counts. */
const letter = (value: number) =>
  value < 1 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romanDigits = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(value: number): string {
  if (value < 1 || value >= 400) return String(value);
  const next = romanDigits.find(([amount]) => amount <= value);
  return next ? `${next[1]}${value > next[0] ? roman(value - next[0]) : ""}` : "";
}

/** The number formats of lists (ST_NumberFormat) that reports in Chinese use; any other prints plain digits. */
function printNumber(value: number, format: string): string {
  if (/Circle/.test(format)) return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
  if (/legal/i.test(format)) return chinese(value, legalDigits, "拾");
  if (format === "ideographTraditional") return stems[value - 1] ?? String(value);
  if (/chinese|japaneseCounting|taiwanese|ideographDigital|koreanCounting/i.test(format))
    return chinese(value, plainDigits, "十");
  if (/Letter$/.test(format)) return cased(letter(value), format);
  if (/Roman$/.test(format)) return cased(roman(value), format);
  if (format === "decimalZero") return String(value).padStart(2, "0");
  return String(value);
}

const cased = (text: string, format: string) => (format.startsWith("upper") ? text.toUpperCase() : text);

/** A list may begin at 0; what is no number begins at 1. */
const startOf = (value: string) => (/^\d{1,5}$/.test(value) ? Number(value) : 1);

function readNumbering(xml: string): Numbering {
  const numbering: Numbering = { levels: new Map(), abstractOf: new Map(), starts: new Map() };
  let [abstract, list, level] = ["", "", ""];
  let current: NumberingLevel | undefined;
  walkXml(xml, {
    open: (name, attribute) => {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") abstract = attribute("abstractNumId") ?? "";
      else if (name === "num") list = attribute("numId") ?? "";
      else if (name === "abstractNumId") numbering.abstractOf.set(list, value);
      else if (name === "lvlOverride") level = attribute("ilvl") ?? "0";
      else if (name === "startOverride") numbering.starts.set(`${list}/${level}`, startOf(value));
      else if (name === "lvl") {
        current = { format: "decimal", text: "", start: 1 };
        numbering.levels.set(`${abstract}/${attribute("ilvl")}`, current);
      } else if (current && name === "numFmt") current.format = value;
      else if (current && name === "lvlText") current.text = value;
      else if (current && name === "start") current.start = startOf(value);
    },
    close: (name) => {
      if (name === "lvl") current = undefined;
    },
  });
  return numbering;
}

/** @param xml word/numbering.xml, absent in a document without lists. */
export function numberPrinter(xml: string | undefined): NumberPrinter {
  if (!xml) return () => "";
  const { levels, abstractOf, starts } = readNumbering(xml);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (list, level) => {
    const abstract = abstractOf.get(list);
    const own = levels.get(`${abstract}/${level}`);
    if (abstract === undefined || !own || level > 8) return "";
    const counter = counters.get(abstract) ?? [];
    counters.set(abstract, counter);
    const override = begun.has(`${list}/${level}`) ? undefined : starts.get(`${list}/${level}`);
    begun.add(`${list}/${level}`);
    counter[level] = override ?? (counter[level] === undefined ? own.start : counter[level] + 1);
    counter.length = level + 1;
    if (own.format === "bullet" || own.format === "none") return "";
    return own.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      const of = levels.get(`${abstract}/${at}`);
      return printNumber(counter[at] ?? of?.start ?? 1, of?.format ?? "decimal");
    });
  };
}
