import type { Edition } from "../../editions/edition";
import { figuresOf, shortLabelOf } from "../../editions/figures-of-edition";
import { wordsPlace } from "../../report/place";
import { sectionNamesOf } from "../../report/section-names";
import { isProseSection } from "../../report/section-values";
import type { Finding } from "../finding";
import { markedCells } from "./shown-findings";

/** Anchor that brings the focus to what a finding speaks of; undefined where only its step can be named. */
export function anchorOf(edition: Edition, finding: Finding): string | undefined {
  if (finding.place) return wordsPlace(finding.place);
  if (isProseSection(finding.section)) return undefined;
  const pointed = finding.fixes?.flatMap((fix) => (fix.kind === "setFigure" ? [fix.address] : []));
  return pointed?.[0] ?? markedCells(edition, finding)[0] ?? finding.addresses[0];
}

/** 三、不予公开 · 自然人: where a finding is, as a link says it. */
export function placeName(edition: Edition, finding: Finding): string {
  const step = sectionNamesOf(edition).find(({ id }) => id === finding.section)?.name ?? "";
  const anchor = anchorOf(edition, finding);
  const spec = anchor && figuresOf(edition).get(anchor);
  return spec ? `${step}，${shortLabelOf(spec)}` : step;
}

/** 去看这一句 or 去这一格: what a button that goes there is called. */
export function goName(edition: Edition, finding: Finding): string {
  if (finding.place) return "去看这一句";
  return anchorOf(edition, finding) ? "去这一格" : "去这一部分";
}
