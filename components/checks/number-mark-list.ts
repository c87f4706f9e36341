import type { NumberMark } from "@/components/prose/number-marks";
import type { NumberTrace } from "@/lib/checks/number-trace";
import type { ShownFinding } from "@/lib/checks/standing/shown-findings";
import type { ProseId } from "@/lib/editions/edition";
import type { Report } from "@/lib/report/values";
import { standingOf } from "./number-kinds";

/** A repeated paragraph is marked at its beginning only: underlined whole, it could not be read. */
const longest = 24;

type Words = Pick<NumberMark, "paragraph" | "start" | "end">;

const overlap = (a: Words, b: Words) => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

const quoted = (lines: string[], { paragraph, start, end }: Words) => lines[paragraph]?.slice(start, end);

function findingMark({ finding, state }: ShownFinding, lines: string[]): NumberMark[] {
  const { place } = finding;
  if (!place || state === "answered") return [];
  const words = { paragraph: place.paragraph, start: place.start, end: Math.min(place.end, place.start + longest) };
  const kind = finding.severity === "error" ? "bad" : "warn";
  return [{ ...words, text: quoted(lines, words), kind, explanation: finding.message }];
}

function numberMark(trace: NumberTrace): NumberMark[] {
  const standing = standingOf(trace);
  if (standing === null || standing === "live") return [];
  const { paragraph, start, end, text, explanation } = trace;
  // What contradicts and is no finding any more has been answered: it speaks of another scope.
  return [{ paragraph, start, end, text, kind: standing === "bad" ? "scope" : standing, explanation }];
}

/** Every mark in one text: findings first, then the numbers that none of them speaks of. */
export function markList(
  section: ProseId,
  items: ShownFinding[],
  numbers: NumberTrace[],
  report: Report,
): NumberMark[] {
  const lines = report.text[section].split("\n");
  const found = items
    .filter(({ finding }) => finding.place?.section === section)
    .flatMap((item) => findingMark(item, lines));
  const others = numbers.flatMap(numberMark).filter((mark) => !found.some((other) => overlap(mark, other)));
  return [...found, ...others];
}

/** @returns the finding and the number that a mark stands for. */
export function behindMark(section: ProseId, mark: Words, items: ShownFinding[], numbers: NumberTrace[]) {
  const item = items.find(
    ({ finding: { place } }) =>
      place?.section === section && place.paragraph === mark.paragraph && place.start === mark.start,
  );
  return { item: item ?? null, trace: numbers.find((trace) => overlap(trace, mark)) ?? null };
}
