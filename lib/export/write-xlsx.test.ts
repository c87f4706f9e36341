import { describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { openXlsx } from "./read-back.fixture";
import { sumFormula } from "./sum-formulas";
import { cellName } from "./workbook-names";
import { writeXlsx } from "./write-xlsx";

async function workbookOf(id: "2019" | "2021" = "2021", change: (report: Report) => void = () => {}) {
  const report = structuredClone(samples[id]);
  change(report);
  const edition = editionById(id);
  const figures = deriveFigures(edition, report.figures);
  return openXlsx(
    await writeXlsx({ document: buildDocument(edition, { ...report, figures }), report, edition, figures }),
  );
}

const amount = "article20Item8.administrativeFees.amountCharged";

describe("the Excel file", () => {
  it("has the three tables, the list and the text", async () => {
    expect((await workbookOf()).worksheets.map(({ name }) => name)).toEqual(["表二", "表三", "表四", "数据", "正文"]);
  });

  it("merges what the printed form spans", async () => {
    const workbook = await workbookOf();
    const merges = workbook.getWorksheet("表四")?.model.merges ?? [];
    expect(merges).toEqual(expect.arrayContaining(["A1:O1", "A2:E2", "F2:O2", "A3:A4", "F3:J3", "K3:O3"]));
    const outcomes = workbook.getWorksheet("表三")?.getCell("A28").master;
    expect([outcomes?.address, outcomes?.value]).toEqual(["A7", "三、本年度办理结果"]);
  });

  it("holds figures as numbers with the digits they were given", async () => {
    const sheet = (
      await workbookOf("2021", (report) => {
        report.figures[amount] = "136.40";
      })
    ).getWorksheet("表二");
    expect(sheet?.getCell("B15").value).toBe(136.4);
    expect(sheet?.getCell("B15").numFmt).toBe("0.00");
    expect(sheet?.getCell("B8").value).toBe(12846);
  });

  it.each(["12345678901234567.89", "0012.5", "1234567890123.456"])(
    "holds %s as text, for Excel would change it",
    async (value) => {
      const sheet = (
        await workbookOf("2021", (report) => {
          report.figures[amount] = value;
        })
      ).getWorksheet("表二");
      expect(sheet?.getCell("B15").value).toBe(value);
    },
  );

  it("leaves a blank cell empty, which 0 is not", async () => {
    const sheet = (
      await workbookOf("2021", (report) => {
        report.figures["remedies.reconsideration.upheld"] = null;
        report.figures["remedies.reconsideration.corrected"] = 0;
      })
    ).getWorksheet("表四");
    expect(sheet?.getCell("A5").value).toBeNull();
    expect(sheet?.getCell("B5").value).toBe(0);
  });

  it("has formulas in totals alone, and text that looks like one is text even when the cell is edited", async () => {
    const workbook = await workbookOf("2021", (report) => {
      report.text.otherMatters = "=cmd|' /C calc'!A0\n+1+1\n-1\n@SUM(A1)";
      report.notes["requests.repeated.total"] = "=1+1";
    });
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.formula)
            expect(cell.formula).toMatch(/^IF\(COUNT\(([A-Z]+\d+[:,]?)+\)=0,"",SUM\(([A-Z]+\d+[:,]?)+\)\)$/);
        });
      });
    const texts: string[] = [];
    workbook.getWorksheet("正文")?.eachRow((row) => texts.push(String(row.getCell(2).value)));
    expect(texts).toEqual(expect.arrayContaining(["=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(A1)"]));
  });

  it("keeps an underscore that Excel would read as the beginning of an escape", async () => {
    const workbook = await workbookOf("2021", (report) => {
      report.text.otherMatters = "表名_x0041_与_x5b57_，a_xyz_不变";
    });
    // This library shows the escapes of the format as they are written.
    const written = workbook.getWorksheet("正文")?.getColumn(2).values;
    expect(written).toContain("表名_x005F_x0041_与_x005F_x5b57_，a_xyz_不变");
  });

  it("keeps heads and labels in sight", async () => {
    const workbook = await workbookOf();
    const frozen = workbook.worksheets
      .map(({ views }) => views[0])
      .map((view) => (view.state === "frozen" ? [view.xSplit, view.ySplit] : []));
    expect(frozen).toEqual([
      [0, 1],
      [3, 4],
      [0, 4],
      [0, 1],
      [0, 1],
    ]);
  });

  it("makes every column wide enough for its figures", async () => {
    const workbook = await workbookOf("2021", (report) => {
      for (const address of Object.keys(report.figures)) report.figures[address] = 1234567;
    });
    for (const name of ["表二", "表三", "表四"])
      workbook.getWorksheet(name)?.eachRow((row) => {
        row.eachCell((cell) => {
          if (typeof cell.value === "number" && !cell.isMerged)
            expect(workbook.getWorksheet(name)?.getColumn(Number(cell.col)).width).toBeGreaterThan(
              String(cell.value).length,
            );
        });
      });
  });

  it("prints a table on one page, and the heads of a list on each of its pages", async () => {
    const workbook = await workbookOf();
    const setups = workbook.worksheets.map(({ pageSetup }) => [
      pageSetup.orientation,
      pageSetup.fitToHeight,
      pageSetup.printTitlesRow,
    ]);
    expect(setups).toEqual([
      ["portrait", 1, undefined],
      ["portrait", 1, undefined],
      ["portrait", 1, undefined],
      ["landscape", 0, "1:1"],
      ["landscape", 0, "1:1"],
    ]);
  });

  it("names nobody", async () => {
    const { creator, lastModifiedBy, created, modified, company, title } = await workbookOf();
    expect([creator, lastModifiedBy, created, modified]).toEqual([undefined, undefined, undefined, undefined]);
    expect([company, title]).toEqual(["某某市市场监督管理局", "某某市市场监督管理局2025年政府信息公开工作年度报告"]);
  });

  it("prints a figure with its unit as the form does, and lists the number", async () => {
    const workbook = await workbookOf("2019");
    expect(workbook.getWorksheet("表二")?.getCell("B19").value).toBe("123次");
    const row = workbook.getWorksheet("数据")?.getRow(22).values;
    expect(row).toEqual([
      undefined,
      "表二",
      "第二十条第（九）项／政府集中采购 · 采购项目数量",
      123,
      "次",
      undefined,
      "填报",
      "article20Item9.centralizedProcurement.projects",
    ]);
  });
});

