import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { type AcrossOffice, compareOffices } from "../across/compare-offices";
import { listOf, openXlsx, readDocument, readDocxBack, squeezed } from "../export/read-back.fixture";
import { writeWorkbook } from "../export/workbook";
import { writeDocument } from "../export/write-docx";
import { writePdf } from "../export/write-pdf";
import { buildAcrossSheets } from "./across-sheets";
import { buildCircular, type CircularInput } from "./circular";
import { buildMissingSheets, type ContactRow } from "./missing-sheets";

const text = (overview: string) => ({ preamble: "", overview, problemsAndImprovements: "", otherMatters: "" });
const same = "安排专人维护门户网站专栏，及时更新栏目内容，定期检查链接，确保群众找得到看得懂，全年答复群众来信四十件";
const fees = "article20Item8.administrativeFees.amountCharged";

const office = (name: string, given: Partial<AcrossOffice>): AcrossOffice => ({
  ...{ office: { id: name, name }, class: "department", deadline: "2027-01-22", lastYear: null, findings: [] },
  report: { edition: "2021", figures: {}, units: {}, text: text("") },
  ...{ arrivals: ["2027-01-20T02:00:00Z"], returns: [] },
  ...given,
});
const reported = (figures: Record<string, string>, overview = "") => ({
  ...{ edition: "2021", figures, units: {}, text: text(overview) },
});
const offices = [
  office("林业局", { report: reported({ [fees]: "38750" }, same), lastYear: reported({ [fees]: "3.9" }) }),
  office("水务局", {
    ...{ report: reported({}, `去年${same}`), findings: [{ rule: "T3-1", severity: "error" }] },
    ...{ arrivals: ["2027-01-25T02:00:00Z"], returns: ["2027-01-26T02:00:00Z"] },
  }),
  office("信访局", { report: null, arrivals: [] }),
];
const input: CircularInput = {
  across: compareOffices("2021", offices),
  offices: offices.map((each) => each.office),
  ...{ supervisingOffice: "临江县人民政府办公室", year: 2026, edition: "2021", today: "2027-02-03" },
};

describe("the circular", () => {
  it("says who was late, what was wrong, what is alike and which figures are to be checked", async () => {
    const document = buildCircular(input);
    const { paragraphs, tables } = await readDocxBack(await writeDocument(document));
    expect(paragraphs.map(squeezed)).toEqual(readDocument(document).paragraphs.map(squeezed));
    expect(paragraphs.join()).toContain("共有2个单位报送，其中1个按时，1个迟报。没有报送的有1个：信访局。");
    expect(paragraphs.at(-1)).toBe("2027年2月3日");
    expect(tables.map((rows) => rows[1].join(" "))).toEqual([
      "水务局 2027年1月22日 2027年1月25日 3天 1次 还没有再报",
      "表三各列相平（第一项＋第二项＝第三项＋第四项） 1 水务局1处",
      `林业局 水务局 1段 ${same.length}字 占林业局这些段落的100%`,
      "林业局 行政事业性收费 · 本年收费金额（单位：万元） 38750 去年 3.9 大一万倍，元当成了万元？",
    ]);
    expect((await getDocumentProxy((await writePdf(document)).slice())).numPages).toBeLessThan(4);
  });

  it("says so where there is nothing to say", () => {
    const across = compareOffices("2021", [office("甲局", {})]);
    const { tables, paragraphs } = readDocument(buildCircular({ ...input, across }));
    expect(tables).toEqual([]);
    expect(paragraphs.filter((words) => words.includes("没有")).length).toBe(3);
  });
});

