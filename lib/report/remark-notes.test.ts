import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import { printRemark, readRemark } from "./remark-notes";

const only = { place: 0, count: 1 };
const under = (edition: (typeof editions)[number]) =>
  [...figuresOf(edition).values()].filter(({ section }) => section !== "proactiveDisclosure");
const edition = editions[editions.length - 1];
const spec = (address: string) => figuresOf(edition).get(address) as FigureSpec;

describe("a remark under its table", () => {
  it.each([
    ["requests.newlyReceived.total", "含转办1件", "注：“一、本年新收政府信息公开申请数量”的“总计”一栏，含转办1件。"],
    ["requests.otherHandling.total", "均为主动撤回。", "注：“（六）其他处理”中“3.其他”的“总计”一栏，均为主动撤回。"],
    [
      "remedies.directLitigation.total",
      "含上年结转2件",
      "注：“行政诉讼”中“未经复议直接起诉”的“总计”一栏，含上年结转2件。",
    ],
  ])("is a sentence: %s", (address, remark, sentence) => {
    expect(printRemark(spec(address), remark, only)).toBe(sentence);
  });

  it("is numbered where there are several", () => {
    const print = (place: number) =>
      printRemark(spec("requests.newlyReceived.total"), "含转办1件", { place, count: 2 });
    expect([print(0).slice(0, 4), print(1).slice(0, 2)]).toEqual(["注：1.", "2."]);
  });

  const words = fc
    .string({
      unit: fc.constantFrom(..."含转办撤回1件2，：；“”（）的一栏中其他总计.a ".split("")),
      minLength: 1,
      maxLength: 30,
    })
    .map((text) => text.trim())
    .filter((text) => text !== "");

  it.each(editions.map((each) => [each.id, each] as const))("comes back to the very same figure, %s", (_, each) => {
    fc.assert(
      fc.property(fc.constantFrom(...under(each)), words, fc.nat(30), (figure, remark, place) => {
        const line = printRemark(figure, remark, { place, count: 31 });
        expect(readRemark(each, figure.section, line)).toEqual({ address: figure.address, remark });
      }),
    );
  });

  it("comes back through programs that change quotes and spaces, and as it was printed before", () => {
    const back = { address: "requests.otherHandling.total", remark: "均为主动撤回" };
    for (const line of [
      '注: 1. "（六）其他处理" 中 "3.其他" 的 "总计" 一栏, 均为主动撤回。',
      "2．（六）其他处理中3.其他的总计一栏，均为主动撤回",
      "注：三、本年度办理结果／（六）其他处理／3.其他 · 总计：均为主动撤回",
    ])
      expect(readRemark(edition, "requests", line), line).toEqual(back);
  });

  it.each(["注：行政复议、行政诉讼数量含上年度结转数量。", "注：“其他”的“总计”一栏，有1件。", "注：", ""])(
    "is not what others write: %s",
    (line) => {
      expect(readRemark(edition, "requests", line)).toBeUndefined();
    },
  );
});
