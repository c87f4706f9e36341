import { describe, expect, it } from "vitest";
import { readTitle } from "./match-identity";

describe("a report's title", () => {
  it.each([
    "某某县水务局2024年政府信息公开工作年度报告",
    "2024年某某县水务局政府信息公开工作年度报告",
    "某某县水务局二〇二四年度政府信息公开年度报告",
    "某某县水务局关于2024年度政府信息公开工作情况的报告",
    "某某县水务局政府信息公开2024年度报告",
    "某某县水务局政府信息公开工作年度报告（2024年度）",
    "某某县水务局 2024 年政府信息公开工作年报",
  ])("%s", (title) => {
    expect(readTitle(title)).toEqual({ name: "某某县水务局", year: 2024 });
  });

  it.each(["政府信息公开年报", "首页", "某某县水务局2024年工作总结"])("%s is none", (text) => {
    expect(readTitle(text)?.name || undefined).toBeUndefined();
  });
});
