import { editions } from "../editions/register";
import type { SourceBlock, SourceParagraph } from "./source-document";

const wordings = [
  ...new Set(
    editions.flatMap(({ sections }) =>
      sections.flatMap(({ heading, headingAliases = [] }) =>
        [heading, ...headingAliases].map((wording) => wording.replace(/^[一二三四五六七八九十]、/, "")),
      ),
    ),
  ),
];
const begun = new RegExp(
  `^\\s*((?:第?[一二三四五六](?:部分)?\\s*[、.．,，:：\\s])\\s*(?:${wordings.join("|")}))[。：:；\\s]+(?=\\S)`,
);

/** 六、其他需要报告的事项。无。 in one paragraph is a heading and its text. */
function splitHeading(paragraph: SourceParagraph): SourceParagraph[] {
  const found = begun.exec(paragraph.text);
  const rest = paragraph.text.slice(found?.[0].length ?? 0).trim();
  // A page number behind it makes it a line of a table of contents.
  if (!found || /^[.…·\s]*\d{0,3}$/.test(rest)) return [paragraph];
  const { heading: _, ...body } = paragraph;
  return [
    { ...paragraph, text: found[1] },
    { ...body, text: rest },
  ];
}

/** Parts headings from text that goes on in the same paragraph, and paragraphs from each other that share one mark. */
export const splitHeadings = (blocks: SourceBlock[]): SourceBlock[] =>
  blocks.flatMap((block): SourceBlock[] =>
    block.kind === "grid"
      ? [block]
      : block.text
          .split("\n")
          .filter((text, _, lines) => lines.length === 1 || text.trim() !== "")
          .flatMap((text) => splitHeading({ ...block, text })),
  );
