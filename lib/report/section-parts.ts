import type { Edition, ProseSection, SectionId, TableSection } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { isWritten, readAspects } from "./aspects";
import { type LiveFigure, liveFiguresIn } from "./live-figures";
import { paragraphsOf } from "./paragraphs";
import type { Figures, Signature } from "./values";

/** `filled` of `total` parts: figures of a table, aspects or headings of a text, lines of the cover. */
export type Parts = { filled: number; total: number };

/** What a section's own values say of it. Whether a live figure is a gap is for the tables to say. */
export type SectionParts = Parts & { openBrackets: boolean; live: LiveFigure[] };

/** What is looked at: the text that a section holds, its table's figures, the cover's signature. */
export type PartValues = { text?: string; figures?: Figures; signature?: Partial<Signature> };

/** Left open in a text: the brackets of a standard sentence. */
const openBrackets = /【\s*】/;

const enteredIn = new WeakMap<TableSection, string[]>();

/** Asked at every save of a table, and always the same. */
function enteredAddresses(edition: Edition, section: TableSection): string[] {
  const known = enteredIn.get(section);
  if (known) return known;
  const specs = [...figuresOf(edition).values()].filter((spec) => spec.section === section.id && !spec.parts);
  const addresses = specs.map(({ address }) => address);
  enteredIn.set(section, addresses);
  return addresses;
}

/** Only entered figures count: totals fill themselves. */
function tableParts(edition: Edition, section: TableSection, figures: Figures): Parts {
  const entered = enteredAddresses(edition, section);
  const filled = entered.filter((address) => (figures[address] ?? null) !== null);
  return { filled: filled.length, total: entered.length };
}

/** A text without prescribed aspects is whole when no heading in it stands empty. */
function proseParts(section: ProseSection, text: string): Parts {
  const paragraphs = paragraphsOf(text);
  if (section.aspectsRequired) {
    const places = readAspects(section, paragraphs);
    const written = places.filter((place) => place.written).length;
    // Something is written, though under none of the headings asked for.
    return { filled: Math.max(written, paragraphs.length > 0 ? 1 : 0), total: places.length };
  }
  const headings = paragraphs.flatMap(({ level }, index) => (level > 0 ? [index] : []));
  if (headings.length === 0) return { filled: paragraphs.length > 0 ? 1 : 0, total: 1 };
  const written = headings.filter((index) => isWritten(paragraphs, index)).length;
  return { filled: Math.max(written, 1), total: headings.length };
}

/** The unit is given with the report; what the cover still needs is the preamble and the signature. */
function coverParts(text: string, signature: Partial<Signature>): Parts {
  const lines = [text, signature.unit ?? "", signature.issuedOn ?? ""];
  return { filled: lines.filter((line) => line.trim() !== "").length, total: lines.length };
}

/** @returns how much of a section is filled in, from its own values alone. */
export function sectionParts(
  edition: Edition,
  id: SectionId,
  { text = "", figures = {}, signature = {} }: PartValues,
): SectionParts {
  const section = edition.sections.find((each) => each.id === id);
  if (section?.kind === "table") return { ...tableParts(edition, section, figures), openBrackets: false, live: [] };
  const specs = figuresOf(edition);
  return {
    ...(section ? proseParts(section, text) : coverParts(text, signature)),
    openBrackets: openBrackets.test(text),
    live: liveFiguresIn(text, specs),
  };
}

/** @returns whether brackets are open in the section's text, or the cell of a live figure is blank. */
export const hasGaps = ({ openBrackets, live }: SectionParts, isBlank: (figure: LiveFigure) => boolean): boolean =>
  openBrackets || live.some(isBlank);
