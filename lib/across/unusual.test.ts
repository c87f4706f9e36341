import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfficeClass } from "../collection/office-class";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import type { Figures } from "../report/values";
import { type ComparedOffice, findUnusual } from "./unusual";
import { againstWords, unusualName } from "./unusual-words";

const edition = editionById("2021");
const received = "requests.newlyReceived.naturalPerson";
const fees = "article20Item8.administrativeFees.amountCharged";
const licences = "article20Item5.administrativeLicensing.decisions";
const inForce = "article20Item1.administrativeNormativeDocuments.inForce";
const issued = "article20Item1.administrativeNormativeDocuments.issued";
const other = "requests.otherHandling.naturalPerson";
const disclosed = "requests.disclosed.naturalPerson";
const petitions = "requests.petitionOrComplaint.naturalPerson";

const office = (name: string, figures: Figures, last: Figures | null = null, kind: OfficeClass = "township") =>
  ({
    ...{ office: { id: name, name }, class: kind, report: { edition: "2021", figures, units: {} } },
    lastYear: last && { edition: "2021", figures: last, units: {} },
  }) satisfies ComparedOffice;
const peers = (figures: (index: number) => Figures, last?: (index: number) => Figures) =>
  Array.from({ length: 8 }, (_, index) => office(`第${index}镇`, figures(index), last?.(index) ?? null));
const said = (offices: ComparedOffice[], name: string) =>
  findUnusual(edition, offices)
    .filter((each) => each.office.name === name)
    .map(({ address, share, value, against, words }) => [
      unusualName(edition, address, share),
      value,
      againstWords(against),
      words,
    ]);

