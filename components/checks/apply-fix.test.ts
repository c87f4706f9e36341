import { describe, expect, it } from "vitest";
import type { Fix } from "@/lib/checks/finding";
import { textPlace } from "@/lib/report/place";
import { blankReport, type Report } from "@/lib/report/values";
import { changesOf, changesOfAll } from "./apply-fix";

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
      { place: textPlace("overview"), before: checked.text.overview, after: `引言\n行政诉讼${live}件\n结尾` },
    ]);
  });

  it("finds its line again when lines were put before it", () => {
    const now = withText("新的一段\n引言\n行政诉讼57件\n结尾");
    expect(changesOf(fix, now, checked)?.[0].after).toBe(`新的一段\n引言\n行政诉讼${live}件\n结尾`);
  });

  it("changes nothing where the words have been rewritten since", () => {
    expect(changesOf(fix, withText("引言\n行政诉讼46件\n结尾"), checked)).toBeNull();
  });

  it("fills cells with 0, or one with its value; blank is blank", () => {
    expect(changesOf({ kind: "fillZero", label: "", addresses: ["a.b.c"] }, blank, blank)).toEqual([
      { place: "a.b.c", before: null, after: "0" },
    ]);
    const set = { kind: "setFigure", label: "", address: "a.b.c" } as const;
    expect(changesOf({ ...set, value: "1.50" }, blank, blank)).toEqual([
      { place: "a.b.c", before: null, after: "1.50" },
    ]);
    expect(changesOf({ ...set, value: null }, blank, blank)).toEqual([{ place: "a.b.c", before: null, after: "" }]);
  });

  it("adds a sentence on a line of its own", () => {
    const append: Fix = { kind: "appendText", label: "", section: "overview", text: "本年没有收取。" };
    expect(changesOf(append, withText("已有\n"), blank)?.[0].after).toBe("已有\n本年没有收取。");
    expect(changesOf(append, blank, blank)?.[0].after).toBe("本年没有收取。");
  });
});

describe("many fixes at once", () => {
  const link = (paragraph: number, start: number, end: number) =>
    ({ kind: "liveFigure", label: "", with: "{{x}}", section: "overview", paragraph, start, end }) as const;
  const before = withText("甲12件，乙345件\n丙6件");
  const all = [link(0, 1, 3), link(0, 6, 9), link(1, 1, 2)];

  it("replaces all places of a line where they were counted, in one change a section", () => {
    expect(changesOfAll(all, before, before)).toEqual([
      {
        place: textPlace("overview"),
        before: before.text.overview,
        after: "甲{{x}}件，乙{{x}}件\n丙{{x}}件",
      },
    ]);
  });

  it("leaves a line that has been rewritten since, and finds one that has moved", () => {
    const now = withText("新\n甲12件，乙346件\n丙6件");
    expect(changesOfAll(all, now, before)[0].after).toBe("新\n甲12件，乙346件\n丙{{x}}件");
  });
});
