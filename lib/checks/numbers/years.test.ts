import { describe, expect, it } from "vitest";
import { editionById } from "../../editions/register";
import { deriveFigures } from "../../report/figures";
import { blankReport, unknownYear } from "../../report/values";
import { runChecks } from "../run-checks";

type Text = "preamble" | "overview" | "problemsAndImprovements";

/** What N-18 says of a line in the report for 2024. */
function said(line: string, section: Text = "overview", year = 2024) {
  const report = blankReport("2021", { name: "某某市某某局", kind: "department" }, year);
  report.text[section] = line;
  const edition = editionById("2021");
  const { findings } = runChecks({ edition, report, figures: deriveFigures(edition, {}) });
  return findings.filter(({ rule }) => rule === "N-18");
}

const wrong = (line: string, section?: Text) =>
  said(line, section).map(({ severity, actual, expected }) => `${severity} ${actual} → ${expected ?? "?"}`);

describe("a year that is not the report's", () => {
  it.each<[Text, string, string]>([
    ["preamble", "所列数据的统计期限自2023年1月1日起至2024年12月31日止。", "error 2023 → 2024"],
    ["preamble", "现公布2023年度政府信息公开工作年度报告。", "error 2023 → 2024"],
    ["overview", "2023年，我局认真做好政府信息公开工作。", "warning 2023 → 2024"],
    ["overview", "（一）主动公开情况。2023年全局公开信息200条。", "warning 2023 → 2024"],
    ["overview", "2025年，全市推进政务公开。", "warning 2025 → 2024"],
    ["overview", "截至2023年底，网站发布信息200条。", "warning 2023 → 2024"],
    ["problemsAndImprovements", "（二）改进措施。2024年将加大公开力度。", "warning 2024 → ?"],
    ["problemsAndImprovements", "下一步工作打算：2024年力争做到全面公开。", "warning 2024 → ?"],
  ])("in the %s is asked about: %s", (section, line, finding) => {
    expect(wrong(line, section)).toEqual([finding]);
  });

  it("can be put right with one click, at its own four digits", () => {
    const [{ fixes, place }] = said("做得好。2023年，我局认真做好公开工作。");
    expect(fixes).toEqual([expect.objectContaining({ label: "改为 2024", with: "2024", start: 4, end: 8 })]);
    expect(place).toMatchObject({ start: 4, end: 8 });
  });

  it("of a plan has no one year to be put in its place", () => {
    expect(said("（二）改进措施。2024年将加大公开力度。", "problemsAndImprovements")[0].fixes).toBeUndefined();
  });
});

describe("a year that its words allow is not asked about", () => {
  it.each<[Text, string]>([
    ["preamble", "所列数据的统计期限自2024年1月1日起至2024年12月31日止。"],
    ["preamble", "根据2019年修订的条例编制。"],
    ["overview", "2024年，我局认真做好政府信息公开工作。"],
    ["overview", "2023年度决算公开及时。"],
    ["overview", "2023年以来，我局公开信息200条。"],
    ["overview", "2023年受理的申请办结3件。"],
    ["overview", "2023年至2024年，我局公开信息200条。"],
    ["overview", "2023年我局收到申请3件，2024年收到申请5件。"],
    ["overview", "我局按照2023年的部署公开信息。"],
    ["overview", "截至2023年底，上年遗留问题已整改。"],
    ["overview", "2025年，我局将继续公开信息。"],
    ["overview", "1989年我局成立。"],
    ["problemsAndImprovements", "2025年，全市推进政务公开。"],
    ["problemsAndImprovements", "（二）改进情况。2024年，公开了目录。"],
    ["problemsAndImprovements", "（二）改进措施。2024年已完成目录修订。"],
    ["problemsAndImprovements", "2024年工作中还有不足。"],
  ])("in the %s: %s", (section, line) => {
    expect(wrong(line, section)).toEqual([]);
  });

  it("nor any where the report's year is not known", () => {
    expect(said("2023年，我局认真做好公开工作。", "overview", unknownYear)).toEqual([]);
  });
});
