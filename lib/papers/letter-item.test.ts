import { describe, expect, it } from "vitest";
import { checkedReport } from "../checks/check-input";
import { runChecks } from "../checks/run-checks";
import type { Figures, Report } from "../report/values";
import { samples } from "../samples/samples";
import { itemOfFinding } from "./letter-item";

const person = "requests.newlyReceived.naturalPerson";
const inForce = "article20Item1.administrativeNormativeDocuments.inForce";

function itemsOf(report: Report, lastYear: Report | null = null) {
  const input = checkedReport(report);
  const { findings } = runChecks({ ...input, ...(lastYear ? { lastYear: checkedReport(lastYear) } : {}) });
  return findings.map((finding) => ({ rule: finding.rule, ...itemOfFinding(finding, input.figures) }));
}

const sample: Report = samples["2021"];
const changed = (figures: Figures, text: Partial<Report["text"]> = {}): Report => ({
  ...sample,
  figures: { ...sample.figures, ...figures },
  text: { ...sample.text, ...text },
});

describe("a finding in a letter", () => {
  it("about two sums that differ says what the first cell says, and asks nobody to write a sum into it", () => {
    const item = itemsOf(changed({ [person]: 999 })).find(({ rule }) => rule === "T3-1");
    expect(item).toMatchObject({ place: person, is: "999", should: "" });
    expect(item?.why).toMatch(/自然人一列不平。一＋二 1008，（七）＋四 177/);
  });

  it("about last year's words quotes them, and asks for no share", () => {
    const words = "全年安排专人维护网站栏目，按月检查链接，及时更新内容，方便群众查找和使用政府信息。".repeat(2);
    const report = changed({}, { overview: words });
    const item = itemsOf(report, { ...report, year: report.year - 1 }).find(({ rule }) => rule === "Y-9");
    expect(item).toMatchObject({ should: "" });
    expect(item?.is).toMatch(/^全年安排专人/);
  });

  it("about one cell says what it should be: whoever writes that there has done what was asked", () => {
    const before = { ...changed({ [inForce]: 40 }), year: sample.year - 1 };
    const report = changed({ [inForce]: 31 });
    const asked = itemsOf(report, before).filter(({ place, should }) => place === inForce && should !== "");
    expect(asked).toMatchObject([{ is: "31", should: "41" }]);
    const mended = itemsOf(changed({ [inForce]: Number(asked[0].should) }), before);
    expect(mended.filter(({ place }) => place === inForce)).toEqual([]);
  });
});
