import type { Edition, SectionId } from "../../editions/edition";
import { figuresOf } from "../../editions/figures-of-edition";
import { stepStates } from "../../report/completeness";
import type { AllFigures } from "../../report/figures";
import type { Reason } from "../../report/reason";
import { sectionIdsOf } from "../../report/section-values";
import type { Report } from "../../report/values";
import type { Finding } from "../finding";
import { answerTo, findingKey } from "../reasons";

/** `todo` is what nobody has come to yet: the step says so itself, and nothing alarms. */
export type FindingState = "error" | "warning" | "todo" | "answered";

/** A finding as it is shown; `id` stays the same as long as it speaks of the same cells or words. */
export type ShownFinding = { id: string; finding: Finding; state: FindingState; reason: Reason | null };

/** Words that are being rewritten are another finding; a sum that is off by something else is the same. */
const idOf = (finding: Finding): string =>
  finding.place ? `${findingKey(finding)}|${finding.actual ?? ""}` : findingKey(finding);

/** The cells still blank change with every cell filled, and are no surprise. */
const countsBlanks = ({ group, addresses }: Finding) => group === "completeness" && addresses.length > 0;

/** @returns what may be seen while keys are pressed: what was seen before and still stands, nothing new. */
export function whileTyping(shown: Finding[], found: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  for (const finding of shown) seen.set(idOf(finding), (seen.get(idOf(finding)) ?? 0) + 1);
  return found.filter((finding) => {
    const left = seen.get(idOf(finding)) ?? 0;
    seen.set(idOf(finding), left - 1);
    return left > 0 || countsBlanks(finding);
  });
}

type Sorting = { sections: SectionId[]; addresses: Map<string, number> };

const sortings = new WeakMap<Edition, Sorting>();

function sortingOf(edition: Edition): Sorting {
  const known = sortings.get(edition);
  if (known) return known;
  const sections = sectionIdsOf(edition);
  const addresses = new Map([...figuresOf(edition).keys()].map((address, index) => [address, index]));
  sortings.set(edition, { sections, addresses });
  return { sections, addresses };
}

function place({ finding }: ShownFinding, { sections, addresses }: Sorting): number[] {
  const { section, place: words, addresses: cells } = finding;
  return [
    sections.indexOf(section),
    words?.paragraph ?? Number.MAX_SAFE_INTEGER,
    words?.start ?? addresses.get(cells[0] ?? "") ?? Number.MAX_SAFE_INTEGER,
  ];
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}

/** Steps are measured only when something blank makes them matter. */
function unfinishedSteps(edition: Edition, report: Report): (section: SectionId) => boolean {
  let open: Set<string> | null = null;
  return (section) => {
    open ??= new Set(stepStates(edition, report).flatMap(({ id, state }) => (state === "complete" ? [] : [id])));
    return open.has(section);
  };
}

/** Findings in the order of the report, each with what has become of it. */
export function shownFindings(
  edition: Edition,
  report: Report,
  figures: AllFigures,
  findings: Finding[],
  reasons: readonly Reason[],
): ShownFinding[] {
  const isUnfinished = unfinishedSteps(edition, report);
  const counted = new Map<string, number>();
  const shown = findings.map((finding): ShownFinding => {
    const reason = answerTo(finding, reasons, figures);
    const unfinished =
      finding.severity === "error" && finding.group === "completeness" && isUnfinished(finding.section);
    const todo = finding.waits === true || unfinished;
    const key = idOf(finding);
    counted.set(key, (counted.get(key) ?? 0) + 1);
    return {
      id: `${key}#${counted.get(key)}`,
      finding,
      state: reason ? "answered" : todo ? "todo" : finding.severity,
      reason,
    };
  });
  const sorting = sortingOf(edition);
  return shown
    .map((item) => ({ item, at: place(item, sorting) }))
    .sort((a, b) => compare(a.at, b.at))
    .map(({ item }) => item);
}

/** Errors and warnings that nobody has answered. */
export const isOpen = ({ state }: ShownFinding): boolean => state === "error" || state === "warning";

/** Everything that stands in the way of finalising. */
export const stillBlocks = ({ state }: ShownFinding): boolean => state !== "answered";

/** The cells that carry the mark: the totals that are off and the cell that a slip points at, not all that were added. */
export function markedCells(edition: Edition, { place: words, group, addresses, fixes = [] }: Finding): string[] {
  if (words || group === "completeness") return [];
  const specs = figuresOf(edition);
  const derived = addresses.filter((address) => specs.get(address)?.parts);
  const pointed = fixes.flatMap((fix) => (fix.kind === "setFigure" ? [fix.address] : []));
  return [...(derived.length > 0 ? derived : addresses), ...pointed];
}

/** @returns by cell whether an error or only a warning speaks of it. */
export function cellMarks(edition: Edition, items: ShownFinding[]): Map<string, "error" | "warning"> {
  const marks = new Map<string, "error" | "warning">();
  for (const { finding, state } of items) {
    if (state !== "error" && state !== "warning") continue;
    for (const address of markedCells(edition, finding)) if (marks.get(address) !== "error") marks.set(address, state);
  }
  return marks;
}
