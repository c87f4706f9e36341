import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { liveSource } from "./live-source";
import { mergeText, mergeTexts, textOfPieces } from "./merge-text";

const base = [
  "（一）主动公开情况",
  "全年公开信息{{a.b.c}}条，均在法定期限内答复。办理结果满意。",
  "（二）依申请公开情况",
  "收到申请31件，均在法定期限内答复。结转下年度3件。",
].join("\n");
const questions = (one: string, other: string, from = base) =>
  mergeTexts(from, one, other)
    .filter(({ merged }) => merged === null)
    .map(({ mine, theirs }) => [mine, theirs]);

describe("two people who write on one text", () => {
  test("in different paragraphs both have all of it", () => {
    const mine = base.replace("全年", "本年");
    const theirs = base.replace("收到", "共收到");
    expect(mergeText(base, mine, theirs)).toBe(base.replace("全年", "本年").replace("收到", "共收到"));
  });

  test("in one paragraph at different words both have all of it", () => {
    const mine = base.replace("全年公开", "全年主动公开");
    const theirs = base.replace("满意", "良好");
    expect(mergeText(base, mine, theirs)).toBe(base.replace("全年公开", "全年主动公开").replace("满意", "良好"));
  });

  test("at words that stand side by side both have all of it", () => {
    expect(mergeText("继续公开工作。", "继续公布工作。", "继续公开任务。")).toBe("继续公布任务。");
  });

  test("at one word are asked, also where they changed different characters of it", () => {
    expect(questions("规定期限", "法律期限", "法定期限")).toEqual([["规定", "法律"]]);
    expect(mergeText("收到31件", "收到32件", "收到41件")).toBeNull();
  });

  test("at one sentence in several places are asked once", () => {
    const one = "结转3件，除延期的2件外，均在期限内答复。完。";
    const other = "结转3件，其中延期2件，均已告知。完。";
    expect(questions(one, other, "结转3件，均在法定期限内答复。完。")).toHaveLength(1);
  });

  test("who changed the same in the same way have it once", () => {
    const both = base.replace("满意", "良好").concat("\n新的一段");
    expect(mergeText(base, both, both)).toBe(both);
    expect(mergeText(base, both, `${both}又一句`)).toBe(`${both}又一句`);
  });

  test("who put in paragraphs at one place have both, the same ones once", () => {
    expect(mergeText("甲", "甲\n乙", "甲\n丙")?.split("\n").sort()).toEqual(["丙", "乙", "甲"].sort());
    expect(mergeText("甲", "甲\n乙", "甲\n乙\n丙")).toBe("甲\n乙\n丙");
  });

  test("who begin one empty text are asked", () => {
    expect(mergeText("", "第一份", "第二份")).toBeNull();
  });

  test("of whom one takes out what the other goes on writing are asked", () => {
    expect(mergeText("甲。\n乙。", "甲。", "甲。\n乙丙。")).toBeNull();
    expect(mergeText("甲。办结三件", "甲。", "甲。办结三件了")).toBeNull();
  });

  test("never leave half a live figure, nor half a heading", () => {
    const figure = "收到{{a.b.c}}件";
    expect(questions("收到{{a.b.d}}件", "收到{{a.e.c}}件", figure)).toEqual([["{{a.b.d}}", "{{a.e.c}}"]]);
    const one = base.replace("主动公开情况", "主动公开工作情况");
    expect(mergeText(base, one, base.replace("主动公开情况", "公开情况"))).toBeNull();
    expect(mergeText(base, one, base.replace("主动公开情况", "主动公开情况综述"))).toBeNull();
  });

  test("of whom one divides a paragraph have both", () => {
    const mine = base.replace("答复。办理", "答复。\n办理");
    const theirs = base.replace("全年", "本年");
    expect(mergeText(base, mine, theirs)).toBe(mine.replace("全年", "本年"));
  });
});

/** What both have, in pieces; where they are asked, both answers. */
const pieces = (from: string, mine: string, theirs: string) =>
  mergeTexts(from, mine, theirs).map((piece) => piece.merged ?? [piece.mine, piece.theirs]);

