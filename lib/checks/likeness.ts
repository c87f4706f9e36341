import type { ProseId } from "../editions/edition";
import { liveSource } from "../report/live-source";
import { sectionOfText } from "../report/place";
import type { Report } from "../report/values";
import { excerptOf, type Finding } from "./finding";

/** Four signs in a row that also stand in last year's text were likely copied. */
const gramLength = 4;
const shortest = 40;
const nearlyEqual = 0.85;

/** Figures, punctuation and the year change by themselves. */
const folded = (text: string) =>
  text.replace(liveSource, "").replace(/[\d０-９.,%]+|[\s，。；：、！？“”（）()《》]/g, "");

const memory = new WeakMap<Report["text"], Set<string>>();

function gramsOf(text: Report["text"]): Set<string> {
  const known = memory.get(text);
  if (known) return known;
  const grams = new Set<string>();
  for (const part of [text.overview, text.problemsAndImprovements]) {
    const line = folded(part ?? "");
    for (let at = 0; at + gramLength <= line.length; at += 1) grams.add(line.slice(at, at + gramLength));
  }
  memory.set(text, grams);
  return grams;
}

/** @returns the share of a paragraph's signs, 0 to 1, that stand in runs found in last year's text too; null for a short one. */
function likeness(line: string, last: Report["text"]): number | null {
  const text = folded(line);
  if (text.length < shortest) return null;
  const grams = gramsOf(last);
  let covered = 0;
  let upTo = 0;
  for (let at = 0; at + gramLength <= text.length; at += 1) {
    if (!grams.has(text.slice(at, at + gramLength))) continue;
    covered += at + gramLength - Math.max(at, upTo);
    upTo = at + gramLength;
  }
  return covered / text.length;
}

const compared = new Set<ProseId>(["overview", "problemsAndImprovements"]);

/** 雷同: paragraphs of sections one and five that repeat last year's. */
export function checkLikeness(section: ProseId, paragraph: number, line: string, last: Report["text"]): Finding[] {
  if (!compared.has(section)) return [];
  const share = likeness(line, last);
  if (share === null || share < nearlyEqual) return [];
  const percent = Math.round(share * 100);
  return [
    {
      rule: "Y-9",
      severity: "warning",
      group: "lastYear",
      section: sectionOfText(section),
      addresses: [],
      message: `这一段与上年报告有 ${percent}% 相同。写今年的做法和事例，或写明理由`,
      expected: `${Math.round(nearlyEqual * 100)}%`,
      actual: `${percent}%`,
      basis: "国办公开办函〔2021〕30号：不得内容雷同、敷衍塞责",
      excerpt: excerptOf(line, 0, Math.min(line.length, 24), 0),
      place: { section, paragraph, start: 0, end: line.length },
    },
  ];
}
