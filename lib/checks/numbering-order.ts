import { matchesOf } from "../report/matches-of";
import { readChineseNumeral } from "../report/numbering";
import { levelOf } from "../report/paragraphs";
import { proseIds } from "../report/values";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";
import { faultFinding, type LineFault } from "./line-fault";

type Mark = { level: number; value: number; start: number; end: number; text: string };

// The looks ahead spare most characters the look behind.
const points = /(?=[一二三四五六七八九十])(?<=^|[。；：，！？”）\s])([一二三四五六七八九十]{1,2})是(?!否|不)/g;

function headingOf(line: string): Mark | null {
  const start = line.length - line.trimStart().length;
  const text = line.trim();
  const level = levelOf(text);
  if (level === 0) return null;
  const mark = /^（?([一二三四五六七八九十百]+|\d{1,2})[）.]/.exec(text);
  if (!mark) return null;
  const value = /\d/.test(mark[1]) ? Number(mark[1]) : (readChineseNumeral(mark[1]) ?? 0);
  return { level, value, start, end: start + mark[0].length, text: mark[0] };
}

const fault = ({ start, end, text }: Mark, before: string | undefined): LineFault => ({
  rule: "W-4",
  severity: "warning",
  start,
  end,
  message: before ? `序号“${text}”接在“${before}”后面，跳了号或重了号` : `序号从“${text}”开始，前面缺号`,
  basis: "结构层次序数依次用“一、”“（一）”“1.”“（1）”（GB/T 9704-2012）",
});

/** Headings and 一是、二是 of one section, each in its order. 一是 may begin anew, a heading （一） may not. */
function checkNumbering(lines: string[]): { paragraph: number; fault: LineFault }[] {
  const last = new Map<number, Mark>();
  return lines.flatMap((line, paragraph) => {
    const heading = headingOf(line);
    const marks = [...(heading ? [heading] : []), ...firstInside(line, heading), ...pointsOf(line)];
    return marks.flatMap((mark) => {
      const before = last.get(mark.level);
      // 一是 and 第一 may stand within one another; only a heading ends both.
      if (mark.level < pointLevel) for (const level of [...last.keys()]) if (level > mark.level) last.delete(level);
      last.set(mark.level, mark);
      const again = mark.value === 1 && mark.level !== 2;
      return mark.value === (before?.value ?? 0) + 1 || again ? [] : [{ paragraph, fault: fault(mark, before?.text) }];
    });
  });
}

const inside = /(?=[1（])(?<=[。：；])(?:1[.．](?!\d)|（1）)/g;

/** （二）依申请公开。1.申请情况。……: the first of a list may stand behind its heading, the second on a line of its own. */
const firstInside = (line: string, heading: Mark | null): Mark[] =>
  (heading ? matchesOf(inside, line) : [])
    .map((match) => ({
      level: levelOf(`${match[0]}一`),
      value: 1,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }))
    .filter(({ level }) => heading !== null && level > heading.level);

/** Deeper than every heading, so that each heading lets 一是 begin anew. */
const pointLevel = 9;
const ordinals = /(?=第)(?<=^|[。；：，\s])第([一二三四五六七八九十])(?=，)/g;
const ordinalLevel = 10;

const pointsOf = (line: string): Mark[] => [
  ...(line.includes("是") ? marksOf(line, points, pointLevel) : []),
  ...(line.includes("第") ? marksOf(line, ordinals, ordinalLevel) : []),
];

function marksOf(line: string, words: RegExp, level: number): Mark[] {
  return matchesOf(words, line).map((match) => ({
    level,
    value: readChineseNumeral(match[1]) ?? 0,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

type Misplaced = ReturnType<typeof checkNumbering>;
const orders = new Map<string, Misplaced>();

function remembered(text: string, lines: string[]): Misplaced {
  const known = orders.get(text);
  if (known) return known;
  if (orders.size >= 200) orders.clear();
  const misplaced = checkNumbering(lines);
  orders.set(text, misplaced);
  return misplaced;
}

/** Numbering of all sections. */
export function checkOrder({ report }: CheckInput): Finding[] {
  return proseIds.flatMap((section) => {
    const lines = report.text[section].split("\n");
    return remembered(report.text[section], lines).map(({ paragraph, fault }) =>
      faultFinding(fault, "wording", section, paragraph, lines[paragraph]),
    );
  });
}
