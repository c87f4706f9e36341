import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edition2019 } from "../editions/edition-2019";
import { edition2021 } from "../editions/edition-2021";
import { figuresOf } from "../editions/figures-of-edition";
import { figureOffers } from "./figure-offers";
import { combineFigures, findFigures, largerFirst } from "./figure-search";
import { deriveFigures } from "./figures";
import { evaluateLiveFigure, parseLiveFigure, printLiveFigure } from "./live-figures";
import { charactersWithInitial } from "./pinyin-initials";

const offers = figureOffers(edition2021);
const figures = deriveFigures(edition2021, {
  "requests.newlyReceived.naturalPerson": 713,
  "requests.notHeld.naturalPerson": 746,
  "requests.notHeld.commercialEnterprise": 23,
  "requests.needsCreation.naturalPerson": 11,
  "requests.unclearAfterCorrection.naturalPerson": 1,
  "remedies.directLitigation.upheld": 26,
  "remedies.litigationAfterReconsideration.upheld": 20,
});
const found = (query: string) =>
  findFigures(offers, query, figures).map(({ offer }) => `${offer.path}｜${offer.where}`);

describe.each([edition2019, edition2021])("figures offered by edition $id", (edition) => {
  const all = figureOffers(edition);

  test("every figure is offered once, alone", () => {
    const alone = all.filter(({ isSum }) => !isSum).map(({ terms }) => terms[0].address);
    expect(alone.sort()).toEqual([...figuresOf(edition).keys()].sort());
    expect(new Set(all.map(({ source }) => source)).size).toBe(all.length);
  });

  test("what is offered is what the text will store, and it reads back", () => {
    for (const { source, terms } of all) expect(parseLiveFigure(source.slice(2, -2))).toEqual({ kind: "sum", terms });
  });

  test("a sum stands right before its first part", () => {
    for (const [index, offer] of all.entries()) {
      if (!offer.isSum) continue;
      const next = all.slice(index + 1).find(({ isSum }) => !isSum);
      expect(offer.terms[0].address).toBe(next?.terms[0].address);
    }
  });
});

test("the table of initials holds exactly the characters of the labels", () => {
  const labels = [edition2019, edition2021].flatMap(figureOffers).map(({ path, where }) => path + where);
  const used = new Set(labels.join("").match(/\p{Script=Han}/gu));
  expect([...used].filter((character) => !charactersWithInitial.has(character))).toEqual([]);
  expect([...charactersWithInitial].filter((character) => !used.has(character))).toEqual([]);
});

describe("searching", () => {
  test("by a part of the label: the group's sum first, then its rows, totals before columns", () => {
    expect(found("无法提供").slice(0, 5)).toEqual([
      "三、本年度办理结果 › （四）无法提供 三行之和｜表三 · 总计列",
      "（四）无法提供 › 1.本机关不掌握相关政府信息｜表三 · 总计列",
      "（四）无法提供 › 2.没有现成信息需要另行制作｜表三 · 总计列",
      "（四）无法提供 › 3.补正后申请内容仍不明确｜表三 · 总计列",
      "三、本年度办理结果 › （四）无法提供 三行之和｜表三 · 自然人列",
    ]);
  });

  test("by pinyin initials, half-width or full-width brackets, and row with column in any order", () => {
    expect(found("wftg")[0]).toBe(found("无法提供")[0]);
    expect(found("(四)无法")[0]).toBe(found("（四）无法")[0]);
    expect(found("自然人新收")[0]).toBe("一、本年新收政府信息公开申请数量｜表三 · 自然人列");
    expect(found("新收自然人")[0]).toBe(found("自然人新收")[0]);
    expect(found("法人 不掌握")[0]).toBe("（四）无法提供 › 1.本机关不掌握相关政府信息｜表三 · 法人或其他组织 五列之和");
  });

  test("by value", () => {
    expect(found("713")[0]).toBe("一、本年新收政府信息公开申请数量｜表三 · 总计列");
    expect(found("781")[0]).toBe("三、本年度办理结果 › （四）无法提供 三行之和｜表三 · 总计列");
    expect(found("46")[0]).toBe("行政诉讼合计｜表四");
  });

  test("where the query stands in the label is told, also when initials matched", () => {
    for (const query of ["无法提供", "wftg"]) {
      const [{ offer, inPath }] = findFigures(offers, query, figures);
      expect(inPath.map(([from, to]) => offer.path.slice(from, to))).toEqual(["无法提供"]);
    }
    const [{ offer, inWhere }] = findFigures(offers, "商业企业新收", figures);
    expect(inWhere.map(([from, to]) => offer.where.slice(from, to))).toEqual(["商业企业"]);
  });

  test("nothing is found for what no label says", () => expect(found("碳排放")).toEqual([]));

  test("any text can be searched, and every hit lies inside its label", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."表三总计无法提供(（1wftg 7") }), (query) => {
        for (const { offer, inPath, inWhere } of findFigures(offers, query, figures)) {
          for (const [from, to] of inPath) expect(from < to && to <= offer.path.length).toBe(true);
          for (const [from, to] of inWhere) expect(from < to && to <= offer.where.length).toBe(true);
        }
      }),
    );
  });
});

describe("combining what was ticked", () => {
  const [received] = findFigures(offers, "新收", figures);
  const [notHeld] = findFigures(offers, "不掌握", figures);
  const value = (how: Parameters<typeof combineFigures>[1], parts = [received.offer.terms, notHeld.offer.terms]) =>
    evaluateLiveFigure(combineFigures(parts, how), figures);

  test("adds, subtracts and takes the share", () => {
    expect(value("sum")).toBe("1482");
    expect(value("difference")).toBe("-56");
    expect(value("difference", largerFirst([received.offer.terms, notHeld.offer.terms], figures))).toBe("56");
    expect(value("share")).toBe("92.72%");
  });

  test("a difference takes away every part of a sum, and reads back as stored", () => {
    const [group] = findFigures(offers, "无法提供", figures);
    const figure = combineFigures([notHeld.offer.terms, group.offer.terms], "difference");
    expect(evaluateLiveFigure(figure, figures)).toBe("-12");
    expect(parseLiveFigure(printLiveFigure(figure).slice(2, -2))).toEqual(figure);
  });

  test("one figure has no difference", () => expect(() => value("difference", [received.offer.terms])).toThrow());
});
