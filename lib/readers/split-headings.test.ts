import { expect, it } from "vitest";
import { paragraph } from "./grid-builder";
import { splitHeadings } from "./split-headings";

const split = (...texts: string[]) =>
  splitHeadings(texts.map((text) => paragraph(text))).flatMap((block) => ("text" in block ? [block.text] : []));

it("parts a heading from text that goes on in its paragraph", () => {
  expect(split("六、其他需要报告的事项。本年度没有。")).toEqual(["六、其他需要报告的事项", "本年度没有。"]);
  expect(split("一、总体情况 全年公开信息。")).toEqual(["一、总体情况", "全年公开信息。"]);
});

it("parts paragraphs that a writer parted by line breaks only", () => {
  expect(split("一、总体情况\n全年公开信息。\n\n另有附件。")).toEqual(["一、总体情况", "全年公开信息。", "另有附件。"]);
});

it("leaves headings, sentences and tables of contents as they are", () => {
  const texts = ["一、总体情况", "一、总体情况……3", "总体情况良好，主动公开政府信息情况见下表。"];
  expect(split(...texts)).toEqual(texts);
});
