import { breakPrices, price } from "./name-breaks";
import { titleLineLength } from "./style";

const term = "政府信息公开工作年度报告";

/**
 * The title in lines of whole phrases (7.3.1: 词意完整、排列对称、长短适宜): one line when it fits, else unit and
 * year above the term; the year goes down to the term where that saves a line.
 */
export function titleLines(title: string): string[] {
  if (title.length <= titleLineLength || !title.endsWith(term) || title === term) return phraseLines(title);
  const head = title.slice(0, -term.length);
  const year = /\d{4}年$/.exec(head)?.[0] ?? "";
  const [above, name] = [head, head.slice(0, head.length - year.length)].map((text) => divided(text, titleLineLength));
  const saves = name.lines.length < above.lines.length || name.cost + price.word / 2 <= above.cost;
  return saves ? [...name.lines, year + term] : [...above.lines, term];
}

/** A line more than needed must be worth it. */
const linePrice = 3;
/** Names are limited far below; what is longer is cut without a thought, so that the work stays bounded. */
const longestDivided = titleLineLength * 12;

/** A name in the fewest even lines that end with a phrase, or else with a word. */
export const phraseLines = (text: string, longest: number = titleLineLength): string[] => divided(text, longest).lines;

function divided(text: string, longest: number): Division {
  if (text.length <= longest) return { cost: linePrice, lines: [text] };
  if (text.length > longestDivided) return { cost: Number.POSITIVE_INFINITY, lines: cutLines(text, longest) };
  const prices = breakPrices(text);
  const least = Math.ceil(text.length / longest);
  const divisions = [least, least + 1, least + 2].map((count) => bestDivision(text, prices, count, longest));
  return divisions.reduce((best, each) => (each.cost < best.cost ? each : best));
}

type Division = { cost: number; lines: string[] };

/** The cheapest way to so many lines, found end by end: what stands before an end does not depend on what follows. */
function bestDivision(text: string, prices: number[], count: number, longest: number): Division {
  const even = text.length / count;
  let ends = new Map<number, Division>([[0, { cost: count * linePrice, lines: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Division>();
    for (const [start, { cost, lines }] of ends)
      for (const end of line === count ? [text.length] : endsAfter(start, text.length, longest)) {
        if (end - start > longest || end <= start) continue;
        const own = cost + Math.abs(end - start - even) + (end < text.length ? prices[end - 1] : 0);
        if (own <= (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost: own, lines: [...lines, text.slice(start, end)] });
      }
    ends = next;
  }
  return ends.get(text.length) ?? { cost: Number.POSITIVE_INFINITY, lines: [text] };
}

const endsAfter = (start: number, length: number, longest: number) =>
  Array.from({ length: Math.min(longest, length - 1 - start) }, (_, index) => start + index + 1);

function cutLines(text: string, longest: number): string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / longest) }, (_, line) =>
    characters.slice(line * longest, (line + 1) * longest).join(""),
  );
}
