import { describe, expect, it } from "vitest";
import type { Fix } from "@/lib/checks/finding";
import { blankReport, type Report } from "@/lib/report/values";
import { changesOf } from "./apply-fix";

const blank = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const withText = (overview: string): Report => ({ ...blank, text: { ...blank.text, overview } });

const checked = withText("引言\n行政诉讼57件\n结尾");
const live = "{{remedies.directLitigation.total}}";
const fix: Fix = {
  ...{ kind: "liveFigure", label: "换成活数字 46", with: live },
  ...{ section: "overview", paragraph: 1, start: 4, end: 6 },
};

describe("a fix of one click", () => {
  it("puts the live figure where the number stood", () => {
    expect(changesOf(fix, checked, checked)).toEqual([
      { name: "text.overview", text: `引言\n行政诉讼${live}件\n结尾` },
    ]);
  });

  it("finds its line again when lines were put before it", () => {
    const now = withText("新的一段\n引言\n行政诉讼57件\n结尾");
    expect(changesOf(fix, now, checked)?.[0].text).toBe(`新的一段\n引言\n行政诉讼${live}件\n结尾`);
  });

  it("changes nothing where the words have been rewritten since", () => {
    expect(changesOf(fix, withText("引言\n行政诉讼46件\n结尾"), checked)).toBeNull();
  });

  it("fills cells with 0, or one with its value; blank is blank", () => {
    expect(changesOf({ kind: "fillZero", label: "", addresses: ["a.b.c"] }, blank, blank)).toEqual([
      { name: "figures.a.b.c", text: "0" },
    ]);
    const set = { kind: "setFigure", label: "", address: "a.b.c" } as const;
    expect(changesOf({ ...set, value: "1.50" }, blank, blank)).toEqual([{ name: "figures.a.b.c", text: "1.50" }]);
    expect(changesOf({ ...set, value: null }, blank, blank)).toEqual([{ name: "figures.a.b.c", text: "" }]);
  });

  it("adds a sentence on a line of its own", () => {
    const append: Fix = { kind: "appendText", label: "", section: "overview", text: "本年没有收取。" };
    expect(changesOf(append, withText("已有\n"), blank)?.[0].text).toBe("已有\n本年没有收取。");
    expect(changesOf(append, blank, blank)?.[0].text).toBe("本年没有收取。");
  });
});
