import { describe, expect, it } from "vitest";
import { blankReport, type Contact, type Report } from "../report/values";
import { checkedReport } from "./check-input";
import { consistentReport } from "./planted/consistent-report";
import { runChecks } from "./run-checks";

const edition = "2021";
const period = "所列数据的统计期限自2024年1月1日起至2024年12月31日止。";
const basis =
  "根据《中华人民共和国政府信息公开条例》（国令第711号）和国办公开办函〔2021〕30号要求，某某市某某局编制本报告。";

function rulesOf(preamble: string, changes: Partial<Report> = {}): string[] {
  const report = blankReport(edition, { name: "某某市某某局", kind: "department" }, 2024);
  const text = { ...report.text, preamble };
  const { findings } = runChecks(checkedReport({ ...report, text, ...changes }));
  const ours = /^(?:W-9|W-1[0-2]|F-1[0-2]|C-6)$/;
  return findings.filter(({ rule }) => ours.test(rule)).map(({ rule }) => rule);
}

describe("what the preamble rests on", () => {
  it.each([
    [`${basis}${period}`, []],
    [`${basis.replace("〔2021〕", "[2021]")}${period}`, []],
    [`按照国办公开办函〔2019〕61号和《条例》要求，本机关编制本报告。${period}`, []],
    [`某某市某某局编制本报告。${period}`, ["W-10"]],
    [`${basis.replace("〔2021〕30号", "〔2019〕60号")}${period}`, ["W-10"]],
    [`${basis.replace("〔2021〕30号", "202130 号")}${period}`, ["W-10"]],
    [`${basis.replace("国令第711号", "国务院令第492号")}${period}`, ["W-10"]],
    [`${basis}并按市委办公室、市政府办公室规定的格式编写。${period}`, ["W-10"]],
  ])("%s", (preamble, rules) => expect(rulesOf(preamble)).toEqual(rules));
});

describe("its six parts", () => {
  const list = (parts: string) => `${basis}本报告由${parts}组成，${period}`;
  const six =
    "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项";
  it.each([
    [list(`${six}六部分`), []],
    [list(`${six}6个部分`), []],
    [list(`${six}五部分`), ["W-11"]],
    [list(`${six}等八个部分`), ["W-11"]],
    [list(`${six.replace("、其他需要报告的事项", "")}`), ["W-11"]],
    [list("概述、主动公开政府信息的情况、政府信息公开的收费及减免情况、存在的主要问题"), ["W-11"]],
    [`${basis}${period}第一部分写总体情况。`, []],
  ])("%s", (preamble, rules) => expect(rulesOf(preamble)).toEqual(rules));
});

it("the year stands in it", () => {
  expect(rulesOf(basis)).toEqual(["W-12"]);
  expect(rulesOf(`${basis}${period}`)).toEqual([]);
});

describe("the office is that of the title", () => {
  it.each([
    [`${basis}${period}请与某某市某某局办公室联系。`, []],
    [`${basis}${period}请与邻近县教育局联系。`, ["W-9"]],
    [`根据《条例》，现将邻近县教育局2024年政府信息公开工作年度报告公布如下。`, ["W-9"]],
    [`根据《条例》，某某市某某局2024年政府信息公开工作年度报告公布如下。`, []],
    [`根据《条例》要求，由邻近县人民政府办公室编制本报告。${period}`, ["W-9"]],
  ])("%s", (preamble, rules) => expect(rulesOf(preamble)).toEqual(rules));

  it("and so is the one that signs", () => {
    const signed = (unit: string) => rulesOf(`${basis}${period}`, { signature: { unit, issuedOn: "" } });
    expect([signed("某某市某某局"), signed("某某局"), signed("邻近县教育局")]).toEqual([[], [], ["W-9"]]);
  });
});

