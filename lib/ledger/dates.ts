/** Excel counts days from the last of 1899; earlier or later numbers are no dates of a ledger. */
const firstSerial = 36526;
const lastSerial = 55152;

const pad = (value: number) => String(value).padStart(2, "0");

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2000 && year <= 2099 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

const digits = "〇一二三四五六七八九";

/** 二〇二五年一月三日; ten and its multiples as 十, 二十一, 三十. */
function withArabicNumerals(text: string): string {
  const match =
    /^([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(text);
  if (!match) return text;
  const year = [...match[1].replace(/[零○O]/g, "〇")].map((digit) => digits.indexOf(digit)).join("");
  return `${year}年${smallNumber(match[2])}月${smallNumber(match[3])}日`;
}

function smallNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens === "" ? 1 : digits.indexOf(tens)) : 0;
  return ten * 10 + (ones === "" ? 0 : digits.indexOf(ones));
}

/** Behind a date a time of day, a day of the week or a remark in brackets may stand, but no second date. */
const behind =
  /^(?:[\sT]*(?:[上下]午|[AP]M)?\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2})?秒?分?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?|\s*(?:星期|周)[一二三四五六日天]|\s*\([^()\d]{1,10}\)|\.)?$/i;

/**
 * 2025-01-03, 2025/1/3, 2025.1.3, 2025年1月3日, 二〇二五年一月三日, 20250103 or a workbook's day number, in any width, with a
 * time or a day of the week behind it. A year of two digits, a day without its year and two dates are none. @returns an ISO date.
 */
export function readLedgerDate(text: string): string | undefined {
  const plain = withArabicNumerals(text.normalize("NFKC").replaceAll("⽉", "月").replaceAll("⽇", "日").trim());
  const parts =
    /^(\d{4})\s*[-/.年—–~]\s*(\d{1,2})\s*[-/.月—–~]\s*(\d{1,2})(?!\d)\s*[日号]?/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(plain);
  if (parts && behind.test(plain.slice(parts[0].length)))
    return isoOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const serial = Number(plain);
  if (!/^\d{5}(?:\.\d+)?$/.test(plain) || serial < firstSerial || serial > lastSerial) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
