import { withoutMarks } from "./note-marks";

/** Radicals that PDF fonts put in the place of characters and that NFKC leaves alone (CJK Radicals Supplement). */
const radicals: Record<string, string> = {
  // NFKC would turn these into their older forms.
  "⼾": "户",
  "⾭": "青",
  "⺠": "民",
  "⻅": "见",
  "⻆": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻨": "麦",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⻁": "虎",
  "⻄": "西",
  "⻘": "青",
  "⻑": "长",
  "⻒": "长",
  "⺟": "母",
  "⺪": "疋",
  "⺫": "目",
  "⺬": "示",
  "⺼": "肉",
  "⻎": "辶",
};

/** Text with look-alike code points replaced: full-width letters, Kangxi and supplementary radicals, circled digits. */
export const unifyCharacters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => radicals[radical] ?? radical).normalize("NFKC");

/** Prose keeps its full-width punctuation: only characters that are drawn like another one are replaced. */
export const unifyRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => radicals[radical] ?? radical.normalize("NFKC"));

const numberMark =
  /^(?:\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,:]|\(?\d{1,2}\)|\d{1,2}[.、,:]|第[一二三四五六七八九十]{1,2}(?:部分|项)[、,:]?)/;
const meaningless = /[\s\p{P}\p{S}]/gu;

export type Label = {
  /** Nothing but the letters that carry meaning. */
  text: string;
  /** The same without what stands in brackets; equal to `text` when that would leave nothing. */
  bare: string;
  /** 三 or 3 out of its number mark, "" without one. */
  number: string;
};

/** ② stands for 2. */
const withPlainNumbers = (text: string) =>
  text.replace(/[①-⑳]/g, (circled) => `${(circled.codePointAt(0) ?? 0) - 0x245f}.`);

/** A label as it is compared: width, spaces, line breaks, brackets, quotes and the way of numbering do not count. */
export function normalizeLabel(printed: string): Label {
  const unified = unifyCharacters(withPlainNumbers(withoutMarks(printed.trim())))
    .replace(/\s/g, "")
    .replace(/[【〔[{]/g, "(")
    .replace(/[】〕\]}]/g, ")");
  const mark = numberMark.exec(unified)?.[0] ?? "";
  const rest = unified.slice(mark.length);
  const text = (rest || unified).replace(meaningless, "");
  const bare = rest.replace(/\((?![一二三四五六七八九十]+\))[^()]*\)?/g, "").replace(meaningless, "");
  return { text, bare: bare || text, number: /[一二三四五六七八九十\d]+/.exec(mark)?.[0] ?? "" };
}
