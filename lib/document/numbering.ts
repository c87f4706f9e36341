const digits = "零一二三四五六七八九";

/** @returns 一 to 九十九. @throws outside 1 to 99: no report numbers further. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new Error(`No numeral for ${number}`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return head + (ones === 0 ? "" : digits[ones]);
}

/** The mark before a heading of level 2 （一）, 3 1. or 4 （1） (GB/T 9704-2012, 7.3.3). */
export function headingMark(level: 2 | 3 | 4, number: number): string {
  if (level === 2) return `（${chineseNumeral(number)}）`;
  return level === 3 ? `${number}.` : `（${number}）`;
}