describe("how the office can be reached", () => {
  const contact = (given: Partial<Contact>): Contact => ({
    ...{ website: "", address: "", postcode: "", telephone: "", email: "" },
    ...given,
  });
  it.each([
    [{ postcode: "223001" }, []],
    [{ postcode: "２２３００１" }, []],
    [{ postcode: "22300" }, ["F-11"]],
    [{ postcode: "2230011" }, ["F-11"]],
    [{ postcode: "000000" }, ["F-11"]],
    [{ telephone: "0517-83605000" }, []],
    [{ telephone: "（0517）83605000" }, []],
    [{ telephone: "010 65431234转8012" }, []],
    [{ telephone: "0517-83605000-8012" }, []],
    [{ telephone: "0517-83605000、83605001" }, []],
    [{ telephone: "83605000" }, []],
    [{ telephone: "12345" }, []],
    [{ telephone: "400-8200-123" }, []],
    [{ telephone: "0517-836050" }, ["F-11"]],
    [{ telephone: "0517-836050001" }, ["F-11"]],
    [{ telephone: "010-6543123" }, ["F-11"]],
    [{ telephone: "0000-12345678" }, ["F-11"]],
    [{ telephone: "见门户网站" }, ["F-11"]],
    [{ email: "xxgk@example.gov.cn" }, []],
    [{ email: "xxgk＠example.gov.cn" }, []],
    [{ email: "xxgk@example" }, ["F-11"]],
    [{ email: "xxgk.example.gov.cn" }, ["F-11"]],
    [{ email: "xx gk@example.gov.cn" }, ["F-11"]],
    [{ email: "xxgk@example..cn" }, ["F-11"]],
  ] as const)("%o: %o", (given, rules) =>
    expect(rulesOf(`${basis}${period}`, { contact: contact(given) })).toEqual(rules),
  );

  const line = (ways: string) => `${basis}${period}\n请与某某市某某局联系（${ways}）。`;
  it.each([
    ["邮编：223001，电话：0517-83605000，电子邮箱：xxgk@example.gov.cn", []],
    ["邮政编码:22300", ["F-11"]],
    ["联系电话：0517-836050", ["F-11"]],
    ["邮箱：xxgk@example", ["F-11"]],
  ])("in the preamble: %s", (ways, rules) => expect(rulesOf(line(ways))).toEqual(rules));

  it("the preamble and the fields say the same", () => {
    const given = { contact: contact({ postcode: "223001", telephone: "0517-83605000、83605001" }) };
    expect(rulesOf(line("邮编：223001，电话：0517－83605000"), given)).toEqual([]);
    expect(rulesOf(line("邮编：223002，电话：0517-83605009"), given)).toEqual(["F-12", "F-12"]);
  });
});

describe("before the year is over", () => {
  const early = (today?: string) =>
    runChecks({ ...consistentReport("2021"), today }).findings.filter(({ rule }) => rule === "F-10");
  it("nothing is finalised; it is only too early", () => {
    expect(early("2024-12-31")).toMatchObject([{ severity: "error", waits: true }]);
    expect([early("2025-01-01"), early()]).toEqual([[], []]);
  });
});

describe("figures of the same year elsewhere", () => {
  const without = (words: RegExp, today?: string) => {
    const input = consistentReport("2021");
    const overview = input.report.text.overview.replace(words, "");
    const report = { ...input.report, text: { ...input.report.text, overview } };
    return runChecks({ ...input, report, today }).findings.map(({ rule }) => rule);
  };
  it("行政执法 is asked of whoever writes, until it is said", () => {
    expect(without(/，与行政执法年度数据一致/, "2025-02-01")).toEqual(["T2-9"]);
    expect(without(/，与行政执法年度数据一致/)).toEqual([]);
  });
  it("suits without reconsideration are asked about from 2024 on", () => {
    expect(without(/直接起诉的案件均不涉及不予公开。/)).toEqual(["T4-8"]);
    const before = consistentReport("2021");
    const report = { ...before.report, year: 2023, text: { ...before.report.text, overview: "" } };
    expect(runChecks({ ...before, report }).findings.map(({ rule }) => rule)).not.toContain("T4-8");
  });
});

it("a co-defendant's suits are asked about where the prose names them", () => {
  const input = consistentReport("2021");
  const said = (sentence: string) => {
    const text = { ...input.report.text, otherMatters: `${input.report.text.otherMatters}\n${sentence}` };
    return runChecks({ ...input, report: { ...input.report, text } }).findings.map(({ rule }) => rule);
  };
  expect(said("本机关作为共同被告的行政诉讼另有数件。")).toEqual(["T4-7"]);
  expect(said("作为共同被告的行政诉讼案件未计入。")).toEqual([]);
});

