import { type Identity, readTablesTitle, readTitle, yearAlone } from "../labels/match-identity";

const mostTitleLines = 3;
const mostLinesAbove = 3;
export const isSentence = (line: string) => line.length > 60 || /[。；]/.test(line);

/** Unit and year, and the lines that say them: `from` up to and without `to`. */
export type Title = Identity & { from: number; to: number };

/**
 * The fewest short lines that make a title, and those above and below that belong to it.
 * @param nearest of several the last one: above an article a website lists the titles of other years.
 * @param said names that the report itself gives its office, in its signature or its preface.
 */
export function findTitle(heads: string[], nearest: boolean, said: string[]): Title {
  return titleBy(readTitle, heads, nearest, said) ?? titleBy(readTablesTitle, heads, nearest, said) ?? untitled;
}

const untitled: Title = { name: "", from: 0, to: 0 };

function titleBy(read: typeof readTitle, heads: string[], nearest: boolean, said: string[]): Title | undefined {
  for (let count = 1; count <= mostTitleLines; count += 1) {
    const titles = heads.flatMap((_, from): Title[] => {
      const lines = heads.slice(from, from + count);
      const title = lines.length < count || lines.some(isSentence) ? undefined : read(lines.join(""));
      const isWhole = title && (title.year !== undefined || title.name !== "") && !yearsEnd.test(title.name);
      return isWhole ? [{ ...title, from, to: from + count }] : [];
    });
    const title = nearest ? titles[titles.length - 1] : titles[0];
    if (title) return withYearBeside(withLinesAbove(title, heads, said), heads);
  }
  return undefined;
}

/** A line that begins with the end of 2025年度 is the second line of a title. */
const yearsEnd = /^(?:年|年度|度)$/;

const compact = (text: string) => text.replace(/\s+/g, "");

/** Nothing but letters and what stands between the names of one office. */
const mayBeName = (line: string) =>
  line.length > 1 &&
  line.length <= 30 &&
  /^[\p{Script=Han}\d（）()、]+$/u.test(line) &&
  !/\d{4}|公开|报告|年报|索引|首页|位置|附件|目录/.test(line);

const place = /(?:[省市县州盟旗乡镇]|[^社]区|街道)$/;
const unfinished = /(?:[和与及、]|（[^（）]*)$/;
const organ = /(?:[局厅院校]|委员会|中心|支队|总队)$/;
const namesPlace = /[省市区县州盟旗乡镇村]|街道/;
const beginsInside = /^(?:[）、和与及]|办公室|办公厅|委员会|管理局|服务中心|（)/;

/**
 * Whether a line above a name begins it: the name goes on where a place, a conjunction or an open bracket ended the
 * line, or where it names no place of its own below an organ. A site's own name (某某市人民政府) above a whole name does not.
 */
const beginsName = (above: string, name: string) =>
  (place.test(above) && !name.startsWith(above) && !name.includes(above.slice(0, 3))) ||
  unfinished.test(above) ||
  (organ.test(above) && !namesPlace.test(name.slice(0, 9))) ||
  beginsInside.test(name);

function withLinesAbove(title: Title, heads: string[], said: string[]): Title {
  const lines: string[] = [];
  for (let at = title.from - 1; at >= 0 && lines.length < mostLinesAbove; at -= 1) {
    const line = compact(heads[at]);
    if (!mayBeName(line)) break;
    lines.unshift(line);
  }
  // What the report calls its office itself settles where the name begins.
  const named = lines.map((_, at) => lines.slice(at).join("") + title.name);
  const known = named.findIndex((name) => said.includes(name));
  if (known >= 0) return { ...title, name: named[known], from: title.from - (lines.length - known) };
  if (said.includes(title.name)) return title;
  let [{ name, from }, taken] = [title, lines.length];
  while (taken > 0 && (name === "" ? lines[taken - 1].length > 2 : beginsName(lines[taken - 1], name))) {
    taken -= 1;
    [name, from] = [lines[taken] + name, from - 1];
  }
  return { ...title, name, from };
}

/** （2024年度） in a line of its own above or below the title. */
function withYearBeside(title: Title, heads: string[]): Title {
  if (title.year !== undefined) return title;
  const below = yearAlone(heads[title.to] ?? "");
  if (below) return { ...title, year: below, to: title.to + 1 };
  const above = yearAlone(heads[title.from - 1] ?? "");
  return above ? { ...title, year: above, from: title.from - 1 } : title;
}
