import { describe, expect, it } from "vitest";
import { tokenize } from "./tokenize";

const kinds = (line: string) =>
  tokenize(line, () => true).map(({ start, end, kind }) => `${kind} ${line.slice(start, end)}`);

describe("numbers of a line", () => {
  it("are Arabic, full-width or Chinese, with 万, 余 and their unit", () => {
    expect(kinds("公开14万余条，１２ 件、十一个区，3,119 件")).toEqual([
      "quantity 14万余条",
      "quantity １２ 件",
      "quantity 十一个",
      "quantity 3,119 件",
    ]);
    expect(tokenize("公开14万余条", () => true)[0]).toMatchObject({ value: 140_000, unit: "条", approximate: "over" });
    expect(tokenize("收费96171.6万元", () => true)[0]).toMatchObject({ value: 961_716_000, unit: "元" });
  });
  it("are dates, references, contacts and ordinals set aside", () => {
    expect(kinds("自2024年1月1日起，国办公开办函〔2021〕30号、第711号令")).toEqual([
      "date 2024年",
      "date 1月",
      "date 1日",
      "reference 2021",
      "reference 30号",
      "reference 711号",
    ]);
    expect(kinds("某某路18号，邮编：000000，电话：0000-23456789，12345热线")).toEqual([
      "contact 18号",
      "contact 000000",
      "contact 0000",
      "contact 23456789",
      "contact 12345",
    ]);
    expect(kinds("（一）公开情况。一是完善；二是提升，第三方、第一")).toEqual([
      "ordinal 一",
      "ordinal 一是",
      "ordinal 二是",
      "ordinal 一",
    ]);
  });
  it("are not found in words and names", () => {
    expect(kinds("进一步统一、两会、三审三校、一网通办、长三角、最后一公里")).toEqual([]);
    expect(kinds("“1+X”发布会，H5作品，“100”行动")).toEqual(["name 1", "name 5", "name 100"]);
  });
  it("hold live figures as one", () => {
    expect(kinds("收到{{requests.newlyReceived.total}}件")).toEqual(["live {{requests.newlyReceived.total}}"]);
  });
});
