import { describe, expect, it } from "vitest";
import { fileName } from "./file-name";

const bytesOf = (name: string) => new TextEncoder().encode(name).length;

describe("the name of a file", () => {
  it.each([
    ["某某局2024年政府信息公开工作年度报告.docx", "某某局2024年政府信息公开工作年度报告.docx"],
    ["../某某局/送审稿:二.docx", "_._某某局_送审稿_二.docx"],
    ["a\u202excod\u2066\u0007.pdf", "axcod.pdf"],
    ["con.docx", "_con.docx"],
    ["LPT1", "_LPT1"],
    ["nul .tar.gz", "_nul .tar.gz"],
    ["console.docx", "console.docx"],
    [".htaccess", "_htaccess"],
    ["附件. .", "附件"],
    ["...", "_"],
    ["\u202e", "_"],
    ["年报📊\ud83d.xlsx", "年报📊.xlsx"],
  ])("%j is one that every system keeps: %j", (name, kept) => {
    expect(fileName(name)).toBe(kept);
  });

  it("has room on every disk, keeps its ending and cuts no character in two", () => {
    const name = fileName(`a${"📊".repeat(100)}.docx`, "（2）");
    expect(name).toMatch(/^a(?:📊)+（2）\.docx$/u);
    expect(bytesOf(name)).toBeLessThanOrEqual(255);
    expect(bytesOf(fileName("局".repeat(100_000)))).toBe(255);
    expect(fileName(`${"局".repeat(84)}  .局`)).toBe("局".repeat(84));
  });
});
