const digits = "零一二三四五六七八九";
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** @returns 一 to 九十九. @throws outside 1 to 99: no report numbers further. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new Error(`No numeral for ${number}`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return head + (ones === 0 ? "" : digits[ones]);
}

const digitOf = (character: string) => (character === "〇" ? 0 : character === "两" ? 2 : digits.indexOf(character));

/** @returns the value of 二十五, 一千零二, 三万, 二〇二四; null for what is no number. */
export function readChineseNumeral(text: string): number | null {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(digitOf).join(""));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = places[character];
    if (place === undefined) {
      if (digitOf(character) < 0) return null;
      digit = digitOf(character);
      continue;
    }
    if (place >= 10_000) {
      total = (total + section + (digit ?? 0)) * place;
      section = 0;
    } else section += (digit ?? 1) * place;
    digit = null;
  }
  return total + section + (digit ?? 0);
}

/** The mark before a heading of level 2 （一）, 3 1. or 4 （1） (GB/T 9704-2012, 7.3.3); `number` from 1 to 99. */
export function headingMark(level: 2 | 3 | 4, number: number): string {
  if (level === 2) return `（${chineseNumeral(number)}）`;
  return level === 3 ? `${number}.` : `（${number}）`;
}
