import fc from "fast-check";
import { buildDocument } from "../document/build-document";
import type { Earlier } from "../document/revision-credit";
import { showingChanges } from "../document/showing-changes";
import { editionById } from "../editions/register";
import { changesBetween } from "../report/change";
import type { Comment } from "../report/comment";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { writeDocx } from "./write-docx";

/** For tests: a report in two states, and the Word file that shows what was changed between them. */
export type TwoStates = { before: Report; after: Report };

const edition = editionById("2021");
const addresses = [
  "requests.newlyReceived.naturalPerson",
  "requests.newlyReceived.commercialEnterprise",
  "requests.otherHandling.naturalPerson",
  "article20Item1.governmentRules.issued",
  "article20Item5.administrativeLicensing.decisions",
  "remedies.reconsideration.upheld",
];

const words = [
  "公开",
  "信息",
  "12",
  "件，",
  "全年",
  "33.5%",
  "受理",
  "按时",
  "答复。",
  "，",
  "办",
  "{{requests.newlyReceived.total}}",
];
const heads = ["", "", "（一）主动公开。", "（二）工作", "1.新收", "  "];
const line = fc
  .tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...words), { maxLength: 12 }))
  .map(([head, rest]) => head + rest.join(""));
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n"));
const figure = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null });
const remark = fc.constantFrom("", "其中修订16件", "含上年结转2件", "含上年结转3件");

const state = fc.record({
  preamble: text,
  overview: text,
  problemsAndImprovements: text,
  otherMatters: text,
  figures: fc.array(figure, { minLength: addresses.length, maxLength: addresses.length }),
  remarks: fc.array(remark, { minLength: addresses.length, maxLength: addresses.length }),
  unit: fc.constantFrom("某某市市场监督管理局", "某某市知识产权局", "某某市行政审批局"),
  /** Whether the office is named in the signature, and the date. */
  signed: fc.constantFrom(
    [false, ""] as const,
    [true, ""] as const,
    [true, "2026-01-20"] as const,
    [true, "2026-01-21"] as const,
  ),
});

type State = typeof state extends fc.Arbitrary<infer Value> ? Value : never;

/** What differs between the states: a counterexample prints no more. */
export function reportOf({ figures, remarks, unit, signed, ...texts }: State): Report {
  const sample = structuredClone(samples["2021"]);
  for (const [at, address] of addresses.entries()) {
    const value = figures[at];
    if (value === null) delete sample.figures[address];
    else sample.figures[address] = value;
    if (remarks[at] !== "" && value !== null) sample.notes[address] = remarks[at];
  }
  const [isNamed, issuedOn] = signed;
  return {
    ...sample,
    unit: { ...sample.unit, name: unit },
    signature: { unit: isNamed ? unit : "", issuedOn },
    text: { ...sample.text, ...texts },
  };
}

const asIt = (
  { before, after }: { before: State; after: State },
  same: ("preamble" | "overview" | "otherMatters")[] = [],
) => ({
  before,
  after: { ...after, ...Object.fromEntries(same.map((id) => [id, `${before[id]}\n末段加一句。`])) },
});

/** Quite different ones, and ones of which some texts go on. */
export const twoStates = fc.oneof(
  fc.record({ before: state, after: state }).map((both) => asIt(both)),
  fc
    .tuple(
      fc.record({ before: state, after: state }),
      fc.subarray(["preamble", "overview", "otherMatters"] as ("preamble" | "overview" | "otherMatters")[]),
    )
    .map(([both, same]) => asIt(both, same)),
);

export const statesOf = ({ before, after }: { before: State; after: State }): TwoStates => ({
  before: reportOf(before),
  after: reportOf(after),
});

export const changedBy = { by: "韩某某", at: "2026-01-19T01:20:00.000Z" };

export const earlierOf = ({ before, after }: TwoStates): Earlier => ({
  report: before,
  authors: changesBetween(edition, before, after).map(({ place }) => ({ place, ...changedBy })),
  writings: {},
});

export const cleanDocx = (report: Report): Promise<Uint8Array> => {
  const figures = deriveFigures(edition, report.figures);
  return writeDocx({ document: buildDocument(edition, { ...report, figures }), report, edition, figures });
};

/** @param earlier whose the changes are, where it is not one person's */
export function trackedDocx(
  { before, after }: TwoStates,
  comments: Comment[] = [],
  earlier = earlierOf({ before, after }),
): Promise<Uint8Array> {
  const figures = deriveFigures(edition, after.figures);
  const document = showingChanges(edition, buildDocument(edition, { ...after, figures }), { now: after, earlier });
  return writeDocx({ document, report: after, edition, figures, comments });
}