it.each([
  [0, 0, "A1"],
  [9, 25, "Z10"],
  [0, 26, "AA1"],
  [4, 701, "ZZ5"],
  [0, 702, "AAA1"],
])("row %i, column %i is %s", (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
});

describe("a total", () => {
  const total = "requests.outcomesTotal.total";
  const formulas = (workbook: Awaited<ReturnType<typeof workbookOf>>, name: string) => {
    const found: { at: string; formula: string; result: unknown }[] = [];
    workbook.getWorksheet(name)?.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.formula) found.push({ at: cell.address, formula: cell.formula, result: cell.result });
      });
    });
    return found;
  };

  it.each(["2019", "2021"] as const)("is the sum of its parts in its sheet and in the list, %s", async (id) => {
    const workbook = await workbookOf(id);
    const edition = editionById(id);
    const derived = [...figuresOf(edition).values()].filter(({ parts }) => parts);
    const inTables = ["表二", "表三", "表四"].flatMap((name) => formulas(workbook, name));
    expect(inTables).toHaveLength(derived.length);
    expect(formulas(workbook, "数据")).toHaveLength(derived.length);
    const values = deriveFigures(edition, samples[id].figures);
    expect(inTables.map(({ result }) => result).sort()).toEqual(
      derived.map(({ address }) => values.get(address)).sort(),
    );
  });

  it("adds up ranges where its parts lie side by side or below each other", async () => {
    const workbook = await workbookOf();
    const inTable = new Map(formulas(workbook, "表三").map(({ at, formula }) => [at, formula]));
    expect(inTable.get("J5")).toBe('IF(COUNT(D5:I5)=0,"",SUM(D5:I5))');
    expect(inTable.get("D28")).toBe('IF(COUNT(D7:D27)=0,"",SUM(D7:D27))');
    expect(formulas(workbook, "表四").map(({ formula }) => formula)).toContain('IF(COUNT(A5:D5)=0,"",SUM(A5:D5))');
  });

  it("of blanks is blank, with a formula that waits for them", async () => {
    const workbook = await workbookOf("2021", (report) => {
      report.figures = {};
    });
    for (const { result } of ["表三", "表四", "数据"].flatMap((name) => formulas(workbook, name)))
      expect(result ?? "").toBe("");
    expect(formulas(workbook, "表三").length).toBeGreaterThan(0);
  });

  it("is a plain number where the list would add up something else", async () => {
    const cells = new Map([
      ["a", { row: 0, column: 0, look: "figure" as const, value: "12（撤1）" }],
      ["b", { row: 0, column: 1, look: "figure" as const, value: "3", isFigure: true }],
      ["c", { row: 0, column: 2, look: "figure" as const, value: "15", isFigure: true }],
    ]);
    const spec = { ...(figuresOf(editionById("2021")).get(total) as FigureSpec), address: "c", parts: ["a", "b"] };
    expect(sumFormula(spec, cells)).toBeUndefined();
    expect(sumFormula({ ...spec, parts: ["b"] }, cells)).toBe('IF(COUNT(B1)=0,"",SUM(B1))');
    expect(sumFormula({ ...spec, parts: ["b", "unknown"] }, cells)).toBeUndefined();
  });
});

describe("a draft", () => {
  it("bears its mark above every table, in the text and on every printed page", async () => {
    const edition = editionById("2021");
    const report = samples["2021"];
    const figures = deriveFigures(edition, report.figures);
    const document = buildDocument(edition, { ...report, figures }, "送审稿");
    const workbook = await openXlsx(await writeXlsx({ document, report, edition, figures, mark: "送审稿" }));
    for (const name of ["表二", "表三", "表四"])
      expect(workbook.getWorksheet(name)?.getCell("A1").value, name).toBe("（送审稿）");
    expect(workbook.getWorksheet("正文")?.getColumn(2).values).toContain("（送审稿）");
    expect(workbook.worksheets.map(({ headerFooter }) => headerFooter.oddHeader)).toEqual(Array(5).fill("&R送审稿"));
    expect(workbook.title).toBe("某某市市场监督管理局2025年政府信息公开工作年度报告（送审稿）");
  });
});
