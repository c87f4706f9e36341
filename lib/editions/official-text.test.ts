import { expect, test } from "vitest";
import { editions } from "./register";

const texts = editions.flatMap(({ id, sections }) => sections.map((section) => ({ id, ...section.officialText })));

test("every text shown as official says where it really stands", () => {
  for (const { text, source, standing } of texts) {
    if (standing === "law") expect(source).toBe("《中华人民共和国政府信息公开条例》第五十条");
    if (standing === "excerpt") expect(source).toMatch(/〔2021〕30号.*节录/);
    // What stands in a template alone is never given as the notice's.
    if (/文字描述/.test(text))
      expect([standing, source]).toEqual(["templateGloss", expect.stringContaining("不是通知原文")]);
    expect(source).not.toContain("附件");
  }
});

test("both formats bear their exact names", () => {
  expect(editions.map(({ title }) => title)).toEqual([
    "《中华人民共和国政府信息公开工作年度报告格式（试行）》",
    "《中华人民共和国政府信息公开工作年度报告格式》",
  ]);
});
