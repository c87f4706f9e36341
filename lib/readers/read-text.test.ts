import { describe, expect, it } from "vitest";
import { readText } from "./read-text";

const lines = (text: string) =>
  readText(text).blocks.map((block) =>
    block.kind === "grid"
      ? block.cells.map(({ text: cell }) => cell).join("|")
      : (block.heading ? "# " : "") + block.text,
  );

const broken = [
  "全年公开政府信息四千二百八十六条，其中食品安全抽检结",
  "果公告三百一十二条、行政执法信息一千九百六十八条、消费",
  "提示和风险警示一百四十六条、政策文件和解读材料五十七条",
  "，其他工作信息一千八百零三条，均在门户网站上按时公布。",
];

describe("text copied out of another program", () => {
  it("has its paragraphs whole again where a program broke their lines", () => {
    expect(lines([...broken, "　　第二段。"].join("\n"))).toEqual([broken.join(""), "第二段。"]);
  });

  it("goes on after a page's end in the middle of a sentence, and not after a whole one", () => {
    expect(lines([...broken.slice(0, 3), "", broken[3], "", "末段。"].join("\n"))).toEqual([broken.join(""), "末段。"]);
  });

  it("has a space between foreign words, none between Chinese", () => {
    const foreign = broken.with(1, `${broken[1].slice(0, -6)}WPS Office`).with(2, `Word${broken[2].slice(4)}`);
    expect(lines(foreign.join("\n"))[0]).toContain("WPS Office Word");
  });

  it("has headings where they are marked, and nothing for empty lines before, between and after", () => {
    expect(lines("\n\n## 一、总体情况\n\n公开十二条。\n\n")).toEqual(["# 一、总体情况", "公开十二条。"]);
  });

  it("has tables between bars, with a line under their heads or without, and between tabs", () => {
    const bars = "| 信息内容 | 件数 |\n|:---|---:|\n| 规章 | 31 |\n\n| 规范性文件 | 4 |";
    expect(lines(bars)).toEqual(["|信息内容|件数||规章|31||规范性文件|4"]);
    expect(lines("规章 | 31 | 4\n尾段。")).toEqual(["规章|31|4", "尾段。"]);
    expect(lines("规章\t31\n这句话说明 | 和 | 的用法。")).toEqual(["规章|31", "这句话说明 | 和 | 的用法。"]);
  });

  it("has tables written as a page has them", () => {
    expect(lines("前。<table><tr><td>规章</td><td>31</td></tr></table>后。<!-- 旧 -->")).toEqual([
      "前。",
      "规章|31",
      "后。",
    ]);
  });
});
