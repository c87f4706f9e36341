import { titleLineLength } from "./style";

const term = "政府信息公开工作年度报告";

/**
 * The title in lines of whole phrases (7.3.1: 词意完整、排列对称、长短适宜): one line when it fits, else unit and
 * year above the term. A unit name longer than a line is divided after a place or an organ that its name holds, else evenly.
 */
export function titleLines(title: string): string[] {
  if (title.length <= titleLineLength || !title.endsWith(term) || title === term) return divided(title);
  return [...divided(title.slice(0, -term.length)), term];
}

/**
 * Where a name's phrase ends: 某某自治区|某某街道|某某局|（某某县某某局、|某某中心）; not in 市场, 政府办公室, 部门.
 * In brackets only its signs end one, and no line begins with such a sign.
 */
const phraseEnd =
  /(?:(?:[省市区县州盟旗乡镇](?![政场域级委民长])|街道|人民政府(?!办)|委员会|[局厅](?![长属])|办公室|中心(?![小校城]))(?![^（]*）)|[、）]|.(?=（))(?![、）])/gu;

function divided(text: string): string[] {
  const lines = Math.ceil(text.length / titleLineLength) || 1;
  const ends = [...text.matchAll(phraseEnd)].map(({ index, 0: phrase }) => index + phrase.length);
  const divisions = [lines, lines + 1].flatMap((count) => divisionsOf(text, ends, count)).filter(fits);
  return divisions.sort((one, other) => unevenness(one) - unevenness(other))[0] ?? evenly(text, lines);
}

/** Every way to divide the text into so many lines at these places. */
function divisionsOf(text: string, ends: number[], count: number): string[][] {
  if (count === 1) return [[text]];
  return ends
    .filter((end) => end > 0 && end < text.length && end <= titleLineLength)
    .flatMap((end) => {
      const rest = ends.map((later) => later - end);
      return divisionsOf(text.slice(end), rest, count - 1).map((lines) => [text.slice(0, end), ...lines]);
    });
}

const fits = (lines: string[]) => lines.every((line) => line.length <= titleLineLength);

/** A line more than needed must be worth it. */
const unevenness = (lines: string[]) => {
  const lengths = lines.map((line) => line.length);
  return Math.max(...lengths) - Math.min(...lengths) + lines.length * 3;
};

function evenly(text: string, lines: number): string[] {
  const characters = Array.from(text);
  const length = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, line) => characters.slice(line * length, (line + 1) * length).join(""));
}
