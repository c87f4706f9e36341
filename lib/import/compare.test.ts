import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { compareReports } from "./compare-reports";
import { compareParagraphs, compareTexts, repeatedShare } from "./compare-texts";

const inYear = (year: number, figures: Report["figures"], id: keyof typeof samples = "2021"): Report => ({
  ...structuredClone(samples[id]),
  year,
  figures,
});

const licensing = "article20Item5.administrativeLicensing.decisions";
const of = (reports: Report[], address: string) =>
  compareReports(reports).figures.find((figure) => figure.address === address);

describe("figures of one unit over the years", () => {
  it("gives difference and growth of the last two years, oldest year first", () => {
    const figure = of(
      [inYear(2025, { [licensing]: 150 }), inYear(2023, { [licensing]: 90 }), inYear(2024, { [licensing]: 120 })],
      licensing,
    );
    expect(figure).toMatchObject({ values: [90, 120, 150], difference: "30", growth: "25.00%" });
    expect(figure?.unusual).toBeUndefined();
  });

  it("keeps amounts digit for digit", () => {
    const fees = "article20Item8.administrativeFees.amountCharged";
    expect(of([inYear(2024, { [fees]: "96171.6" }), inYear(2025, { [fees]: "96171.7" })], fees)).toMatchObject({
      difference: "0.1",
      growth: "0.00%",
    });
  });

  it.each([
    [550, 9487, "超过上年的 3 倍"],
    [9487, 550, "不到上年的三分之一"],
    [0, 95, "上年是 0，今年是 95"],
    [95, 0, "上年是 95，今年是 0"],
    [1, 9, undefined],
    [30, 90, undefined],
  ])("marks a jump from %i to %i: %s", (before, after, unusual) => {
    expect(of([inYear(2024, { [licensing]: before }), inYear(2025, { [licensing]: after })], licensing)?.unusual).toBe(
      unusual,
    );
  });

  it("a blank is no 0: no difference", () => {
    expect(of([inYear(2024, {}), inYear(2025, { [licensing]: 5 })], licensing)).toMatchObject({
      values: [null, 5],
      difference: null,
      growth: null,
    });
  });

  it("across formats, a figure of one format only is absent from the other", () => {
    const reports = [
      inYear(2020, { [licensing]: 5, "article20Item9.centralizedProcurement.totalAmount": "3" }, "2019"),
      inYear(2021, { [licensing]: 6 }),
    ];
    expect(of(reports, "article20Item9.centralizedProcurement.totalAmount")?.values).toEqual(["3", undefined]);
    expect(of(reports, licensing)).toMatchObject({ values: [5, 6], difference: "1" });
  });
});

const rebuilt = (pieces: ReturnType<typeof compareParagraphs>, without: "added" | "removed") =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("texts of two years", () => {
  it("marks the changed words and leaves the others", () => {
    expect(
      compareParagraphs("全年收到申请12件，均已答复。", "全年收到申请35件，均已按期答复。").filter(
        ({ kind }) => kind !== "same",
      ),
    ).toEqual([
      { kind: "removed", text: "12" },
      { kind: "added", text: "35" },
      { kind: "added", text: "按期" },
    ]);
  });

  it("puts a paragraph beside the one it grew out of", () => {
    const before = "（一）主动公开情况\n全年公开信息100条，及时更新公开指南。\n旧的一段，今年不再写了。";
    const after = "（一）主动公开情况\n今年新加的开头讲别的事情。\n全年公开信息220条，及时更新公开指南和目录。";
    expect(compareTexts(before, after).map(({ kind }) => kind)).toEqual(["same", "added", "changed", "removed"]);
  });

  it("loses and invents nothing, whatever the texts", () => {
    const text = fc
      .array(fc.constantFrom("全年", "公开", "信息", "12", "条", "，", "。", "某某局", "H5"), { maxLength: 40 })
      .map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareParagraphs(before, after);
        expect(rebuilt(pieces, "added")).toBe(before);
        expect(rebuilt(pieces, "removed")).toBe(after);
      }),
    );
  });

  it("says how much is last year's text over again", () => {
    expect(repeatedShare("全年公开信息，及时更新。", "全年公开信息，及时更新。")).toBe(1);
    expect(repeatedShare("甲乙丙丁戊己庚辛", "完全是另外一回事情")).toBe(0);
  });
});
