import type { ProseId } from "../../editions/edition";
import { deriveFigures } from "../../report/figures";
import type { FigureValue } from "../../report/values";
import type { CheckInput } from "../check-input";

/** One error planted in a consistent report, and all that the checks must say about it. */
export type Planted = {
  what: string;
  editions: ("2019" | "2021")[];
  plant: (input: CheckInput) => CheckInput;
  finds: { rule: string; severity: "error" | "warning"; addresses?: string[]; expected?: string; actual?: string }[];
};

export const both: Planted["editions"] = ["2019", "2021"];

/** Only what is printed, no prose and no other year: a changed cell is then one error and not several. */
export const tablesOnly = (input: CheckInput): CheckInput => ({
  ...input,
  printed: undefined,
  lastYear: undefined,
  report: { ...input.report, text: { preamble: "", overview: "", problemsAndImprovements: "", otherMatters: "" } },
});

/** Without the findings that the missing prose itself would raise. */
export const proseMissing = new Set(["F-2", "F-7", "T4-8"]);

export function cell(address: string, value: FigureValue) {
  return (input: CheckInput): CheckInput => {
    const figures = { ...input.report.figures, [address]: value };
    return { ...input, report: { ...input.report, figures }, figures: deriveFigures(input.edition, figures) };
  };
}

export const lastYearCell =
  (address: string, value: FigureValue) =>
  (input: CheckInput): CheckInput =>
    input.lastYear
      ? { ...input, lastYear: { ...input.lastYear, ...cell(address, value)({ ...input.lastYear }) } }
      : input;

export const total =
  (address: string, value: FigureValue) =>
  (input: CheckInput): CheckInput => ({ ...input, printed: { ...input.printed, [address]: value } });

/** @throws when the words to be replaced are not there: the plant would be no plant. */
export function words(section: ProseId, from: string | RegExp, to: string) {
  return (input: CheckInput): CheckInput => {
    const before = input.report.text[section];
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing planted in ${section}: ${from}`);
    return { ...input, report: { ...input.report, text: { ...input.report.text, [section]: after } } };
  };
}

export const append = (section: ProseId, text: string) => (input: CheckInput) => words(section, /$/, text)(input);
export const inTurn =
  (...steps: ((input: CheckInput) => CheckInput)[]) =>
  (input: CheckInput) =>
    steps.reduce((made, step) => step(made), input);

export const asDepartment = (input: CheckInput): CheckInput => ({
  ...input,
  report: {
    ...input.report,
    unit: { name: "某某市某某局", kind: "department" },
    signature: { ...input.report.signature, unit: "某某市某某局" },
  },
});

export const column = (row: string, name = "naturalPerson") => `requests.${row}.${name}`;
export const balance = (name = "naturalPerson") =>
  ["newlyReceived", "carriedOverFromLastYear", "outcomesTotal", "carriedOverToNextYear"].map((row) =>
    column(row, name),
  );

/** Moves all of 逾期未缴费 to 3.其他: every column still balances. */
export function withoutUnpaid(input: CheckInput): CheckInput {
  const columns = [
    "naturalPerson",
    "commercialEnterprise",
    "researchInstitution",
    "publicInterestOrganization",
    "legalServiceAgency",
    "otherOrganization",
  ];
  const value = (row: string, name: string) => Number(input.report.figures[column(row, name)]);
  return columns.reduce(
    (made, name) =>
      inTurn(
        cell(column("otherHandling", name), value("otherHandling", name) + value("feeUnpaid", name)),
        cell(column("feeUnpaid", name), 0),
      )(made),
    input,
  );
}

/** Gives last year's report the very paragraph of this year's. */
export function copyParagraph(input: CheckInput): CheckInput {
  const long =
    "公文办理时同步确定公开属性，发布前逐条审查并登记台账，对历年文件集中清理一次，失效的在网站加注标识并移入历史栏目。";
  const planted = words(
    "overview",
    "公文办理时同步确定公开属性，发布前逐条审查，对历年文件集中清理一次。",
    long,
  )(input);
  if (!planted.lastYear) return planted;
  const { report } = planted.lastYear;
  return {
    ...planted,
    lastYear: { ...planted.lastYear, report: { ...report, text: { ...report.text, overview: long } } },
  };
}