describe("a circular about many", () => {
  const names = Array.from({ length: 70 }, (_, at) => `第${at + 1}局`);
  const late = (given: Partial<AcrossOffice>) =>
    names.map((name) => office(name, { arrivals: ["2027-01-25T02:00:00Z"], ...given }));
  const circular = (of: AcrossOffice[]) =>
    readDocument(
      buildCircular({ ...input, across: compareOffices("2021", of), offices: of.map((each) => each.office) }),
    );

  it("lists no more than anybody reads, and says how many there are", () => {
    const { paragraphs, tables } = circular(late({}));
    expect(tables[0]).toHaveLength(61);
    expect(paragraphs).toContain("只列前 60 条，共 70 条，其余见附表。");
  });

  it("names the first eight offices that broke a rule, also a rule of no relation, and counts the others", () => {
    const findings = [{ rule: "F-2", severity: "error" as const }];
    const { tables } = circular(late({ arrivals: ["2027-01-20T02:00:00Z"], findings }));
    expect(tables[0][1][2]).toBe(
      `${names
        .slice(0, 8)
        .map((name) => `${name}1处`)
        .join("、")}等70个`,
    );
  });
});

describe("the workbook of a comparison", () => {
  it("has the same in lists", async () => {
    const book = await openXlsx(await writeWorkbook({ title: "对比", unit: "" }, buildAcrossSheets(input)));
    expect(listOf(book, "少见的数")[0]).toContain("大一万倍，元当成了万元？");
    expect(listOf(book, "雷同")[0].slice(0, 4)).toEqual(["林业局", "水务局", "1", String(same.length)]);
    expect(listOf(book, "差错（按要求）")[0]).toContain("水务局 1");
    expect(listOf(book, "差错（按单位）")[0]).toEqual(["水务局", "1", "0", "1"]);
    expect(listOf(book, "时效").map(([name, , came]) => [name, came])).toEqual([
      ["水务局", "2027-01-25"],
      ["信访局", "没有报"],
    ]);
  });
});

describe("texts that have a sentence or two in common", () => {
  it("are listed in the workbook with that remark, and not in the circular", async () => {
    const sentence = "全年共收到群众来信四十件均按时答复";
    const own = (other: string) => `${other}${sentence}，${other.split("").reverse().join("")}`;
    const some = ["组织窗口人员学习业务规程并逐月讲评", "修缮档案库房添置恒温设备分批整理卷宗"].map((words, at) =>
      office(`第${at + 1}局`, { report: reported({}, own(words)) }),
    );
    const across = compareOffices("2021", some);
    const about = { ...input, across, offices: some.map((each) => each.office) };
    const book = await openXlsx(await writeWorkbook({ title: "对比", unit: "" }, buildAcrossSheets(about)));
    expect(listOf(book, "雷同").map((row) => row.at(-1))).toEqual(["只有一两句"]);
    expect(readDocument(buildCircular(about)).paragraphs).toContain("各单位的文字没有雷同。");
  });
});

describe("the list of the missing", () => {
  const row = (name: string, given: Partial<ContactRow>): ContactRow => ({
    ...{ office: { id: name, name }, class: "township", contact: `联系人${name}`, deadline: "2027-01-26" },
    ...{ state: "accepted", late: 0, returns: 0, ...given },
  });
  const bookOf = async (rows: ContactRow[]) =>
    openXlsx(await writeWorkbook({ title: "催报名单", unit: "" }, buildMissingSheets(rows)));

  it("has who sent nothing and who was returned, with whom to call", async () => {
    const book = await bookOf([
      row("甲镇", {}),
      row("乙镇", { state: "missing", late: 3 }),
      row("丙镇", { state: "returned", returns: 2 }),
    ]);
    expect(listOf(book, "没有报来的单位")).toEqual([
      ["1", "乙镇", "乡镇街道", "未报", "2027-01-26", "3", "", "联系人乙镇"],
      ["2", "丙镇", "乡镇街道", "已退回", "2027-01-26", "", "2", "联系人丙镇"],
    ]);
    expect(listOf(book, "联系人").map(([, name]) => name)).toEqual(["甲镇", "乙镇", "丙镇"]);
  });

  it("says so where everybody has sent", async () => {
    expect(listOf(await bookOf([row("甲镇", {})]), "没有报来的单位")[0][1]).toBe("都报了");
  });
});
