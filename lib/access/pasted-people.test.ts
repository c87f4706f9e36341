import fc from "fast-check";
import { expect, test } from "vitest";
import { readPastedPeople } from "./pasted-people";

const table = [
  ["姓名", "登录名", "科室、职务", "角色"],
  ["李某", "LiMou", "办公室", "编制"],
  ["周某某", "zhoumm", "办公室", "编制人、收报人、管理员"],
  ["华某", "huamou", "信息中心", ""],
];
const pasted = (rows: string[][]) => rows.map((row) => row.join("\t")).join("\r\n");

test("a table copied from a spreadsheet is read line by line, without its heads", () => {
  expect(readPastedPeople(pasted(table), [])).toEqual([
    {
      ...{ line: 2, name: "李某", username: "limou", position: "办公室" },
      ...{ roles: ["drafter"], administrator: false, fault: null },
    },
    {
      ...{ line: 3, name: "周某某", username: "zhoumm", position: "办公室" },
      ...{ roles: ["drafter", "collector"], administrator: true, fault: null },
    },
    {
      ...{ line: 4, name: "华某", username: "huamou", position: "信息中心" },
      ...{ roles: [], administrator: false, fault: null },
    },
  ]);
});

test.each([
  [["", "lim", "", ""], "没有姓名"],
  [["李某", "", "", ""], "没有登录名"],
  [["李某", "li mou", "", ""], "登录名 2 到 40 个字，用汉字、字母、数字和 . _ -，不要空格"],
  [["李某", "LIMOU", "", ""], "登录名 limou 已经有了，换一个"],
  [["李某", "lim", "", "编辑"], "没有“编辑”这种角色"],
  [["", "limou", "", "编辑"], "没有姓名；登录名 limou 已经有了，换一个；没有“编辑”这种角色"],
])("%j is said to be wrong: %s", (row, fault) => {
  expect(readPastedPeople(pasted([row]), ["limou"])[0].fault).toBe(fault);
});

test("of two lines with one login name the second is at fault", () => {
  const twice = readPastedPeople(pasted([table[1], table[1]]), []);
  expect(twice.map(({ fault }) => fault)).toEqual([null, "登录名 limou 已经有了，换一个"]);
});

test("what was typed stays as it was typed, and a cell with a line break in it is one cell", () => {
  const [person] = readPastedPeople('华某\thuamou\t"信息中心（兼）\n副主任"\t供数\n', []);
  expect(person).toMatchObject({
    name: "华某",
    position: "信息中心（兼） 副主任",
    roles: ["contributor"],
    fault: null,
  });
});

test("more lines than are read at once are said, and none is left out in silence", () => {
  const many = Array.from({ length: 501 }, (_, at) => ["某某", `ren${at}`, "", ""]);
  expect(readPastedPeople(pasted(many), []).at(-1)?.fault).toBe("一次最多 500 行，后面的没有读。分几次贴");
  expect(readPastedPeople(pasted(many.slice(1)), []).at(-1)?.fault).toBeNull();
});

test("whatever is pasted, nobody without a fault lacks a name or shares a login name", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 })), (rows) => {
      const good = readPastedPeople(pasted(rows), []).filter(({ fault }) => fault === null);
      expect(good.every(({ name, username }) => name !== "" && username !== "")).toBe(true);
      expect(new Set(good.map(({ username }) => username)).size).toBe(good.length);
    }),
  );
});
