import { walkXml } from "./xml-events";

type NumberingLevel = { format: string; text: string; start: number };
type Numbering = { levels: Map<string, NumberingLevel>; abstractOf: Map<string, string>; starts: Map<string, number> };

/** Prints the number of each numbered paragraph in turn: Word stores only which list and level it belongs to. */
export type NumberPrinter = (list: string, level: number) => string;

const chineseDigits = "零一二三四五六七八九";

function chinese(value: number): string {
  if (value < 10) return chineseDigits[value] ?? String(value);
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? chineseDigits[tens] : ""}十${ones > 0 ? chineseDigits[ones] : ""}`;
}

const letter = (value: number) => String.fromCharCode(96 + ((value - 1) % 26) + 1);

function printNumber(value: number, format: string): string {
  if (/chinese|japaneseCounting|taiwanese|ideograph|koreanCounting/i.test(format) && !/enclosed|zodiac/i.test(format))
    return chinese(value);
  if (/Circle/.test(format) && value <= 20) return String.fromCodePoint(0x245f + value);
  if (format === "lowerLetter") return letter(value);
  if (format === "upperLetter") return letter(value).toUpperCase();
  return String(value);
}

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
      else if (name === "startOverride") numbering.starts.set(`${list}/${level}`, Number(value) || 1);
      else if (name === "lvl") {
        current = { format: "decimal", text: "", start: 1 };
        numbering.levels.set(`${abstract}/${attribute("ilvl")}`, current);
      } else if (current && name === "numFmt") current.format = value;
      else if (current && name === "lvlText") current.text = value;
      else if (current && name === "start") current.start = Number(value) || 1;
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
