import type { Edition, ReportSectionId } from "../editions/edition";
import { normalizeLabel } from "../labels/normalize-label";
import { labelFor, similarityOf } from "../labels/similarity";
import type { SourceDocument } from "../readers/source-document";

/** Where a section's heading stands among the blocks, and whether its wording is official. */
export type FoundHeading = { id: ReportSectionId; block: number; text: string; isOfficial: boolean };

const longest = 44;
const numerals = "一二三四五六七八九十";
/** Stray strokes before the number: l六、, |六、; a half bracket: 一). */
const numberMark = /^[l|I丨!\s]*(?:第)?([一二三四五六七八九十])\s*(?:部分)?\s*(?:[、.．,，:：)）]|\s)/;
const tableOfContents = /(?<![.…·\s])[.…·\s]{2,}\d{1,3}\s*$/;

type Candidate = { block: number; text: string; scores: number[] };

function scoreFor(text: string, heading: boolean, section: Edition["sections"][number]): number {
  const mark = numberMark.exec(text);
  const own = labelFor(section.heading);
  const rest = normalizeLabel(text.slice(mark?.[0].length ?? 0));
  const wordings = [section.heading, ...(section.headingAliases ?? [])].map(labelFor);
  const similarity = Math.max(...wordings.map((wording) => similarityOf(rest, wording)));
  const sameNumber = mark !== null && numerals.indexOf(mark[1]) === numerals.indexOf(own.number);
  if (sameNumber && similarity >= 0.4) return similarity + 1;
  if (similarity >= 0.8) return similarity + 0.2;
  if ((mark || heading) && similarity >= 0.62) return similarity;
  // A level-one number in the right order still begins a section, whatever its words are.
  return sameNumber && rest.text.length > 1 && rest.text.length < 26 ? 0.3 : 0;
}

function candidatesOf(edition: Edition, { blocks }: SourceDocument): Candidate[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === "grid") return [];
    const text = block.text.trim().replace(tableOfContents, "");
    // （一） opens a heading inside a section; a sentence is none.
    if (text.length > longest || text === "" || /^[（(]/.test(text) || /[。；！？]./.test(text)) return [];
    const scores = edition.sections.map((section) => scoreFor(text, block.heading ?? false, section));
    return scores.some((score) => score > 0) ? [{ block: index, text, scores }] : [];
  });
}

/** The six headings in their order, each at most once; of equal readings the later one, past a table of contents. */
export function matchHeadings(edition: Edition, source: SourceDocument): FoundHeading[] {
  const candidates = candidatesOf(edition, source);
  const sections = edition.sections;
  const best = Array.from({ length: candidates.length + 1 }, () => new Float64Array(sections.length + 1));
  for (let at = candidates.length - 1; at >= 0; at -= 1)
    for (let section = sections.length - 1; section >= 0; section -= 1) {
      const score = candidates[at].scores[section];
      const taken = score > 0 ? score + best[at + 1][section + 1] : 0;
      best[at][section] = Math.max(taken, best[at + 1][section], best[at][section + 1]);
    }
  const found: FoundHeading[] = [];
  let [at, section] = [0, 0];
  while (at < candidates.length && section < sections.length) {
    const { text, block } = candidates[at];
    if (best[at][section] === best[at + 1][section]) at += 1;
    else if (best[at][section] === best[at][section + 1]) section += 1;
    else {
      found.push(headingOf(sections[section], text, block));
      [at, section] = [at + 1, section + 1];
    }
  }
  return found;
}

function headingOf(section: Edition["sections"][number], text: string, block: number): FoundHeading {
  const printed = text.replace(/\s+/g, "").replace(/[：:。]$/, "");
  const official = [section.heading, ...(section.headingAliases ?? [])].map((wording) => wording.replace(/\s+/g, ""));
  return { id: section.id, block, text: printed, isOfficial: official.includes(printed) };
}
