import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMatcher, matchOffice } from "./match-office";

const roster = [
  { id: "edu", name: "临江县教育局", formerNames: ["临江县教育委员会"] },
  { id: "sport", name: "临江县体育局", formerNames: [] },
  { id: "civil", name: "临江县民政局", formerNames: [] },
  { id: "tour", name: "临江县文化广电和旅游局", formerNames: [] },
  { id: "stone", name: "青石镇人民政府", formerNames: [] },
  { id: "street", name: "城关街道办事处", formerNames: [] },
  { id: "zone", name: "临江经济开发区管理委员会", formerNames: [] },
  { id: "eco", name: "市生态环境局临江分局", formerNames: [] },
];
const matcher = buildMatcher("临江县人民政府办公室", roster);
const match = (reportName: string, fileName: string) => matchOffice(matcher, { reportName, fileName });

describe("whose report a file is", () => {
  it.each([
    ["临江县教育局", "年报.docx", "edu"],
    ["教育局", "年报.docx", "edu"],
    ["临江县 教育局", "年报.docx", "edu"],
    ["临江县教育委员会", "年报.docx", "edu"],
    ["青石镇", "年报.docx", "stone"],
    ["临江县青石镇人民政府", "年报.docx", "stone"],
    ["城关街道", "年报.docx", "street"],
    ["市生态环境局临江分局", "年报.docx", "eco"],
    ["", "临江县民政局2025年政府信息公开年度报告.docx", "civil"],
    ["", "民政局.docx", "civil"],
    ["", "全部.zip/民政局/年报定稿.docx", "civil"],
    ["", "青石镇2025.pdf", "stone"],
    ["临江县教育局", "（教育局）年报.docx", "edu"],
  ])("%s in %s is surely %s", (reportName, fileName, id) => {
    expect(match(reportName, fileName)).toEqual({ kind: "matched", id });
  });

  it.each([
    ["临江县旅游发展委员会", "年报.docx", "名册里没有这个单位。", "tour"],
    ["临江县教育局", "民政局年报.docx", "文件名和文中写的不是一个单位。", "edu"],
    ["", "政府信息公开年报定稿.docx", "文中没有写单位名称。", undefined],
    ["", "教育局和民政局.docx", "文中没有写单位名称。", "edu"],
    ["临江县水务局", "教育局.docx", "名册里没有这个单位。", "edu"],
  ])("%s in %s is asked: %s", (reportName, fileName, why, first) => {
    const asked = match(reportName, fileName);
    expect(asked).toMatchObject({ kind: "asked", why });
    expect(asked.kind === "asked" && asked.likely[0]).toBe(first);
  });

  it("is by the file's name where two offices are called alike, and is asked where that names none of them", () => {
    const twins = buildMatcher("临江县人民政府办公室", [
      { id: "old", name: "临江县公路局", formerNames: ["临江县交通局"] },
      { id: "new", name: "临江县交通运输局", formerNames: ["临江县交通局"] },
    ]);
    const said = (fileName: string) => matchOffice(twins, { reportName: "临江县交通局", fileName });
    expect(said("交通运输局.docx")).toEqual({ kind: "matched", id: "new" });
    expect(said("年报.docx")).toEqual({
      kind: "asked",
      why: "“临江县交通局”在名册里有 2 个。",
      likely: ["old", "new"],
    });
  });

  it("is every office's own by its full name, whatever the file is called", () => {
    fc.assert(
      fc.property(fc.constantFrom(...roster), fc.stringMatching(/^[a-z0-9_ ]{0,12}$/), ({ id, name }, fileName) => {
        expect(match(name, `${fileName}.docx`)).toEqual({ kind: "matched", id });
      }),
    );
  });
});
