import type { Block, DocumentSection, ParagraphBlock } from "./document";

/** A heading that opens its paragraph is set in a style of its own, the paragraph is body text. */
export const styleOf = ({ style, headingRuns }: ParagraphBlock) => (headingRuns === undefined ? style : "body");

/**
 * A paragraph that came is joined with what follows once it is refused, one that went once it is accepted. After the last
 * one nothing follows: what comes or goes there does so with the end of the paragraph before it, as Word writes it.
 */
export function endingRightly(sections: DocumentSection[]): DocumentSection[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const from = blocks.findLastIndex((block) => block.kind === "table" || !block.end);
  const kept = blocks[from];
  if (from === blocks.length - 1 || kept?.kind !== "paragraph") return sections;
  const last = blocks.slice(from) as ParagraphBlock[];
  const shifted: Block[] = last.map((block, at) => withEnd(block, last[at + 1]?.end));
  shifted[last.length - 1] = bearingBoth(kept, last[last.length - 1]);
  const all = [...blocks.slice(0, from), ...shifted].values();
  return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => all.next().value ?? block) }));
}

const withEnd = ({ end: _, ...block }: ParagraphBlock, end: ParagraphBlock["end"]): ParagraphBlock =>
  end ? { ...block, end } : block;

/** The last paragraph's end stays on both sides: on the one that has no words of it, it is the end of the one before. */
function bearingBoth(kept: ParagraphBlock, last: ParagraphBlock): ParagraphBlock {
  const block = withEnd(last, undefined);
  if (!last.end) return block;
  const { kind, by, at } = last.end;
  // Once what came is refused, the one before is what it was then, also where it has become a heading since.
  const style = kind === "insertion" ? (kept.formerly?.style ?? styleOf(kept)) : styleOf(kept);
  if (style === last.style) return block;
  if (kind === "insertion") return { ...block, formerly: { style, by, at } };
  const { rightIndent: _, ...plain } = block;
  return { ...plain, style, formerly: { style: last.style, by, at } };
}
