import { memo, useLayoutEffect, useRef } from "react";
import { buildSection, type SectionInput } from "@/lib/document/build-document";
import { buildSignature } from "@/lib/document/build-signature";
import { buildSectionMarkup, type MarkupNode } from "@/lib/document/markup";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { textOfSection } from "@/lib/report/place";
import { keptMarkup } from "./kept-markup";
import { viewOf } from "./markup-view";

export type PreviewSection = SectionId | "signature";
type SectionPreviewProps = { edition: Edition; id: PreviewSection; input: SectionInput };

/** One printed section; drawn again only when something that it prints has changed. */
export const SectionPreview = memo(function SectionPreview({ edition, id, input }: SectionPreviewProps) {
  const section = id === "signature" ? buildSignature(input) : buildSection(edition, id, input);
  const shown = useRef<MarkupNode | undefined>(undefined);
  const markup = keptMarkup(shown.current, buildSectionMarkup(section));
  useLayoutEffect(() => {
    shown.current = markup;
  });
  return viewOf(markup);
}, printsTheSame);

function printsTheSame(before: SectionPreviewProps, now: SectionPreviewProps): boolean {
  const [a, b] = [before.input, now.input];
  if (a === b) return true;
  if (now.id === "signature") return a.signature === b.signature;
  const figures = [...figuresOf(now.edition).values()].filter(({ section }) => section === now.id);
  if (figures.length > 0)
    return (
      a.units === b.units &&
      a.notes === b.notes &&
      figures.every(({ address }) => a.figures.get(address) === b.figures.get(address))
    );
  const textId = textOfSection(now.id);
  const sameTitle = now.id !== "cover" || (a.unit === b.unit && a.year === b.year);
  const textOf = ({ text }: SectionInput) => (textId === null ? "" : text[textId]);
  const quotesFigures = textOf(b).includes("{{");
  return sameTitle && textOf(a) === textOf(b) && (!quotesFigures || a.figures === b.figures);
}
