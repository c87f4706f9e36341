import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareParagraphs, diffText, unchangedShare } from "./compare-text";

const without = (kind: "deleted" | "inserted", changes: ReturnType<typeof diffText>) =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join("");

/** Few different characters, so that much is common. */
const text = fc.stringMatching(/^[公开信息。123 ]{0,30}$/);

describe("changed words", () => {
  it("are marked where they stand, numbers as wholes", () => {
    expect(diffText("全年新收申请2930件，上年结转34件。", "全年新收申请3119件，上年结转34件。")).toEqual([
      { kind: "same", text: "全年新收申请" },
      { kind: "deleted", text: "2930" },
      { kind: "inserted", text: "3119" },
      { kind: "same", text: "件，上年结转34件。" },
    ]);
  });

  it("are not torn apart by one character that happens to be common", () => {
    const changes = diffText("开展业务培训，提升能力。", "组织法规培会议，提升能力。");
    expect(changes.filter(({ kind, text }) => kind === "same" && text.length === 1)).toEqual([]);
  });

  it("give back both texts, with no two runs of one kind together", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffText(before, after);
        expect(without("inserted", changes)).toBe(before);
        expect(without("deleted", changes)).toBe(after);
        expect(changes.every(({ kind }, index) => kind !== changes[index + 1]?.kind)).toBe(true);
      }),
    );
  });

  it("are found in texts too long for a comparison by character", () => {
    const sentences = Array.from({ length: 900 }, (_, index) => `第${index}项工作已经完成。`);
    const changed = sentences.with(450, "这一项还在办理。");
    expect(diffText(sentences.join(""), changed.join("")).map(({ kind }) => kind)).toEqual([
      "same",
      "deleted",
      "inserted",
      "same",
    ]);
    expect(diffText("甲".repeat(5000), "乙".repeat(5000))).toHaveLength(2);
  });
});

describe("paragraphs", () => {
  it("find their partner of last year, although others came or went before them", () => {
    const before = ["（一）主动公开情况。全年公开信息120条。", "（二）平台建设情况。网站改版上线，增设检索。"];
    const after = ["2025年，工作平稳有序。", "（二）平台建设情况。网站改版上线，增设检索和下载。"];
    expect(compareParagraphs(before, after).map((pair) => [pair.before, pair.after])).toEqual([
      [before[0], null],
      [null, after[0]],
      [before[1], after[1]],
    ]);
  });

  it("say how much is unchanged", () => {
    const [pair] = compareParagraphs(["受理申请十件，全部办结。"], ["受理申请廿件，全部办结。"]);
    expect(pair.unchanged).toBeCloseTo(11 / 12);
    expect(unchangedShare([])).toBeNull();
  });

  it("of a text and itself are all the same", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[公开信息。123]{1,20}$/), { minLength: 1, maxLength: 8 }), (lines) => {
        const pairs = compareParagraphs(lines, lines);
        expect(pairs.map(({ before }) => before)).toEqual(lines);
        expect(pairs.every(({ unchanged }) => unchanged === 1)).toBe(true);
      }),
    );
  });

  it("keep every paragraph of both years, in order", () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (before, after) => {
        const pairs = compareParagraphs(before, after);
        expect(pairs.flatMap((pair) => (pair.before === null ? [] : [pair.before]))).toEqual(before);
        expect(pairs.flatMap((pair) => (pair.after === null ? [] : [pair.after]))).toEqual(after);
      }),
    );
  });
});
