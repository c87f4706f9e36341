import type { Edition } from "../editions/edition";
import { type FigureSpec, figuresOf, isTableSection, labelWithGroup } from "../editions/figures-of-edition";
import { headingMarkOf, paragraphsOf } from "../report/paragraphs";
import { parsePlace, printPlace, sectionOfText } from "../report/place";
import { besideFigure, placeName } from "../report/place-name";
import type { Report } from "../report/values";

type Labels = FigureSpec["rowPath"];
const spoken = (path: Labels) => path.filter(({ unspoken }) => !unspoken).map(({ label }) => label);

/** 表三“二、上年结转政府信息公开申请数量”，自然人: as somebody finds it who has the paper before him. */
function figureWords(edition: Edition, spec: FigureSpec): string {
  const section = edition.sections.filter(isTableSection).find(({ id }) => id === spec.section);
  const columns = spoken(spec.columnPath);
  const row = spec.rowPath.length > 0 ? labelWithGroup(spec.rowPath, ({ label }) => label) : columns.shift();
  return `${section?.frame.name ?? ""}“${row}”，${columns.join("")}`;
}

/** （二）, or 第3段 where no numbered heading stands above. */
function paragraphWords(text: string, line: number): string {
  const printed = paragraphsOf(text);
  const at = printed.findLastIndex((paragraph) => paragraph.line <= line);
  const headed = printed.slice(0, at + 1).findLast(({ level, heading }) => level === 2 && heading > 0);
  return headed ? headingMarkOf(headed.text) : at >= 0 ? `第${at + 1}段` : "";
}

/**
 * What a letter calls the place of an item.
 * @param printed a place's printed form; anything else is words of the collector's own, and blank the whole report
 * @param text the report's, for the heading above a paragraph
 */
export function askedPlace(edition: Edition, printed: string, text: Report["text"]): string {
  if (printed.trim() === "") return "整份报告";
  const place = parsePlace(printed);
  if (place === null) return printed;
  if (place.kind === "cover" || place.kind === "text") return placeName(edition, printPlace(place) as never);
  if ("address" in place) {
    const spec = figuresOf(edition).get(place.address);
    return spec ? figureWords(edition, spec) + besideFigure(place.kind) : printed;
  }
  const heading = edition.sections.find(({ id }) => id === sectionOfText(place.section))?.heading ?? "前言";
  return heading + paragraphWords(text[place.section], place.paragraph);
}
