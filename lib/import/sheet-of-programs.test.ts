import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { Assignment } from "../assignments/assignment";
import { judgeSheet } from "../assignments/judge-sheet";
import { keySheetName, layOutSheet } from "../assignments/sheet-layout";
import { editionById } from "../editions/register";
import { writeWorkbook } from "../export/workbook";
import { buildAssignmentSheet } from "../papers/assignment-sheet";
import { office, runInOffice } from "../samples/office-macro.fixture";
import { readAssignmentSheet } from "./read-assignment-sheet";

const edition = editionById("2021");
const parts = ["article20Item5.administrativeLicensing", "article20Item8.administrativeFees", "aspect:platform"];
const about = {
  ...{ reportId: "0a1b2c3d-0000-4000-8000-000000000000", unit: "某某市市场监督管理局", year: 2026 },
  ...{ section: "财务科", person: "何某", drafter: "李某", due: "2027-01-15" },
};
const layout = layOutSheet(edition, about, parts, { lastYear: () => "3712", given: () => "", reason: () => "" });
const cellName = (row: number, column: number) => String.fromCharCode(65 + column) + (row + 1);
const entries = layout.cells.filter(({ kind }) => kind === "entry");

/** What somebody writes into each cell that is to be filled in. */
const words = "建成政务公开专区3个。";
const written = Object.fromEntries(
  layout.cells.flatMap(({ row, column, kind, measure, place }): [string, string][] => {
    if (kind === "name") return [[cellName(row, column), "何某"]];
    if (kind === "date") return [[cellName(row, column), "2027-01-12"]];
    if (kind !== "entry") return [];
    return [
      [
        cellName(row, column),
        measure === "text" ? words : measure === "amount" ? "96171.6" : String(41 + (place ?? "").length),
      ],
    ];
  }),
);
const answers = Object.fromEntries(
  entries.map(({ place = "", row, column }) => [place, written[cellName(row, column)]]),
);

const asked: Assignment = {
  ...{ section: about.section, person: about.person, personId: null, id: "1", reportId: about.reportId, parts },
  ...{ due: about.due, at: "2026-12-01T00:00:00.000Z", by: about.drafter, events: [], answers: [] },
};

function judged(bytes: Uint8Array) {
  const read = readAssignmentSheet(bytes);
  if (!read.ok) throw new Error(read.problem.detail);
  return judgeSheet(read.sheet, { ...about, edition, assignments: [asked], lastYear: () => "" });
}
const whole = { answers, faults: [], blank: 0, signed: "何某", date: "2027-01-12" };

const fixture = new URL("sheet-from-office.xlsx", import.meta.url);

/** As WPS and others write: every word in its own cell, no table of words, no styles. */
async function asInline(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const shared = (await zip.file("xl/sharedStrings.xml")?.async("string")) ?? "";
  const all = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) => inner);
  for (const name of Object.keys(zip.files).filter((each) => /xl\/worksheets\/sheet\d+\.xml$/.test(each))) {
    const xml = (await zip.file(name)?.async("string")) ?? "";
    const inline = xml
      .replace(/<c ([^>]*?)\bt="s"([^>]*)><v>(\d+)<\/v><\/c>/g, (_, before, after, at) =>
        `<c ${before}t="inlineStr"${after}><is>${all[Number(at)]}</is></c>`.replace(/ s="\d+"/, ""),
      )
      .replace(/(<c [^>]*?) s="\d+"/g, "$1");
    zip.file(name, inline);
  }
  zip.remove("xl/sharedStrings.xml");
  zip.remove("xl/styles.xml");
  return zip.generateAsync({ type: "uint8array" });
}

describe("a 采集表 that another program has saved", () => {
  it("comes back from LibreOffice with everything that was written", () => {
    expect(judged(readFileSync(fixture))).toMatchObject(whole);
  });

  it("comes back with its words in the cells, without a table of words and without styles", async () => {
    const bytes = await asInline(readFileSync(fixture));
    const zip = await JSZip.loadAsync(bytes);
    expect([zip.file("xl/sharedStrings.xml"), zip.file("xl/styles.xml")]).toEqual([null, null]);
    expect(await zip.file("xl/worksheets/sheet1.xml")?.async("string")).not.toContain('t="s"');
    expect(judged(bytes)).toMatchObject(whole);
  });

  it.skipIf(!office)("is filled in and saved by LibreOffice here, and read back", { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "ogi-sheet-"));
    const [own, saved] = [join(folder, "own.xlsx"), join(folder, "saved.xlsx")];
    writeFileSync(
      own,
      await writeWorkbook({ title: "采集表", unit: about.unit }, buildAssignmentSheet(about, layout, parts)),
    );
    const lines = Object.entries(written).map(([name, text]) =>
      /^[\d.]+$/.test(text)
        ? `page.getCellRangeByName("${name}").Value = ${text}`
        : `page.getCellRangeByName("${name}").String = "${text}"`,
    );
    await runInOffice(
      folder,
      `Dim page As Object\nbook = Opened("${own}")\npage = book.Sheets.getByIndex(0)\n${lines.join("\n")}\nSaved(book, "${saved}", "Calc MS Excel 2007 XML")`,
    );
    const bytes = readFileSync(saved);
    if (process.env.KEEP_SHEET) writeFileSync(fixture, bytes);
    rmSync(folder, { recursive: true, force: true });
    expect(judged(bytes)).toMatchObject(whole);
  });
});

describe("what comes back instead of a 采集表", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const workbook = (sheets: string, cells = "") => {
    const zip = new JSZip();
    zip.file("xl/workbook.xml", `<workbook><sheets>${sheets}</sheets></workbook>`);
    zip.file(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    );
    zip.file("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${cells}</sheetData></worksheet>`);
    return zip.generateAsync({ type: "uint8array" });
  };
  const sheet = (name: string) => `<sheet name="${name}" r:id="r1"/>`;

  it.each([
    ["a list of comma-separated values", bytesOf("规章,31"), "unknownFormat"],
    ["a zip of something else", bytesOf("PK\u0005\u0006".padEnd(22, "\0")), "unknownFormat"],
    [
      "a workbook of before 2007, or with a password",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "oldFormat",
    ],
    ["half a workbook", bytesOf("PK\u0003\u0004 and no more than that"), "damaged"],
    ["more than 30 MB", new Uint8Array(31 * 1024 * 1024), "tooLarge"],
  ])("%s is refused", (_, bytes, code) => {
    expect(readAssignmentSheet(bytes)).toMatchObject({ ok: false, problem: { code } });
  });

  it("a workbook without sheets is refused, one without our hidden sheet has no key", async () => {
    expect(readAssignmentSheet(await workbook(""))).toMatchObject({ ok: false, problem: { code: "damaged" } });
    const cells = '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="AB2"><v>3</v></c></row>';
    expect(readAssignmentSheet(await workbook(sheet("采集表"), cells))).toEqual({
      ok: true,
      sheet: { key: [], cells: { B2: { text: "2", numeric: true, formula: true } } },
    });
  });

  it("our hidden sheet alone has a key and nothing that was filled in; what is not in its first column is no key", async () => {
    const cells = '<row r="3"><c r="A3"><v> 7 </v></c><c r="B3"><v>8</v></c></row>';
    expect(readAssignmentSheet(await workbook(sheet(keySheetName), cells))).toEqual({
      ok: true,
      sheet: { key: ["", "", "7"], cells: {} },
    });
  });
});
