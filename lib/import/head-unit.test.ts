import { describe, expect, it } from "vitest";

import { isNamed, propose } from "./form-of-characters.fixture";
import { inTenThousands } from "./head-unit";

const table = (year: number, rows: string[][]) =>
  `<html><body><h1>甲县乙局${year}年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>${rows
    .map(
      (cells) =>
        `<tr>${cells.map((text) => `<td${cells.length === 1 ? ' colspan="3"' : ""}>${text}</td>`).join("")}</tr>`,
    )
    .join("")}</table></body></html>`;

const read = (html: string) => propose(new TextEncoder().encode(html), "report.html");

const amount = "article20Item9.centralizedProcurement.totalAmount";
const projects = "article20Item9.centralizedProcurement.projects";

describe("2019: the unit of a procurement stands where the office wrote it", () => {
  it.each([
    ["采购总金额（万元）", "52.15", "万元"],
    ["采购总金额（单位：万元）", "52.15", "万元"],
    ["采购总金额(元)", "521500", "元"],
    ["采购总金额/万元", "52.15", "万元"],
    ["采购总金额<br>（亿元）", "0.52", "亿元"],
    ["采购总金额（万元）", "521500元", "元"],
    ["采购总金额", "52.15万元", "万元"],
    ["采购总金额", "52.15", undefined],
  ])("%s over %s", async (head, cell, unit) => {
    const proposal = await read(
      table(2020, [["第二十条第（九）项"], ["信息内容", "采购项目数量（个）", head], ["政府集中采购", "6", cell]]),
    );
    expect(proposal.units[amount]).toBe(unit);
    expect(proposal.figures[amount]).toBe(cell.replace(/[万亿]?元/, ""));
    expect(proposal.units[projects]).toBe("个");
  });

  it("in the caption it speaks of the money alone", async () => {
    const proposal = await read(
      table(2020, [
        ["第二十条第（九）项（单位：万元）"],
        ["信息内容", "采购项目数量", "采购总金额"],
        ["政府集中采购", "6", "52.15"],
      ]),
    );
    expect(proposal.units).toEqual({ [amount]: "万元" });
  });
});

describe("2021: a head in 元 over a column of 万元", () => {
  const fees = "article20Item8.administrativeFees.amount";
  it.each([
    ["本年收费金额（单位：元）", "521500", false],
    ["本年收费金额（单位：万元）", "52.15", true],
  ])("%s", async (head, cell, placed) => {
    const proposal = await read(table(2023, [["第二十条第（八）项"], ["信息内容", head], ["行政事业性收费", cell]]));
    const [address] = Object.keys(proposal.printed);
    expect(fees === address || address.startsWith("article20Item8.")).toBe(true);
    expect(address in proposal.figures).toBe(placed);
    expect(isNamed(proposal, address)).toBe(!placed);
  });
});

describe("an amount in another unit than the column's", () => {
  it.each([
    ["521500", "元", "52.15"],
    ["3", "元", "0.0003"],
    ["0", "元", "0"],
    ["12.50", "百元", "0.125"],
    ["1200", "千元", "120"],
    ["0.52", "亿元", "5200"],
    ["1.23456", "亿元", "12345.6"],
  ])("%s %s is %s 万元", (amount, unit, told) => {
    expect(inTenThousands(amount, unit)).toBe(told);
  });

  it("is not told of a unit that is no money", () => {
    expect(inTenThousands("5", "件")).toBeUndefined();
  });
});
