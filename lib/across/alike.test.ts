import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankReport } from "../report/values";
import { type ComparedText, findAlike, type PassageSide } from "./alike";

const office = (id: string, overview: string, problemsAndImprovements = ""): ComparedText => ({
  ...blankReport("2021", { name: id, kind: "department" }, 2025),
  id,
  text: { preamble: "", overview, problemsAndImprovements, otherMatters: "" },
});
const wordsAt = (offices: ComparedText[], id: string, { section, line, start, end }: PassageSide) =>
  (offices.find((each) => each.id === id)?.text[section] ?? "").split("\n")[line].slice(start, end);
const plain = (text: string) => text.replace(/\s/g, "");

/** Each passage as both offices have it. */
const passagesOf = (offices: ComparedText[]) =>
  findAlike(offices).pairs.flatMap(({ ids, passages }) =>
    passages.map(({ sides }) => sides.map((side, index) => wordsAt(offices, ids[index], side))),
  );

/** Characters of which 13 do not come twice by chance. */
const characters = Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
const word = (least: number, most: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: least, maxLength: most }).map((signs) => signs.join(""));

describe("equal passages", () => {
  it("are found with both their places", () => {
    const same = "安排专人维护门户网站专栏，及时更新栏目内容，定期检查链接";
    const offices = [
      office("甲", `（四）平台建设情况。${same}，群众找得到。`),
      office("乙", "没有什么。", `另起一行\n去年起，${same}。新增便民栏目。`),
    ];
    expect(passagesOf(offices)).toEqual([[same, same]]);
    const [{ passages, shares }] = findAlike(offices).pairs;
    expect(passages[0].sides).toEqual([
      { section: "overview", line: 0, start: 10, end: 10 + same.length },
      { section: "problemsAndImprovements", line: 1, start: 4, end: 4 + same.length },
    ]);
    expect(shares.map((share) => share.toFixed(2))).toEqual(["0.80", "0.70"]);
  });

  it("that are planted are found, each of them, whatever stands around, and none is invented", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word(0, 60), word(0, 60)), { minLength: 3, maxLength: 6 }),
        word(13, 60),
        fc.boolean(),
        (around, planted, broken) => {
          const offices = around.map(([before, after], index) =>
            office(`第${index}个`, index < 2 ? `${before}甲乙${index}${planted}${index}丙${after}` : before + after),
          );
          if (broken)
            offices[1].text.overview = offices[1].text.overview.replace(planted, Array.from(planted).join(" "));
          const found = passagesOf(offices);
          expect(found.map((sides) => sides.map(plain))).toEqual([[planted, planted]]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are equal, of thirteen signs at least, and each sign is in one only, however much texts repeat themselves", () => {
    const narrow = fc.array(fc.constantFrom("公", "开", "了", "，"), { maxLength: 200 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(narrow, narrow, (one, other) => {
        const offices = [office("甲", one), office("乙", other)];
        const { pairs } = findAlike(offices);
        for (const side of [0, 1]) {
          const ends = pairs.flatMap(({ passages }) => passages.map(({ sides }) => sides[side]));
          const sorted = ends.sort((a, b) => a.start - b.start);
          for (const [index, { start }] of sorted.slice(1).entries())
            expect(start).toBeGreaterThanOrEqual(sorted[index].end);
        }
        for (const [left, right] of passagesOf(offices)) {
          expect(left).toBe(right);
          expect(left.length).toBeGreaterThanOrEqual(13);
        }
      }),
    );
  });

  it("are said once: a sentence that one office has twice and the other once is one passage", () => {
    const [one, two] = ["甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", "一二三四五六七八九十百千万亿兆京垓秭穰沟"];
    const offices = [office("甲", `${two}。${one}，${one.slice(0, 15)}`), office("乙", `${one}${two}`)];
    expect(passagesOf(offices)).toEqual([
      [two, two],
      [one, one],
    ]);
  });

  it("do not begin or end within a rare character", () => {
    // Each two of them have one half of their code in common.
    const same = "在乡志里查到了这两位先人的名字";
    const offices = [office("甲", `\u{20bb7}${same}\u{20bb7}的`), office("乙", `\u{217b7}${same}\u{20bb8}了`)];
    expect(passagesOf(offices)).toEqual([[same, same]]);
  });

  it("of twelve signs are none", () => {
    const twelve = "及时更新栏目内容方便群众";
    expect(findAlike([office("甲", `今${twelve}吧`), office("乙", `昨${twelve}了`)]).pairs).toEqual([]);
  });

  it("do not go over the end of a paragraph", () => {
    const offices = [office("甲", "一二三四五六七\n八九十百千万亿"), office("乙", "一二三四五六七八九十百千万亿")];
    expect(findAlike(offices).pairs).toEqual([]);
  });

  it.each([
    ["titles", "（三）政府信息公开平台建设和信息发布情况。"],
    ["statutes", "根据《中华人民共和国政府信息公开条例》《政府信息公开信息处理费管理办法》"],
    ["fixed sentences", "2025年度，本机关未收取信息处理费。"],
    ["official labels", "其中本年新收政府信息公开申请数量"],
  ])("%s alone are none", (_, text) => {
    expect(findAlike([office("甲", `${text}我们做了`), office("乙", `${text}他们写过`)]).pairs).toEqual([]);
  });

  it("that hold the name of a statute are found whole", () => {
    const same = "我们对照《中华人民共和国政府信息公开条例》逐条逐项梳理了二百项目录";
    expect(passagesOf([office("甲", `先是${same}。`), office("乙", `后来${same}，`)])).toEqual([[same, same]]);
  });

  it("make a pair strong when they are much of their lines, and a saying in common does not", () => {
    const same =
      "严格落实信息发布三审三校制度，对拟公开信息逐条审查，做到先审查后公开，全年没有发生泄密事件，群众评价较好";
    const [strong] = findAlike([office("甲", `${same}。审查186条`), office("乙", `${same}。审查94条`)]).pairs;
    const [weak] = findAlike([
      office("甲", "成立由镇长任组长的领导小组，每月开会"),
      office("乙", "成立由镇长任组长的领导小组，没有开会"),
    ]).pairs;
    expect([strong.strong, weak.strong]).toEqual([true, false]);
  });

  it("put the strongest pair first, then whoever has most in common", () => {
    const sentence = "每周一上午由办公室逐条审核拟公开的文件并登记，".repeat(3);
    const long = `成立由镇长任组长的领导小组，每月开会研究，${"各".repeat(200)}`;
    const offices = [
      office("甲", "乡村大舞台边上新设了一处公告栏，何时看都行"),
      office("乙", "乡村大舞台边上新设了一处公告栏，没有人去看"),
      office("丙", long.replace(/各+/, "子丑寅卯".repeat(50))),
      office("丁", long.replace(/各+/, "甲乙丙丁".repeat(50))),
      office("戊", `${sentence}一`),
      office("己", `${sentence}二`),
    ];
    const { pairs } = findAlike(offices);
    expect(pairs.map(({ ids }) => ids.join(""))).toEqual(["戊己", "丙丁", "甲乙"]);
  });

  it("are those of the printed text: a live figure is its value", () => {
    const figures = { "requests.newlyReceived.naturalPerson": 26 };
    const live = { ...office("甲", "全年共新收申请{{requests.newlyReceived.naturalPerson}}件，均按期答复"), figures };
    expect(findAlike([live, office("乙", "全年共新收申请26件，均按期答复")]).pairs).toHaveLength(1);
    expect(findAlike([live, office("乙", "全年共新收申请27件，均按期答复")]).pairs).toEqual([]);
  });
});
