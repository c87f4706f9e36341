import { titleLineLength } from "./style";

const term = "政府信息公开工作年度报告";

/**
 * The title in lines of whole phrases (7.3.1: 词意完整、排列对称、长短适宜): one line when it fits, else unit and
 * year above the term; a unit name longer than a line is divided evenly.
 */
export function titleLines(title: string): string[] {
  if (title.length <= titleLineLength || !title.endsWith(term) || title === term) return evenly(title);
  return [...evenly(title.slice(0, -term.length)), term];
}

function evenly(text: string): string[] {
  const characters = Array.from(text);
  const lines = Math.ceil(characters.length / titleLineLength) || 1;
  const length = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, line) => characters.slice(line * length, (line + 1) * length).join(""));
}
