import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { figuresOf, isTableSection } from "../lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { collectionIn, type OfficeReport } from "./collection-page";
import { expect } from "./fixtures";
import { savedElsewhere } from "./house-styles";

// What the sums must be, added up here and not by the program, and where they are shown.

const edition = editionById("2021");
export const specs = [...figuresOf(edition).values()];
type Values = Record<string, unknown>;

/** Adds in hundredths. */
function addedUp(reports: OfficeReport[], addresses: readonly string[]): string {
  const values = reports.flatMap(({ figures }) => addresses.map((address) => String(figures[address] ?? 0)));
  const places = values.some((value) => value.includes(".")) ? 2 : 0;
  const sum = values.reduce((all, value) => {
    const [whole, fraction = ""] = value.split(".");
    return all + Number(whole + fraction.padEnd(places, "0"));
  }, 0);
  return places === 0 ? String(sum) : (sum / 100).toFixed(places);
}

/** The entered figures that a cell is made of. */
const entered = (address: string): string[] => {
  const parts = specs.find((spec) => spec.address === address)?.parts;
  return parts ? parts.flatMap(entered) : [address];
};

/** The same amount however its last digits are written. */
export const plain = (value: unknown) => (value === null || value === "" ? "" : String(Number(value)));
const plainly = (values: Values) => Object.fromEntries(specs.map(({ address }) => [address, plain(values[address])]));

/** What every cell of the three tables must be, by address. */
export const expectedSums = (reports: OfficeReport[]): Record<string, string> =>
  plainly(Object.fromEntries(specs.map(({ address }) => [address, addedUp(reports, entered(address))])));

/** The sum of the row of 汇总表 that LibreOffice has calculated. */
async function sumsInWorkbook(page: Page): Promise<Values> {
  const answer = await page.request.get(`/api/collections/${collectionIn(page)}/table.xlsx?scope=region`);
  const [calculated] = await savedElsewhere([await answer.body()], "xlsx", "xlsx");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(calculated).buffer);
  const values = edition.sections.filter(isTableSection).flatMap(({ id, frame }) => {
    const rows = book.getWorksheet(frame.name)?.getRows(1, 1000) ?? [];
    const sums = rows.find((row) => row.getCell(1).value === "合计");
    const shown = (column: number) => sums?.getCell(column).result ?? sums?.getCell(column).value ?? "";
    return specs.filter(({ section }) => section === id).map(({ address }, at) => [address, String(shown(5 + at))]);
  });
  return Object.fromEntries(values);
}

/** The printed sums, read by the reader of foreign files. */
async function sumsOnPaper(page: Page, format: "docx" | "pdf"): Promise<Values> {
  const answer = await page.request.get(`/api/collections/${collectionIn(page)}/printed-sums/${format}?scope=region`);
  expect(answer.ok()).toBe(true);
  const file = { name: `合计.${format}`, mimeType: "application/octet-stream", buffer: await answer.body() };
  const read = await page.request.post("/api/imports", { multipart: { file } });
  const { figures, printed } = await read.json();
  return { ...printed, ...figures };
}

async function sumsOnPage(page: Page): Promise<Values> {
  const found: [string, string][] = [];
  for (const { frame } of edition.sections.filter(isTableSection)) {
    await page.getByRole("tab", { name: new RegExp(frame.name) }).click();
    const cells = page.locator("button[id^='sum-']");
    await expect(cells.first()).toBeVisible();
    found.push(
      ...(await cells.evaluateAll((all) => all.map((one): [string, string] => [one.id, String(one.textContent)]))),
    );
  }
  return Object.fromEntries(found.map(([id, shown]) => [id.slice("sum-".length), shown]));
}

async function sumsInJson(page: Page): Promise<Values> {
  const answer = await page.request.get(`/api/collections/${collectionIn(page)}/sums?scope=region`);
  return (await answer.json()).figures;
}

/** The page of sums and the answer of the API say, cell by cell, what these reports add up to. */
export async function expectSumsShown(page: Page, reports: OfficeReport[]): Promise<void> {
  const expected = expectedSums(reports);
  expect(plainly(await sumsInJson(page))).toEqual(expected);
  expect(plainly(await sumsOnPage(page))).toEqual(expected);
}

/** And so do a workbook that another program has calculated anew, the Word and the PDF file. */
export async function expectSumsInFiles(page: Page, reports: OfficeReport[]): Promise<void> {
  const expected = expectedSums(reports);
  expect(plainly(await sumsInWorkbook(page))).toEqual(expected);
  for (const format of ["docx", "pdf"] as const) {
    const read = await sumsOnPaper(page, format);
    const known = specs.map(({ address }) => address).filter((address) => address in read);
    expect(known).toEqual(expect.arrayContaining(specs.filter(({ parts }) => !parts).map(({ address }) => address)));
    for (const address of known)
      expect([format, address, plain(read[address])]).toEqual([format, address, expected[address]]);
  }
}
