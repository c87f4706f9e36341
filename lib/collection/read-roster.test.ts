import { expect, it } from "vitest";
import { readDay, readRosterRows, readRosterText } from "./read-roster";
import { groupClassOf } from "./roster-groups";

const read = (text: string) => readRosterText(text, 2026);

it("reads a list as it is pasted out of a sheet, with what is beside the names in any order", () => {
  const { lines, doubled } = read(
    [
      "序号\t单位\t类别\t联系人",
      "1\t临江县发展和改革局\t部门\t何某\t832××××",
      "2\t临江县工业和信息化局（原经济和信息化局）",
      "3\t青石镇人民政府\t1月26日",
      "青石镇人民政府\t乡镇",
      "",
      "  市生态环境局临江分局　　垂直管理",
    ].join("\r\n"),
  );
  expect(lines).toEqual([
    {
      ...{ name: "临江县发展和改革局", formerNames: [], class: "department", guessed: false },
      ...{ deadline: null, contact: "何某　832××××" },
    },
    {
      ...{ name: "临江县工业和信息化局", formerNames: ["经济和信息化局"], class: "department", guessed: true },
      ...{ deadline: null, contact: "" },
    },
    {
      ...{ name: "青石镇人民政府", formerNames: [], class: "township", guessed: false },
      ...{ deadline: "2027-01-26", contact: "" },
    },
    {
      ...{ name: "市生态环境局临江分局", formerNames: [], class: "vertical", guessed: false },
      ...{ deadline: null, contact: "" },
    },
  ]);
  expect(doubled).toEqual(["青石镇人民政府"]);
});

it("passes over titles above a head, keeps printed brackets, and knows a name whatever cannot be seen in it", () => {
  const { lines, doubled } = readRosterRows(
    [
      ["附件1", "", ""],
      ["临江县2026年度报送单位名册", "临江县2026年度报送单位名册", "临江县2026年度报送单位名册"],
      ["序号", "单位名称", "联系人"],
      ["1", "临江县农业农村局（乡村振兴局）", "何某"],
      ["2", "临江县\u200b教\u2060育\u00ad局\ufe0f", ""],
      ["3", "\u202d临江县教育局\u202c", "吕某"],
    ],
    2026,
  );
  expect(lines.map(({ name, contact }) => [name, contact])).toEqual([
    ["临江县农业农村局（乡村振兴局）", "何某"],
    ["临江县教育局", "吕某"],
  ]);
  expect(doubled).toEqual(["临江县教育局"]);
});

it("takes lines that head a group for the class of those below, and none of them for an office", () => {
  const { lines } = read(
    [
      "一、县政府工作部门（3个）",
      "1. 临江县教育局",
      "2. 临江县公安局\t部门\t何某",
      "临江县烟草专卖局\t垂直管理",
      "二、乡镇（街道）",
      "（1）青石镇人民政府",
      "城关街道办事处",
      "三、垂直管理部门：",
      "一、国家税务总局临江县税务局",
      "四、其他单位",
      "临江县供水服务中心",
      "合计 7 个",
    ].join("\n"),
  );
  expect(lines.map(({ name, class: kind, guessed }) => [name, kind, guessed])).toEqual([
    ["临江县教育局", "department", false],
    ["临江县公安局", "department", false],
    ["临江县烟草专卖局", "vertical", false],
    ["青石镇人民政府", "township", false],
    ["城关街道办事处", "township", false],
    ["国家税务总局临江县税务局", "vertical", false],
    ["临江县供水服务中心", "other", false],
  ]);
});

it.each([
  ["县直部门", "department"],
  ["（一）临江县人民政府组成部门", "department"],
  ["各乡镇人民政府、街道办事处", "township"],
  ["镇街", "township"],
  ["第二部分 乡镇街道", "township"],
  ["省垂直管理单位（9个）", "vertical"],
  ["驻县单位", "vertical"],
  ["市政府派出机构", "dispatched"],
  ["开发区、园区", "other"],
  ["公共企事业单位", "other"],
])("%s heads a group of %s", (text, kind) => {
  expect(groupClassOf(text)).toBe(kind);
});

it.each([
  ...[
    "临江县教育局",
    "一、临江县教育局",
    "青石镇人民政府",
    "城关街道",
    "市生态环境局临江分局",
    "临江经济开发区管理委员会",
  ],
  ...[
    "临江县机关事务服务中心",
    "国网临江县供电公司",
    "临江县乡镇企业局",
    "街道口镇",
    "临江县人民政府办公室",
    "新区街道办事处",
  ],
])("%s is an office", (text) => {
  expect(groupClassOf(text)).toBeUndefined();
  expect(read(text).lines).toHaveLength(1);
});

it.each([
  ["2027-01-22", "2027-01-22"],
  ["2027/1/22", "2027-01-22"],
  ["2027年1月22日", "2027-01-22"],
  ["1月22日", "2027-01-22"],
  ["2月30日", undefined],
  ["何某", undefined],
])("%s is the day %s", (text, day) => {
  expect(readDay(text, 2026)).toBe(day);
});
