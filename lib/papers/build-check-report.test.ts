import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Finding } from "../checks/finding";
import { findingKey, findingValues } from "../checks/reasons";
import { editionById } from "../editions/register";
import { writeDocument } from "../export/write-docx";
import { deriveFigures } from "../report/figures";
import { samples } from "../samples/samples";
import { buildCheckReport, type CheckReportInput } from "./build-check-report";

const edition = editionById("2021");
const report = samples["2021"];
const figures = deriveFigures(edition, report.figures);
const common = { group: "table" as const, section: "requests" as const, basis: "表三注", rule: "T3-1" };
const error: Finding = { ...common, severity: "error", addresses: [], message: "自然人一列不平，多 72。" };
const warning: Finding = {
  ...common,
  rule: "Y-8",
  severity: "warning",
  addresses: ["requests.newlyReceived.total"],
  message: "新收件数是上年的 4 倍。",
};
const reason = {
  key: findingKey(warning),
  rule: "Y-8",
  section: "requests" as const,
  message: warning.message,
  category: "机构改革" as const,
  text: "并入一个单位",
  values: findingValues(warning, figures),
  at: "2026-01-12T02:31:00.000Z",
  by: "本机",
};
const input: CheckReportInput = {
  edition,
  report,
  figures,
  findings: [error, warning],
  numbers: [],
  reasons: [reason],
  version: null,
  today: "2026-01-12",
  comparedWith: 2024,
};

const textOf = async (given: CheckReportInput) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await writeDocument(buildCheckReport(given))) })).value;

describe("the check report in Word", () => {
  it("quotes the text as it is printed, and ends every sentence", async () => {
    const quoting: Finding = {
      ...common,
      rule: "N-18",
      severity: "error",
      addresses: [],
      message: "这一句写的是 2024 年",
      excerpt: "2024年新收{{requests.newlyReceived.total}}件…",
    };
    const text = await textOf({ ...input, findings: [quoting] });
    const printed = figures.get("requests.newlyReceived.total");
    expect(text).toContain(`1.这一句写的是 2024 年。原文：“2024年新收${printed}件…”。依据：表三注。（规则 N-18）`);
  });

  it("says what was checked, found and explained", async () => {
    const text = await textOf(input);
    for (const said of [
      "200 个数",
      "2024 年度报告比较",
      "自然人一列不平，多 72。",
      "依据：表三注",
      "理由（机构改革）：并入一个单位",
      "编制中，还没有定稿",
      "不代替审查",
    ])
      expect(text).toContain(said);
  });

  it("lists an answered warning among the explained ones only", async () => {
    const sections = (await textOf(input)).split(/[一二三四五]、/);
    expect(sections[3]).toContain("没有。");
    expect(sections[4]).toContain("新收件数是上年的 4 倍");
  });

  it("names the digest of a finalised report", async () => {
    const version = {
      number: 2,
      sha256: "ab".repeat(32),
      finalisedAt: "2026-01-20T01:00:00.000Z",
      reopenedAt: null,
      reopenReason: null,
      by: "本机",
      reopenedBy: null,
    };
    expect(await textOf({ ...input, findings: [], reasons: [], version })).toContain("ab".repeat(32));
  });
});

describe("a report with thousands of faults", () => {
  it("has the first of them listed, and says how many more there are", async () => {
    const findings = Array.from({ length: 1203 }, (_, index) => ({ ...error, message: `第 ${index} 处` }));
    const text = await textOf({ ...input, findings });
    expect(text).toContain("500.第 499 处。");
    expect(text).not.toContain("第 500 处");
    expect(text).toContain("还有 703 处没有列出。先改正列出的，再查一次。");
    expect(text).toContain("表内勾稽 1203 处");
  });
});
