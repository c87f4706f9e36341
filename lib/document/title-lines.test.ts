import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOfName } from "./name-words";
import { titleLineLength } from "./style";
import { titleLines } from "./title-lines";

const titleOf = (name: string) => `${name}2025年政府信息公开工作年度报告`;

describe("the title", () => {
  it.each([
    ["某某局2025年政府信息公开工作年度报告", ["某某局2025年政府信息公开工作年度报告"]],
    ["某某市市场监督管理局2025年政府信息公开工作年度报告", ["某某市市场监督管理局2025年", "政府信息公开工作年度报告"]],
    [
      "某某市某某区某某街道综合行政执法与应急管理服务中心2025年政府信息公开工作年度报告",
      ["某某市某某区某某街道", "综合行政执法与应急管理服务中心2025年", "政府信息公开工作年度报告"],
    ],
    [
      "某某某某自治区某某某某某自治州某某某某某某自治县人力资源和社会保障局某某监察大队2025年政府信息公开工作年度报告",
      [
        "某某某某自治区某某某某某自治州",
        "某某某某某某自治县人力资源和社会保障局",
        "某某监察大队2025年",
        "政府信息公开工作年度报告",
      ],
    ],
    [
      "某某市某某新区市场监督管理综合行政执法支队2025年政府信息公开工作年度报告",
      ["某某市某某新区", "市场监督管理综合行政执法支队2025年", "政府信息公开工作年度报告"],
    ],
    [
      "某某市某某区某某街道行政审批服务局（某某区营商环境建设局、某某区数据资源管理局）2025年政府信息公开工作年度报告",
      [
        "某某市某某区某某街道行政审批服务局",
        "（某某区营商环境建设局、",
        "某某区数据资源管理局）2025年",
        "政府信息公开工作年度报告",
      ],
    ],
    [
      "某某某某某某某某某某某某某某某某某某某某某某某某2025年政府信息公开工作年度报告",
      ["某某某某某某某某某某某某某某某", "某某某某某某某某某2025年", "政府信息公开工作年度报告"],
    ],
  ])("%s stands in whole phrases", (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
    expect(titleLines(title).join("")).toBe(title);
  });

  it.each([
    ["某某市某某区城市管理和综合行政执法局", "某某市某某区城市管理和综合行政执法局|2025年…"],
    ["新疆维吾尔自治区甲乙市住房和城乡建设局", "新疆维吾尔自治区甲乙市住房和城乡建设局|2025年…"],
    ["某某市镇海区城乡建设和交通运输管理服务中心", "某某市镇海区|城乡建设和交通运输管理服务中心2025年|…"],
    [
      "某某县乡村振兴局与农业农村局联合工作领导小组办公室",
      "某某县乡村振兴局与农业农村局|联合工作领导小组办公室2025年|…",
    ],
    ["景德镇市某某区红旗街道办事处综合行政执法队", "景德镇市某某区红旗街道办事处|综合行政执法队2025年|…"],
    [
      "某某市市南区人力资源和社会保障局城区劳动保障监察大队",
      "某某市市南区人力资源和社会保障局|城区劳动保障监察大队2025年|…",
    ],
    [
      "某某省某某市某某县人民政府办公室（某某县外事办公室）",
      "某某省某某市某某县人民政府办公室|（某某县外事办公室）2025年|…",
    ],
    [
      "某某市某某区社区矫正管理局城市更新和市容环境服务中心",
      "某某市某某区社区矫正管理局|城市更新和市容环境服务中心2025年|…",
    ],
  ])("%s is divided where a place or an organ ends", (name, lines) => {
    expect(titleLines(titleOf(name)).join("|").replace("政府信息公开工作年度报告", "…")).toBe(lines);
  });

  const parts = fc.constantFrom(
    ..."某某市 甲区 乙县 丙镇 自治州 城市管理 综合行政执法 局 和 、 （ ） 住房和城乡建设 办公室 人民政府 委员会 街道 乡村振兴 市场监督管理 中心".split(
      " ",
    ),
  );
  const names = fc.array(parts, { minLength: 1, maxLength: 24 }).map((words) => words.join("").slice(0, 100));

  it("keeps every character of any name, in lines that fit and no more of them than are worth it", () => {
    fc.assert(
      fc.property(names, (name) => {
        const lines = titleLines(titleOf(name));
        expect(lines.join("")).toBe(titleOf(name));
        expect(lines.every((line) => line.length <= titleLineLength)).toBe(true);
        expect(lines.length).toBeLessThanOrEqual(Math.ceil(name.length / titleLineLength) + 4);
      }),
    );
  });

  it("never ends a line inside a word", () => {
    fc.assert(
      fc.property(names, (name) => {
        const words = wordsOfName(name);
        const ends = words.map((_, index) => words.slice(0, index + 1).join("").length);
        let at = 0;
        for (const line of titleLines(titleOf(name))) {
          at += line.length;
          if (at <= name.length) expect(ends).toContain(at);
        }
      }),
    );
  });

  it.each(["局", "市", "（", "、", "某", "9"])("%s a hundred times takes no longer than any name", (character) => {
    expect(titleLines(titleOf(character.repeat(100))).join("")).toBe(titleOf(character.repeat(100)));
    expect(titleLines(titleOf(character.repeat(100_000))).join("")).toBe(titleOf(character.repeat(100_000)));
  });
});