describe("unusual figures", () => {
  it("are amounts in 元 where 万元 is asked for", () => {
    expect(said([office("林业局", { [fees]: "38750" }, { [fees]: "3.9" })], "林业局")).toEqual([
      ["行政事业性收费 · 本年收费金额（单位：万元）", "38750", "去年 3.9", "大一万倍，元当成了万元？"],
    ]);
    expect(said([office("林业局", { [fees]: "3.9" }, { [fees]: "38750" })], "林业局")[0][3]).toBe(
      "小一万倍，万元当成了元？",
    );
    expect(
      said([...peers((index) => ({ [fees]: `${index + 2}.5` })), office("新局", { [fees]: "96171.6" })], "新局"),
    ).toEqual([[expect.any(String), "96171.6", "同类中位数 6", "大一万倍，元当成了万元？"]]);
  });

  it.each([
    ["3900", "3.9", "大一千倍，单位填对了吗？"],
    ["0.039", "39", "小一千倍，单位填对了吗？"],
    ["0", "39", "去年有，今年是 0"],
  ])("are amounts of another order than last year: %s after %s", (now, last, words) => {
    expect(said([office("林业局", { [fees]: now }, { [fees]: last })], "林业局")[0][3]).toBe(words);
  });

  it("are amounts of 2019 by what they are worth, whatever measure each year writes", () => {
    const of2019 = (figures: Figures, units: Record<string, string>) => ({ edition: "2019", figures, units });
    const inCell =
      [...figuresOf(editionById("2019")).values()].find(({ measure, unitInCell }) => measure === "amount" && unitInCell)
        ?.address ?? "";
    const found = (unit: string) =>
      findUnusual(editionById("2019"), [
        {
          ...office("林业局", {}),
          report: of2019({ [inCell]: "38750" }, { [inCell]: unit }),
          lastYear: of2019({ [inCell]: "3.9" }, { [inCell]: "万元" }),
        },
      ]).map(({ value, words }) => [value, words]);
    expect(found("元")).toEqual([]);
    expect(found("万元")).toEqual([["38750万元", "大一万倍，元当成了万元？"]]);
    // What is no word for money cannot be compared.
    expect(found("斤")).toEqual([]);
  });

  it.each([
    [{ [licences]: 0 }, { [licences]: 214 }, "去年有，今年是 0"],
    [{ [licences]: 9 }, { [licences]: 0 }, "去年没有"],
    [{ [licences]: 71 }, { [licences]: 31 }, "比去年多 129%"],
    [{ [licences]: 30 }, { [licences]: 90 }, "比去年少 67%"],
    [{ [inForce]: 31, [issued]: 2 }, { [inForce]: 5 }, "比去年多 26，制发只有 2"],
    [{ [inForce]: 31, [issued]: 30 }, { [inForce]: 5 }, "比去年多 520%"],
  ])("are jumps against the office's own last year: %j", (now, last, words) => {
    expect(said([office("某局", now, last)], "某局").map((line) => line[3])).toContain(words);
  });

  it.each([
    [{ [licences]: 40 }, { [licences]: 31 }],
    [{ [licences]: 6 }, { [licences]: 2 }],
    [{ [licences]: 0 }, { [licences]: 3 }],
    [{ [licences]: 31 }, {}],
    [{ [fees]: "41.2" }, { [fees]: "38.75" }],
  ])("are none where the change is a usual one: %j", (now, last) => {
    expect(said([office("某局", now, last)], "某局")).toEqual([]);
  });

  it("are none where everybody has twice as many", () => {
    const grown = peers(
      (index) => ({ [licences]: 100 + index * 10 }),
      (index) => ({ [licences]: 45 + index * 5 }),
    );
    expect(findUnusual(edition, [...grown, office("某镇", { [licences]: 150 }, { [licences]: 70 })])).toEqual([]);
    expect(said([...grown, office("某镇", { [licences]: 400 }, { [licences]: 70 })], "某镇")[0][3]).toBe(
      "比去年多 471%",
    );
  });

  it("are none where everybody's change is as large, up or down", () => {
    const factors = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
    const wild = peers(
      () => ({ [licences]: 100 }),
      (index) => ({ [licences]: 100 * factors[index] }),
    );
    expect(said([...wild, office("某镇", { [licences]: 150 }, { [licences]: 50 })], "某镇")).toEqual([]);
  });

  it("stand out in their class by how many times its middle they are, where others have more still", () => {
    const among = (usual: number) =>
      said(
        [
          ...peers(() => ({ [licences]: usual })),
          office("青石镇", { [licences]: 30 }),
          office("双溪镇", { [licences]: 40 }),
        ],
        "青石镇",
      ).map((line) => line.slice(2));
    expect(among(2)).toEqual([["同类中位数 2", "是乡镇街道中位数的 15 倍"]]);
    expect(among(0)).toEqual([["同类中位数 0", "乡镇街道里半数以上没有"]]);
  });

  it("stand out in their class, and not where the office was as large last year", () => {
    const towns = peers((index) => ({ [licences]: index % 3 }));
    expect(said([...towns, office("青石镇", { [licences]: 30 })], "青石镇")).toEqual([
      ["行政许可 · 本年处理决定数量", "30", "同类中位数 1", "乡镇街道里最多"],
    ]);
    expect(said([...towns, office("青石镇", { [licences]: 30 }, { [licences]: 28 })], "青石镇")).toEqual([]);
    expect(said([...towns, office("许可局", { [licences]: 30 }, null, "department")], "许可局")).toEqual([]);
  });

  it("are shares of outcomes that others do not have", () => {
    const usual = peers((index) => ({ [disclosed]: 40 + index, [other]: 2 }));
    const odd = office("教育局", { [disclosed]: 21, [other]: 9 });
    expect(said([...usual, odd], "教育局")).toContainEqual([
      "（六）3.其他 占办理结果",
      "30.0%",
      "全部单位 4.4%",
      "归到“其他”的偏多",
    ]);
    const most = office("信访局", { [disclosed]: 5, [petitions]: 12 });
    expect(said([...usual, most], "信访局").map((line) => line[3])).toContain("答复最多的一种，占七成");
    const many = office("城管局", { [disclosed]: 12, [petitions]: 8 });
    expect(said([...usual, many], "城管局").map((line) => line[3])).toContain("占得比别的单位多");
  });

  it("planted among offices that are alike are found, and nobody else", () => {
    const quiet = fc.integer({ min: 20, max: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quiet, quiet), { minLength: 8, maxLength: 20 }),
        fc.integer({ min: 4, max: 40 }),
        (all, times) => {
          const usual = all.map(([now, last], index) =>
            office(`第${index}镇`, { [licences]: now }, { [licences]: last }),
          );
          const planted = office("多镇", { [licences]: 25 * times }, { [licences]: 25 });
          const found = findUnusual(edition, [...usual, planted]);
          expect(found.map(({ office: { name } }) => name)).toEqual(["多镇"]);
        },
      ),
    );
  });

  it("begin with what is farthest out", () => {
    const list = findUnusual(edition, [
      office("甲", { [received]: 80 }, { [received]: 23 }),
      office("乙", { [fees]: "38750" }, { [fees]: "3.9" }),
    ]);
    expect(list.map(({ kind }) => kind)).toEqual(["unit", "jump"]);
  });
});
