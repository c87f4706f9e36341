import { nameInitials } from "./name-initials";

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** @returns by what a list finds a report and puts it in order: the first letters of the unit's name, then the name. */
export function searchTextOf(unitName: string): string {
  const name = folded(unitName).replace(/\s/g, "");
  return `${nameInitials(name)} ${name}`;
}

/** What the words of a search ask for: each of `parts` stands in the search text, and the report is of `year`. */
export type SearchWords = { parts: string[]; year?: number };

/** Words of a title that every report has. */
const everyTitle = /政府信息公开(工作)?年度报告|年度报告|年报/g;

/** Reads 城管 2025, qcscsglj, and a whole title such as 某某局2025年政府信息公开工作年度报告. */
export function readSearch(words: string): SearchWords {
  const text = folded(words)
    .replace(everyTitle, " ")
    .replace(/(?<!\d)((?:19|20)\d\d)(?:\s*年度?)?(?!\d)/g, " $1 ");
  const parts = text.split(/\s+/).filter((part) => part !== "");
  const year = parts.find((part) => /^(19|20)\d\d$/.test(part));
  return { parts: parts.filter((part) => part !== year), ...(year ? { year: Number(year) } : {}) };
}
