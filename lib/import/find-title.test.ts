import { describe, expect, it } from "vitest";
import { titleLines } from "../document/title-lines";
import { findTitle } from "./find-title";
import { readReport } from "./read-report";

const whole = (lines: string[], said: string[] = []) => findTitle(lines, true, said);

describe("a workbook of the tables alone", () => {
  it.each([
    "甲乙县水务局2024年政府信息公开工作年度报告数据",
    "甲乙县水务局2024年政府信息公开工作年度报告统计表",
    "甲乙县水务局2024年度政府信息公开年度报告有关数据表",
    "2024年甲乙县水务局政府信息公开工作年度报告附表",
  ])("says office and year above them: %s", (line) => {
    expect(findTitle([line], false, [])).toMatchObject({ name: "甲乙县水务局", year: 2024, from: 0, to: 1 });
  });

  it("does not take the place of the report's own title", () => {
    const own = "甲乙县水务局2024年政府信息公开工作年度报告";
    expect(whole([own, "甲乙县2023年政府信息公开工作年度报告统计表"])).toMatchObject({ year: 2024, to: 1 });
  });
});

describe("a title over several lines", () => {
  it.each([
    [
      ["新疆维吾尔自治区甲乙市", "住房和城乡建设局2024年", "政府信息公开工作年度报告"],
      "新疆维吾尔自治区甲乙市住房和城乡建设局",
    ],
    [
      ["甲乙市丙丁区", "城市管理和综合行政执法局", "2024年政府信息公开工作年度报告"],
      "甲乙市丙丁区城市管理和综合行政执法局",
    ],
    [["甲省乙市", "丙丁区", "戊己街道办事处", "2024年政府信息公开工作年度报告"], "甲省乙市丙丁区戊己街道办事处"],
    [
      ["甲乙市行政审批服务局", "（甲乙市数据局、", "甲乙市营商环境局）2024年", "政府信息公开工作年度报告"],
      "甲乙市行政审批服务局（甲乙市数据局、甲乙市营商环境局）",
    ],
    [["甲乙县丙丁镇人民政府", "办公室2024年度", "政府信息公开工作年度报告"], "甲乙县丙丁镇人民政府办公室"],
    [["甲乙市交通运输和", "城乡建设服务局2024年", "政府信息公开工作年度报告"], "甲乙市交通运输和城乡建设服务局"],
    [["甲乙县水务局", "政府信息公开工作年度报告", "（2024年度）"], "甲乙县水务局"],
    [["甲乙县水务局2024年", "度政府信息公开工作年度报告"], "甲乙县水务局"],
    [["甲乙县水务局2024", "年度政府信息公开工作年度报告"], "甲乙县水务局"],
    [["2024年度", "甲乙县水务局", "政府信息公开工作年度报告"], "甲乙县水务局"],
    [["甲乙县水务局政府信息公开工作年度报告", "（2024年度）"], "甲乙县水务局"],
    [["（2024年）", "甲乙县水务局政府信息公开工作年度报告"], "甲乙县水务局"],
  ])("%j", (lines, name) => {
    expect(whole(lines)).toMatchObject({ name, year: 2024, from: 0, to: lines.length });
  });

  it.each([
    [["甲乙市人民政府", "丙丁县水务局2024年政府信息公开工作年度报告"]],
    [["丙丁县", "丙丁县水务局2024年政府信息公开工作年度报告"]],
    [["首页 > 甲乙市", "丙丁县水务局2024年", "政府信息公开工作年度报告"]],
    [["法定主动公开内容 乙县", "丙丁县水务局2024年政府信息公开工作年度报告"]],
    [["附件2", "丙丁县水务局2024年政府信息公开工作年度报告"]],
    [["2023年", "丙丁县水务局2024年政府信息公开工作年度报告"]],
  ])("%j: what stands above is the website's", (lines) => {
    expect(whole(lines)).toMatchObject({ name: "丙丁县水务局", year: 2024 });
  });

  it("begins where the report itself lets its office's name begin", () => {
    const lines = ["甲乙市", "丙丁县水务局2024年政府信息公开工作年度报告"];
    expect(whole(lines, ["丙丁县水务局"]).name).toBe("丙丁县水务局");
    expect(whole(lines, ["甲乙市丙丁县水务局"]).name).toBe("甲乙市丙丁县水务局");
  });

  it.each([
    "甲乙市丙丁区城市管理和综合行政执法局",
    "新疆维吾尔自治区甲乙市住房和城乡建设局",
    "甲乙市丙丁区戊己街道综合行政执法与应急管理服务中心",
    "甲乙市丙丁区戊己街道行政审批服务局（丙丁区营商环境建设局、丙丁区数据资源管理局）",
    "甲乙丙丁自治区甲乙自治州丙丁自治县人力资源和社会保障局戊己监察大队",
    "甲乙县乡村振兴局与农业农村局联合工作领导小组办公室",
  ])("%s comes back from the lines that we print", async (name) => {
    const title = titleLines(`${name}2024年政府信息公开工作年度报告`);
    const text = [...title, "一、总体情况", "概况。"].join("\n");
    const outcome = await readReport(new TextEncoder().encode(text), "report.txt");
    expect(outcome.ok && outcome.proposal.unit.name).toBe(name);
  });
});
