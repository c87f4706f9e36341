import type { Edition, ProseId, ReportSectionId } from "../editions/edition";
import type { FoundHeading } from "./match-headings";
import type { Notice } from "./proposal";

export const proseOf: Partial<Record<string, ProseId>> = {
  overview: "overview",
  problemsAndImprovements: "problemsAndImprovements",
  otherMatters: "otherMatters",
};

/**
 * A file of tables alone (a workbook of figures, a Word file of table three) has no sections of words, and of the
 * tables those that it shows: what it is silent of was never meant to be in it, so that nothing is asked.
 */
export function absentSections(edition: Edition, headings: FoundHeading[], preamble: string): Set<ReportSectionId> {
  const hasWords = preamble !== "" || headings.some(({ id }) => proseOf[id]);
  const untitled = edition.sections.filter(({ id }) => !headings.some((found) => found.id === id));
  return new Set(hasWords ? [] : untitled.map(({ id }) => id));
}

/** The sections of a whole report whose headings were not found; without any heading that is one question, not six. */
export function missingHeadings(edition: Edition, headings: FoundHeading[], absent: Set<ReportSectionId>): Notice[] {
  const missing = edition.sections.filter(({ id }) => !absent.has(id) && !headings.some((found) => found.id === id));
  if (missing.length === edition.sections.length)
    return [noticeOf(missing, "没有找到各部分的标题，文字都放在前言里，表按内容认。")];
  return missing.map((section) => {
    const what = proseOf[section.id] ? "这一部分空着" : "表按内容认";
    return noticeOf([section], `没有找到“${section.heading}”这个标题，${what}。`);
  });
}

const noticeOf = (sections: Edition["sections"], message: string): Notice => ({
  ...{ kind: "missing", where: "各部分标题", text: sections.map(({ heading }) => heading).join("、") },
  ...{ addresses: sections.map(({ id }) => id), message },
});
