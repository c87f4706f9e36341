import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type ExcelJS from "exceljs";
import JSZip from "jszip";
import { afterAll, describe, expect, it } from "vitest";
import { figuresOf, isTableSection } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { addDecimals, printDecimal, toDecimal } from "../report/decimal";
import { deriveFigures } from "../report/figures";
import type { Figures } from "../report/values";
import { openXlsx } from "./read-back.fixture";
import { type SummaryInput, type SummaryRow, writeSummary } from "./write-summary";

const received = "requests.newlyReceived.naturalPerson";
const bought = "article20Item9.centralizedProcurement.totalAmount";

/** Figures that differ from office to office and from cell to cell; amounts with fractions. */
function figuresFor(editionId: string, office: number): Figures {
  const specs = [...figuresOf(editionById(editionId)).values()].filter(({ parts }) => !parts);
  return Object.fromEntries(
    specs.map(({ address, measure }, index) => [
      address,
      measure === "amount" ? `${office}.${(index * 37 + office) % 100 || 1}` : (index * 7 + office * 3) % 23,
    ]),
  );
}

const row = (number: number, report: SummaryRow["report"], state = "计入"): SummaryRow => ({
  ...{ office: { id: `o${number}`, name: `临江县第${number}局` }, class: "department", state, report },
  contact: `联系人${number}`,
});

function inputOf(editionId: string, offices: number): SummaryInput {
  const rows = Array.from({ length: offices }, (_, index) =>
    row(index + 1, { figures: figuresFor(editionId, index + 1), units: { [bought]: index === 0 ? "元" : "万元" } }),
  );
  const missing = row(offices + 1, null, "未报");
  return {
    ...{ supervisingOffice: "临江县人民政府办公室", year: 2026, edition: editionById(editionId), asOf: "2027-02-03" },
    rows: [...rows, missing],
    coverage: { scope: "region", counted: offices, expected: offices + 1, missing: [missing.office] },
    leftOut: [],
  };
}

const bookOf = async (input: SummaryInput) => openXlsx(await writeSummary(input));
const numberIn = (cell: ExcelJS.Cell) => (cell.formula ? cell.result : cell.value);

/** The figures of a row by their columns, which are those of the edition's order. */
function rowNamed(sheet: ExcelJS.Worksheet, name: string): (number | string | null)[] {
  const at = Array.from({ length: sheet.rowCount }, (_, index) => index + 1).find((number) =>
    [1, 2].some((column) => sheet.getCell(number, column).text === name),
  );
  if (at === undefined) throw new Error(`No row ${name}`);
  return Array.from({ length: sheet.columnCount - 4 }, (_, index) => {
    const cell = sheet.getCell(at, index + 5);
    const value = numberIn(cell);
    return typeof value === "number" ? value : cell.text || null;
  });
}

/** An addition that shares nothing with the writer. */
function added(input: SummaryInput, address: string, without: string[] = []): number | null {
  const counted = input.rows.filter(({ report, office }) => report && !without.includes(office.id));
  const values = counted.flatMap(
    ({ report }) => deriveFigures(input.edition, report?.figures ?? {}).get(address) ?? [],
  );
  if (values.length === 0) return null;
  return Number(printDecimal(values.map(toDecimal).reduce(addDecimals)));
}

