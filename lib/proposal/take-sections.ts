import type { Edition, SectionId } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { besideFigures } from "../report/entries";
import { paragraphsOf } from "../report/paragraphs";
import { contactNames } from "../report/preamble";
import { isProseSection, sectionIdsOf } from "../report/section-values";
import { blankReport, type Figures, proseIds, type Report } from "../report/values";
import type { Corrected } from "./corrected";
import type { ReadFile } from "./read-file";

/** `asLastYear`: the file is last year's report, from which this year's begins. `asThis`: the file itself is worked on. */
export type Use = "asLastYear" | "asThis";

/** Last year's words are for comparison, not for copying. */
export const takenAtFirst = (edition: Edition, use: Use): Set<SectionId> =>
  new Set(sectionIdsOf(edition).filter((id) => use === "asThis" || !isProseSection(id)));

/** How many numbers the source prints in a section (everywhere without one), and how many of them are placed. */
export function countNumbers(
  read: ReadFile,
  edition: Edition,
  section?: SectionId,
): { printed: number; placed: number } {
  const specs = figuresOf(edition);
  const printed = Object.entries(read.printed).filter(
    ([address, value]) => value !== null && (section === undefined || specs.get(address)?.section === section),
  );
  const placed = printed.filter(([address]) => {
    const spec = specs.get(address);
    return spec && (spec.parts || (read.figures[address] ?? null) !== null);
  });
  return { printed: printed.length, placed: placed.length };
}

/** @returns 4 个小标题，1180 字. */
export function describeText(text: string): string {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return "没有读到文字";
  const headings = paragraphs.filter(({ level }) => level === 2).length;
  const length = [...text.replace(/\s/g, "")].length;
  return `${headings > 0 ? `${headings} 个小标题` : `${paragraphs.length} 段`}，${length} 字`;
}

const lines = ["address", "postcode", "telephone", "email", "website"] as const;

export const describeCover = ({ unit, contact }: Corrected): string =>
  [unit.name && "单位", ...lines.filter((key) => contact[key] !== "").map((key) => contactNames[key])]
    .filter(Boolean)
    .join("、") || "没有读到单位和联系方式";

/** The accepted sections as a report that can be stored. */
export function buildAccepted(
  read: ReadFile,
  edition: Edition,
  corrected: Corrected,
  figures: Figures,
  taken: ReadonlySet<SectionId>,
): Report {
  const specs = figuresOf(edition);
  const ofTaken = <Value>(values: Record<string, Value>) =>
    Object.fromEntries(
      Object.entries(values).filter(([address]) => {
        const section = specs.get(address)?.section;
        return section !== undefined && taken.has(section);
      }),
    );
  const blank = blankReport(edition.id, corrected.unit, corrected.year);
  const texts = proseIds.filter((id) => taken.has(id === "preamble" ? "cover" : id));
  return {
    ...blank,
    figures: ofTaken(figures),
    entries: besideFigures(ofTaken(read.entries), figures),
    units: ofTaken(read.units),
    notes: ofTaken(read.notes),
    text: { ...blank.text, ...Object.fromEntries(texts.map((id) => [id, corrected.text[id]])) },
    ...(taken.has("cover") ? { contact: corrected.contact, signature: corrected.signature } : {}),
  };
}
