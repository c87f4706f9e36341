import { describe, expect, test } from "vitest";
import { type Duty, type DutyReport, dutiesOf } from "./duty";

let made = 0;
const report = (name: string, year: number, more: Partial<DutyReport> = {}): DutyReport => ({
  ...{ id: `${++made}`, officeId: name, unit: { name, kind: "department" }, year, copy: 0 },
  ...{ status: "drafting", published: false, lastSection: "cover", ...more },
});
const government = (name: string) => ({ unit: { name, kind: "government" as const } });

/** 甲局 2026 还有 66 / 乙局 2025 没有开始 迟 5 */
const said = ({ offices, year, daysLeft, begun, deadline }: Duty) =>
  `${offices.map(({ name }) => name).join("、")} ${year}${begun ? "" : " 没有开始"} ${deadline} ${daysLeft}`;
const on = (today: string, ...reports: DutyReport[]) => dutiesOf(reports, today).map(said);

describe("what is due", () => {
  test("follows each report's own kind, whichever was edited last", () => {
    const reports = [report("某某县人民政府", 2026, government("某某县人民政府")), report("某某局", 2026)];
    for (const order of [reports, reports.toReversed()])
      expect(on("2026-11-27", ...order)).toEqual(["某某局 2026 2027-01-31 65", "某某县人民政府 2026 2027-03-31 124"]);
  });

  test("follows each report's own year: a draft of long ago is overdue, and comes first", () => {
    expect(on("2026-11-27", report("某某局", 2026), report("某某局", 2024), report("某某局", 2025))).toEqual([
      "某某局 2025 2026-01-31 -300",
      "某某局 2024 2025-01-31 -665",
      "某某局 2026 2027-01-31 65",
    ]);
  });

  test("is silent of what is finalised or published, also where a copy is", () => {
    expect(on("2027-01-20", report("某某局", 2026, { status: "finalised" }))).toEqual([]);
    expect(on("2027-01-20", report("某某局", 2026, { published: true }))).toEqual([]);
    expect(on("2027-01-20", report("某某局", 2026), report("某某局", 2026, { copy: 1, status: "finalised" }))).toEqual(
      [],
    );
  });

  test("of one office does not silence another's, nor another year's", () => {
    const done = report("甲局", 2026, { status: "finalised" });
    expect(on("2027-01-20", done, report("乙局", 2026), report("甲局", 2025))).toEqual([
      "甲局 2025 2026-01-31 -354",
      "乙局 2026 2027-01-31 11",
    ]);
  });

  test("names an office once, however many copies it has, and offices at the same point together", () => {
    expect(on("2027-01-20", report("甲局", 2026), report("甲局", 2026, { copy: 1 }), report("乙局", 2026))).toEqual([
      "甲局、乙局 2026 2027-01-31 11",
    ]);
  });

  test("leads to the original of a draft that has copies", () => {
    const [original, copy] = [report("甲局", 2026), report("甲局", 2026, { copy: 1 })];
    const [duty] = dutiesOf([copy, original], "2027-01-20");
    expect(duty.offices).toEqual([{ name: "甲局", report: { id: original.id, lastSection: "cover" } }]);
  });
});

describe("what has not been begun", () => {
  const last = report("某某局", 2025, { status: "finalised" });

  test.each([
    ["2026-11-27", "某某局 2026 没有开始 2027-01-31 65"],
    ["2027-02-05", "某某局 2026 没有开始 2027-01-31 -5"],
    ["2027-06-01", "某某局 2027 没有开始 2028-01-31 244"],
  ])("is named on %s", (today, line) => {
    expect(on(today, last)).toEqual([line]);
  });

  test("is asked of offices that write here, not of those whose reports were brought in to compare with", () => {
    const others = ["甲局", "乙局"].map((name) => report(name, 2024, { published: true }));
    expect(on("2026-11-27", last, ...others)).toEqual(["某某局 2026 没有开始 2027-01-31 65"]);
    expect(on("2026-11-27", ...others)).toEqual([]);
    expect(on("2026-11-27", others[0])).toEqual(["甲局 2026 没有开始 2027-01-31 65"]);
  });

  test("goes by the office, whatever its reports print as its name", () => {
    const renamed = report("某某局", 2026, { unit: { name: "某某局（新名）", kind: "department" } });
    expect(on("2026-11-27", last, renamed)).toEqual(["某某局（新名） 2026 2027-01-31 65"]);
  });

  test("is not said where only a part of the reports is known", () => {
    expect(dutiesOf([report("甲局", 2025)], "2026-11-27", false).map(said)).toEqual(["甲局 2025 2026-01-31 -300"]);
  });
});