describe("what two put in", () => {
  test.each([
    ["甲。", "甲。乙", "甲。乙丙", "甲。乙丙"],
    ["办结。", "全部办结。", "已全部办结。", "已全部办结。"],
    ["甲\n丁", "甲\n二\n丁", "甲\n二又\n丁", "甲\n二又\n丁"],
    ["甲\n丁", "甲\n\n丁", "甲\n\n丙\n丁", "甲\n\n丙\n丁"],
  ])("in %j is one, where one of them goes on with what the other has: %j, %j", (from, mine, theirs, merged) => {
    expect(mergeText(from, mine, theirs)).toBe(merged);
    expect(mergeText(from, theirs, mine)).toBe(merged);
  });

  test.each([
    ["甲\n丁", "甲\n一\n二\n九\n丁", "甲\n一\n三\n九\n丁", "甲\n一\n三\n二\n九\n丁"],
    ["甲\n丁", "甲\n乙\n丁", "甲\n丙\n丁", "甲\n丙\n乙\n丁"],
  ])("in %j as paragraphs stands there in one order, for both the same: %j, %j", (from, mine, theirs, merged) => {
    expect(mergeText(from, mine, theirs)).toBe(merged);
    expect(mergeText(from, theirs, mine)).toBe(merged);
  });

  test.each([
    ["甲\n乙", "甲改\n乙", "新\n甲\n乙", "新\n甲改\n乙"],
    ["甲\n乙", "甲改\n乙", "甲\n新\n乙", "甲改\n新\n乙"],
    ["甲\n乙\n丙", "甲\n丙", "甲\n新\n乙\n丙", "甲\n新\n丙"],
    ["甲\n乙\n丙", "甲\n丙", "甲\n乙\n新\n丙", "甲\n新\n丙"],
    ["继续公开工作。", "继续公布工作。", "继续公开有关工作。", "继续公布有关工作。"],
  ])("in %j beside what the other changed is no question: %j, %j", (from, mine, theirs, merged) => {
    expect(mergeText(from, mine, theirs)).toBe(merged);
    expect(mergeText(from, theirs, mine)).toBe(merged);
  });

  test("at one place, each something else, is asked about", () => {
    expect(pieces("甲。", "甲。乙", "甲。丙")).toEqual(["甲。", ["乙", "丙"], "\n"]);
  });

  test("beside words that the other took out is asked about, before and behind them", () => {
    for (const theirs of ["继续公开有关工作。", "继续有关公开工作。"])
      expect(pieces("继续公开工作。", "继续工作。", theirs)).toEqual(["继续", ["", theirs.slice(2, 6)], "工作。\n"]);
  });
});

test("two questions are two in two sentences, and one in one", () => {
  const asked = ["甲", ["四", "五"], "件。乙", ["四", "五"], "件。\n"];
  expect(pieces("甲三件。乙三件。", "甲四件。乙四件。", "甲五件。乙五件。")).toEqual(asked);
  const once = ["甲", ["四件，乙四", "五件，乙五"], "件。\n"];
  expect(pieces("甲三件，乙三件。", "甲四件，乙四件。", "甲五件，乙五件。")).toEqual(once);
});

const line = fc
  .array(fc.constantFrom("公开", "申请", "办理", "3", "12", "。", "，", "{{a.b.c}}", "了", "（一）", "a"), {
    maxLength: 8,
  })
  .map((words) => words.join(""));
const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join("\n"));
const three = fc.tuple(text, text, text);

/** A text in which words that stand nowhere else were put in, and some of it was taken out. */
const edited = (from: string, mark: string) =>
  fc
    .array(fc.tuple(fc.nat(from.length), fc.nat(3)), { maxLength: 4 })
    .map((places) =>
      places
        .sort(([one], [other]) => other - one)
        .reduce((now, [at, gone], index) => `${now.slice(0, at)}【${mark}${index}】${now.slice(at + gone)}`, from),
    );
const pair = text.chain((from) => fc.tuple(fc.constant(from), edited(from, "甲"), edited(from, "乙")));
const marksIn = (merged: string, mark: string) => merged.match(new RegExp(`【${mark}\\d】`, "g")) ?? [];

describe("of any three texts", () => {
  test("the pieces read as the three of them", () => {
    fc.assert(
      fc.property(three, ([from, mine, theirs]) => {
        const pieces = mergeTexts(from, mine, theirs);
        const read = (side: "base" | "mine" | "theirs") => pieces.map((piece) => piece[side]).join("");
        expect([read("base"), read("mine"), read("theirs")]).toEqual([`${from}\n`, `${mine}\n`, `${theirs}\n`]);
      }),
    );
  });

  test("it does not matter who comes first", () => {
    fc.assert(
      fc.property(three, ([from, mine, theirs]) => {
        expect(mergeText(from, mine, theirs)).toBe(mergeText(from, theirs, mine));
      }),
    );
  });

  test("a text that nobody else has changed stands, and what both have is theirs", () => {
    fc.assert(
      fc.property(text, text, (from, other) => {
        const read = (mine: string, theirs: string) => textOfPieces(mergeTexts(from, mine, theirs), () => "?");
        expect([read(other, from), read(from, other), read(other, other)]).toEqual([other, other, other]);
      }),
    );
  });

  test("whatever one of them put in stands in the merged text, or in a question", () => {
    fc.assert(
      fc.property(pair, ([from, mine, theirs]) => {
        const pieces = mergeTexts(from, mine, theirs);
        const kept = pieces.map((piece) => piece.merged ?? piece.mine + piece.theirs).join("");
        expect(marksIn(kept, "甲")).toEqual(expect.arrayContaining(marksIn(mine, "甲")));
        expect(marksIn(kept, "乙")).toEqual(expect.arrayContaining(marksIn(theirs, "乙")));
      }),
      { numRuns: Number(process.env.MERGES ?? 200) },
    );
  });

  test("no live figure is torn", () => {
    fc.assert(
      fc.property(pair, ([from, mine, theirs]) => {
        const own = new Set(`${from}\n${mine}\n${theirs}`.match(liveSource) ?? []);
        for (const source of mergeText(from, mine, theirs)?.match(liveSource) ?? []) expect(own).toContain(source);
      }),
    );
  });
});