describe("汇总表", () => {
  it("has a row for each office and adds every column, cell by cell", async () => {
    const input = inputOf("2021", 12);
    const book = await bookOf(input);
    for (const section of input.edition.sections.filter(isTableSection)) {
      const sheet = book.getWorksheet(section.frame.name) as ExcelJS.Worksheet;
      const addresses = [...figuresOf(input.edition).values()].filter((spec) => spec.section === section.id);
      expect(rowNamed(sheet, "合计")).toEqual(addresses.map(({ address }) => added(input, address)));
      for (const { office, report } of input.rows) {
        const figures = report && deriveFigures(input.edition, report.figures);
        const own = addresses.map(({ address }) => (figures ? Number(figures.get(address)) : null));
        expect(rowNamed(sheet, office.name)).toEqual(own);
      }
    }
  });

  it("says which offices are in it, in each sheet, and names the others with whom to call", async () => {
    const book = await bookOf(inputOf("2021", 3));
    for (const name of ["表二", "表三", "表四"])
      expect(book.getWorksheet(name)?.getCell("A2").value).toBe(
        "统计范围：本行政区域。合计了 3 / 4 个单位。没有计入 1 个：临江县第4局。",
      );
    expect(book.getWorksheet("没有计入")?.getRow(2).values).toEqual([
      undefined,
      "1",
      "临江县第4局",
      "部门",
      "未报",
      "联系人4",
    ]);
  });

  it("has the printed labels over its columns, merged as they are printed", async () => {
    const sheet = (await bookOf(inputOf("2021", 2))).getWorksheet("表三") as ExcelJS.Worksheet;
    const heads = [3, 4, 5].flatMap((line) => (sheet.getRow(line).values as string[]).filter(Boolean));
    for (const label of ["一、本年新收政府信息公开申请数量", "（三）不予公开", "1.属于国家秘密", "三、本年度办理结果"])
      expect(heads).toContain(label);
    expect(sheet.getCell(6, 5).value).toBe("自然人");
  });

  it("leaves out of the sum what is left out, in the totals too, and says why", async () => {
    const input = inputOf("2021", 4);
    const suit = "remedies.directLitigation.upheld";
    const leftOut = [{ office: input.rows[1].office, address: suit, reason: "复议机关作共同被告" }];
    const book = await bookOf({ ...input, leftOut });
    const specs = [...figuresOf(input.edition).values()].filter(({ section }) => section === "remedies");
    const sums = rowNamed(book.getWorksheet("表四") as ExcelJS.Worksheet, "合计");
    const at = (address: string) => sums[specs.findIndex((spec) => spec.address === address)];
    const own = Number(input.rows[1].report?.figures[suit]);
    expect(own).toBeGreaterThan(0);
    expect(at(suit)).toBe(added(input, suit, ["o2"]));
    expect(at("remedies.directLitigation.total")).toBe(Number(added(input, "remedies.directLitigation.total")) - own);
    expect(JSON.stringify(book.getWorksheet("说明")?.getSheetValues())).toContain("复议机关作共同被告");
  });

  it("turns amounts of any measure into 万元 to add them, keeps what was written, and names what says no measure", async () => {
    const input = inputOf("2019", 3);
    const [one, other, third] = input.rows;
    Object.assign(one.report ?? {}, { figures: { [bought]: "123456" }, units: { [bought]: "元" } });
    Object.assign(other.report ?? {}, { figures: { [bought]: "2.50" }, units: { [bought]: "万元" } });
    Object.assign(third.report ?? {}, { figures: { [bought]: "7" }, units: {} });
    const book = await bookOf(input);
    const sheet = book.getWorksheet("表二") as ExcelJS.Worksheet;
    expect(rowNamed(sheet, one.office.name).slice(-2)).toEqual([12.3456, "123456元"]);
    expect(rowNamed(sheet, "合计").at(-2)).toBe(14.8456);
    expect(JSON.stringify(book.getWorksheet("说明")?.getSheetValues())).toContain("临江县第3局");
  });

  it("of blanks is blank", async () => {
    const input = inputOf("2021", 2);
    for (const { report } of input.rows) if (report) report.figures = {};
    const sums = rowNamed((await bookOf(input)).getWorksheet("表三") as ExcelJS.Worksheet, "合计");
    expect(new Set(sums.map((value) => value ?? ""))).toEqual(new Set([""]));
  });

  it("holds more cells than a call may have arguments", async () => {
    const zip = await JSZip.loadAsync(await writeSummary(inputOf("2021", 800)));
    expect(await zip.file("xl/worksheets/sheet2.xml")?.async("string")).toContain('<c r="A805"');
  });
});

const program = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

/** Where LibreOffice is at hand it calculates the sheets anew. */
describe.skipIf(!program)("汇总表 calculated by LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "summary-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Without the values beside the formulas nothing can be shown but what was calculated. */
  async function withoutValues(input: SummaryInput): Promise<Uint8Array> {
    const zip = await JSZip.loadAsync(await writeSummary(input));
    const parts = Object.keys(zip.files).filter((name) => name.startsWith("xl/worksheets/sheet"));
    for (const name of parts) {
      const xml = (await zip.file(name)?.async("string")) ?? "";
      zip.file(name, xml.replace(/<\/f><v>[^<]*<\/v>/g, "</f>").replaceAll("</f><v/>", "</f>"));
    }
    return zip.generateAsync({ type: "uint8array" });
  }

  it("comes to the same in every cell, of both editions", { timeout: 600_000 }, async () => {
    const inputs = ["2021", "2019"].map((id) => {
      const input = inputOf(id, 5);
      return { ...input, leftOut: [{ office: input.rows[0].office, address: received, reason: "重复" }] };
    });
    for (const input of inputs) writeFileSync(join(folder, `${input.edition.id}.xlsx`), await withoutValues(input));
    const files = inputs.map(({ edition }) => join(folder, `${edition.id}.xlsx`));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const to = ["--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out")];
    await promisify(execFile)(program as string, [profile, ...to, ...files], { timeout: 300_000 });
    for (const input of inputs) {
      const own = await bookOf(input);
      const theirs = await openXlsx(new Uint8Array(readFileSync(join(folder, "out", `${input.edition.id}.xlsx`))));
      for (const name of ["表二", "表三", "表四"]) {
        const [mine, other] = [own, theirs].map((book) => book.getWorksheet(name) as ExcelJS.Worksheet);
        for (const line of [...input.rows.map((each) => each.office.name), "合计"]) {
          const [expected, calculated] = [mine, other].map((sheet) =>
            rowNamed(sheet, line).map((value) => value ?? ""),
          );
          expect(calculated).toEqual(expected);
        }
        expect(
          rowNamed(other, "合计").filter((value) => typeof value === "number" && value > 0).length,
        ).toBeGreaterThan(5);
      }
    }
  });
});