it("a government says whose figures it reports; the lowest level has nobody below", () => {
  const government = (name: string, overview: string) => {
    const report = blankReport(edition, { name, kind: "government" }, 2024);
    const text = { ...report.text, preamble: `根据《条例》编制本报告。${period}`, overview };
    return runChecks(checkedReport({ ...report, text })).findings.filter(({ rule }) => rule === "C-6").length;
  };
  expect(government("某某县人民政府", "各项工作平稳有序。")).toBe(1);
  expect(government("某某县人民政府", "全县各项工作平稳有序。")).toBe(0);
  expect(government("某某县人民政府", "以下为县本级数据。")).toBe(0);
  expect(government("某某镇人民政府", "各项工作平稳有序。")).toBe(0);
});

describe("信息处理费 against table two", () => {
  const received = (sentence: string, tenThousands: string | null) => {
    const input = consistentReport("2021");
    const address = "article20Item8.administrativeFees.amountCharged";
    const report = checkedReport({
      ...input.report,
      figures: { ...input.report.figures, [address]: tenThousands },
      text: { ...input.report.text, otherMatters: sentence },
    });
    return runChecks(report).findings.filter(({ rule }) => rule === "N-14").length;
  };
  it.each([
    ["全年收取信息处理费2230元。", "0", 1],
    ["全年收取信息处理费2230元。", "0.2", 1],
    ["全年收取信息处理费2230元。", "0.22", 0],
    ["全年收取信息处理费2230元。", "0.223", 0],
    ["全年收取信息处理费1.2万元。", "1.1", 1],
    ["信息处理费共计收取12,000元。", "1.2", 0],
    ["全年未收取信息处理费。", "0", 0],
    ["全年收取信息处理费2230元。", null, 0],
  ])("%s with %s 万元", (sentence, cell, found) => expect(received(sentence, cell)).toBe(found));
});

describe("信息处理费 in section one and in section six", () => {
  const said = (overview: string, otherMatters: string) => {
    const input = consistentReport("2021");
    const report = checkedReport({ ...input.report, text: { ...input.report.text, overview, otherMatters } });
    return runChecks(report).findings.filter(({ message }) => message.startsWith("信息处理费前后不一致"));
  };

  it.each([
    ["another amount", "收取信息处理费830元。", "全年收取信息处理费380元。", "warning"],
    ["neither a part nor the sum", "收取信息处理费830元。", "信息处理费：市本级收取380元，县区收取400元。", "warning"],
    ["another power of ten", "收取信息处理费1.2万元。", "全年收取信息处理费1200元。", "warning"],
    ["an amount that section six denies", "收取信息处理费1.2万元。", "全年未收取信息处理费。", "error"],
    ["a denial beside an amount", "", "未收取信息处理费。去年缴纳信息处理费100元。", "error"],
  ])("%s is told", (_, overview, otherMatters, severity) =>
    expect(said(overview, otherMatters)).toMatchObject([{ severity, section: "otherMatters" }]),
  );

  it("an amount is told in 元, whatever it was written in", () =>
    expect(said("收取信息处理费1.2万元。", "全年未收取信息处理费。")[0].message).toContain("收取 12000 元"));

  it.each([
    ["the same amount", "收取信息处理费830元。", "全年收取信息处理费 830 元。"],
    ["the same in 万元", "收取信息处理费1.2万元。", "全年收取信息处理费12,000元。"],
    ["the sum of the parts", "收取信息处理费780元。", "信息处理费：市本级收取380元，县区收取400元。"],
    ["one of the parts", "市本级收取信息处理费380元。", "信息处理费：市本级收取380元，县区收取400元。"],
    ["nothing", "依申请公开工作平稳有序。", "全年收取信息处理费380元。"],
    ["a price where nothing was charged", "", "全年未收取信息处理费，收费标准为每件100元。"],
    ["other money", "收取罚款830元。", "全年收取信息处理费380元。"],
  ])("%s is fine", (_, overview, otherMatters) => expect(said(overview, otherMatters)).toEqual([]));
});
