import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { docxTableOf, xlsxOf } from "../growth-files.fixture";
import type { SourceBlock } from "../readers/source-document";
import { requestHeads, requestRows, tableOf } from "./hand-made-tables.fixture";
import { readPrinted, readReport } from "./read-report";

const newlyReceived = "一、本年新收政府信息公开申请数量";
const rows = [requestHeads, ...requestRows(newlyReceived, [""])];
const tableThree = tableOf(rows);
const line = (text: string): SourceBlock => ({ kind: "paragraph", text });
const read = (...blocks: SourceBlock[]) => readPrinted({ format: "docx", blocks, remarks: [] });
const ofSections = ({ notices }: ReturnType<typeof read>) =>
  notices.filter(({ where }) => where === "各部分标题").map(({ message }) => message);
const tablesNotMadeOut = ({ notices }: ReturnType<typeof read>) =>
  notices.map(({ message }) => message).filter((message) => message.startsWith("没有认出表"));

describe("a file of tables alone", () => {
  it("is asked about no section that it plainly does not have", () => {
    const proposal = read(tableThree);
    expect(proposal.printed["requests.newlyReceived.total"]).toBe(0);
    expect(ofSections(proposal)).toEqual([]);
    expect(tablesNotMadeOut(proposal)).toEqual([]);
  });

  it("is that with a heading above its table, too, and is asked for what stands under a heading without a table", () => {
    const proposal = read(line("三、收到和处理政府信息公开申请情况"), tableThree, line("二、主动公开政府信息情况"));
    expect(ofSections(proposal)).toEqual([]);
    const empty = read(line("二、主动公开政府信息情况"), line("三、收到和处理政府信息公开申请情况"), tableThree);
    expect(tablesNotMadeOut(empty)).toEqual(["没有认出表二，里面的数都空着。原件的表如果是图片，请照着填。"]);
  });

  it.each([
    ["docx", docxTableOf],
    ["xlsx", xlsxOf],
  ])("is asked for the office and the year alone, as %s", async (kind, fileOf) => {
    const outcome = await readReport(await fileOf(rows.map((cells) => cells.join("，")).join("\n")), `表三.${kind}`);
    const notices = outcome.ok ? outcome.proposal.notices : [];
    const asked = notices.filter(({ where }) => !where.startsWith("表三"));
    expect(asked.map(({ addresses }) => addresses)).toEqual([["cover:unit.name"], ["year"]]);
  });

  it("has no preface: what stands above a table or below it is told, not placed", () => {
    const title = "甲乙县水务局2024年政府信息公开工作年度报告统计表";
    const proposal = read(line(title), line("单位：件"), tableThree, line(title), line("填表人：甲某"));
    expect(proposal).toMatchObject({ unit: { name: "甲乙县水务局" }, year: 2024, text: { preamble: "" } });
    expect(proposal.notices.filter(({ kind }) => kind === "unplaced").map(({ text }) => text)).toEqual([
      "填表人：甲某",
    ]);
  });
});

describe("a report", () => {
  const title = line("甲乙县水务局2024年政府信息公开工作年度报告");

  it("without any heading is one question, and its words are kept", () => {
    const proposal = read(title, line("本年主动公开信息30条。"), tableThree, line("问题是人手不足。"));
    expect(proposal.text.preamble).toBe("本年主动公开信息30条。\n问题是人手不足。");
    expect(ofSections(proposal)).toEqual(["没有找到各部分的标题，文字都放在前言里，表按内容认。"]);
    expect(tablesNotMadeOut(proposal)).toHaveLength(2);
  });

  it("with words is asked for each heading and table that it should have", () => {
    const proposal = read(title, line("一、总体情况"), line("本年主动公开信息30条。"), tableThree);
    expect(ofSections(proposal)).toHaveLength(editionById("2021").sections.length - 1);
    expect(tablesNotMadeOut(proposal)).toHaveLength(2);
  });
});

it("says what to do with a table in a csv file", async () => {
  const outcome = await readReport(
    new TextEncoder().encode(rows.map((cells) => cells.join(",")).join("\n")),
    "表三.csv",
  );
  expect(outcome).toMatchObject({ ok: false, problem: { code: "notAReport" } });
  expect(!outcome.ok && outcome.problem.detail).toContain("另存为 xlsx");
});
