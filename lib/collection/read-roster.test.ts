import { expect, it } from "vitest";
import { readDay, readRosterRows, readRosterText } from "./read-roster";

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
