/** Signs that refer to a note; NFKC would make digits of most of them. */
const sign = "[①-⓿❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿¹²³⁰ⁱ⁴-ₔ*＊※†‡§☆★]";
const numbered = "(?:注\\s*)?(?:\\d{1,2}|[a-z]|[*＊]|[①-⑳¹²³⁰⁴-⁹]{1,2})";
const bracketed = `[［〔【〖\\[]\\^?${numbered}[］〕】〗\\]]`;
const mark = `(?:注\\s*)?${sign}|${bracketed}|注\\s*\\d{1,2}(?!\\d)`;
// Blanks are tried from their first one alone: a line of nothing else would be tried from each.
const marks = new RegExp(`(?<!\\s)(?:\\s*(?:${mark})[,，、]?)+`, "gu");
const atEnd = new RegExp(`(?<!\\s)(?:\\s*(?:${mark}))+$`, "u");
/** No cell or label that has a mark is longer. */
const longestMarked = 500;
const between = new RegExp(`\\d(?:\\s*(?:${mark}))+\\s*\\d`, "u");

export type Marked = { text: string; marks: string };

/**
 * A cell's text without its note marks: 31①, 31¹件, *31, 31〔1〕（含1件）. Those in brackets are part of the remark.
 * @returns undefined where a mark stands between digits, so that nobody knows which of them are the figure.
 */
export function takeMarks(printed: string): Marked | undefined {
  if (printed.length > longestMarked) return { text: printed, marks: "" };
  const [, before, remark = "", after] = /^([^（(]*)([（(][\s\S]*[）)])?([\s\S]*)$/u.exec(printed) ?? [];
  if (between.test(before)) return undefined;
  const found = [before, after].flatMap((part) => part?.match(marks) ?? []);
  const text = [before, remark, after].map((part) => (part === remark ? part : part.replace(marks, ""))).join("");
  return { text, marks: found.join("").trim() };
}

/** A label without the mark behind it; one that is nothing else stays. */
export const withoutMarks = (label: string): string =>
  label.length > longestMarked ? label : label.replace(/[¹²³⁰⁴-ₔ]/gu, "").replace(atEnd, "") || label;
