import type { Edition } from "../editions/edition";
import { figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import type { Comment } from "./comment";
import { type FieldPlace, parsePlace } from "./place";
import { besideFigure, placeName } from "./place-name";
import { sectionNamesOf } from "./section-names";

const longestShown = 18;
const cut = (words: string) => (words.length > longestShown ? `${words.slice(0, longestShown)}…` : words);

/** 三、申请情况 1.予以公开 · 自然人; 一、总体情况 “均在法定期限内答复”: what a comment speaks of, in front of people. */
export function commentName(edition: Edition, { place: printed, quote }: Pick<Comment, "place" | "quote">): string {
  const place = parsePlace(printed);
  if (!place) return "原处";
  if (place.kind === "cover") return placeName(edition, printed as FieldPlace);
  if ("address" in place) {
    const spec = figuresOf(edition).get(place.address);
    const section = sectionNamesOf(edition).find(({ id }) => id === spec?.section)?.name ?? "";
    return `${section}　${spec ? shortLabelOf(spec) : place.address}${besideFigure(place.kind)}`;
  }
  const section = sectionNamesOf(edition).find(({ id }) => id === place.section)?.name ?? "前言";
  return place.kind === "text" || !quote ? section : `${section}　“${cut(quote.words)}”`;
}
