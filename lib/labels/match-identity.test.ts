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
    "首页 > 政府信息公开年报 > 某某县水务局2024年政府信息公开工作年度报告",
    "政府信息公开｜某某县水务局2024年政府信息公开工作年度报告",
  ])("%s", (title) => {
    expect(readTitle(title)).toEqual({ name: "某某县水务局", year: 2024 });
  });

  it.each(["我局", "本单位", "本机关", "我市", "××局", "XX县水务局", "某某网站 > "])(
    "of %s names no office",
    (name) => {
      expect(readTitle(`${name}2024年政府信息公开工作年度报告`)).toEqual({ name: "", year: 2024 });
    },
  );

  it.each(["本溪市水务局", "本溪市"])("of %s does", (name) => {
    expect(readTitle(`${name}2024年政府信息公开工作年度报告`)).toEqual({ name, year: 2024 });
  });

  it.each(["政府信息公开年报", "首页", "某某县水务局2024年工作总结"])("%s is none", (text) => {
    expect(readTitle(text)?.name || undefined).toBeUndefined();
  });
});
