import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { limits } from "../readers/problem";
import { type LedgerQuestion, type LedgerReading, readLedger } from "./read-ledger";
import { readListRows } from "./rows";
import { workbook, workbookOf } from "./workbook.fixture";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const csv = (...lines: string[]) => bytesOf(lines.join("\n"));
const outcomeOf = (bytes: Uint8Array, more: Partial<LedgerQuestion> = {}) =>
  readLedger(bytes, { edition: editionById("2021"), year: 2025, kind: "requests", ...more });

function read(bytes: Uint8Array, more: Partial<LedgerQuestion> = {}): LedgerReading {
  const outcome = outcomeOf(bytes, more);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.reading;
}
function problemOf(bytes: Uint8Array): string | undefined {
  const outcome = outcomeOf(bytes);
  return outcome.ok ? undefined : outcome.problem.code;
}

const heads = ["收到日期", "申请人类型", "办理结果", "办结日期"];
const lines = [
  ["2025-03-01", "自然人", "予以公开", "2025-03-05"],
  ["2025-03-02", "商业企业", "信息不存在", "2025-03-06"],
];
const plainLedger = [heads, ...lines];
const received = ({ figures }: LedgerReading) => [
  figures["requests.newlyReceived.naturalPerson"],
  figures["requests.newlyReceived.commercialEnterprise"],
];

/** The first bytes of an old Excel file; more is not read of it. */
const oldExcel = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const otherZip = () => new JSZip().file("word/document.xml", "<document/>").generateAsync({ type: "uint8array" });

describe("a file that is no ledger", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["nothing at all", () => new Uint8Array(), "empty"],
    ["more bytes than are read", () => new Uint8Array(limits.fileBytes + 1), "tooLarge"],
    ["an old Excel file", () => oldExcel, "oldFormat"],
    ["a PDF", () => bytesOf("%PDF-1.7"), "unknownFormat"],
    ["a zip file without a workbook", otherZip, "unknownFormat"],
    ["a workbook without sheets", () => workbookOf([]), "damaged"],
    ["more lines than are read", () => bytesOf("a,b\n".repeat(100_001)), "tooManyLines"],
  ])("%s is refused with its reason", async (_, file, code) => {
    expect(problemOf(await file())).toBe(code);
  });

  it("a line below the last that is read is not left out in silence", async () => {
    const far = Array.from(
      { length: 100_001 },
      (_, index) => plainLedger[index] ?? (index === 100_000 ? lines[0] : []),
    );
    expect(problemOf(await workbook(far))).toBe("tooManyLines");
  });
});

describe("the lines of a text", () => {
  it.each([
    ["line feeds", "\n"],
    ["both signs", "\r\n"],
    ["carriage returns alone", "\r"],
  ])("may end with %s", (_, end) => {
    expect(received(read(bytesOf(plainLedger.map((cells) => cells.join(",")).join(end))))).toEqual([1, 1]);
  });

  it("may end before the last column", () => {
    const reading = read(csv(heads.join(","), lines[0].join(","), "2025-11-03,自然人", "2025-11-03,自然人"));
    expect(received(reading)[0]).toBe(2);
    expect(reading.notCounted.map(({ row, reason }) => [row, reason])).toEqual([[4, "sameLine"]]);
  });
});

describe("the sheets of a workbook", () => {
  it("the one whose heads say most of what is asked is counted, the others are named", async () => {
    const remedies = [
      ["收案日期", "案件类型"],
      ["2025-03-01", "行政复议"],
    ];
    const sheets = [
      { name: "空表", rows: [] },
      { name: "复议", rows: remedies },
      { name: "申请", rows: plainLedger },
    ];
    const reading = read(await workbookOf(sheets));
    expect([reading.sheet, received(reading)]).toEqual(["申请", [1, 1]]);
    expect(reading.otherSheets).toEqual([{ sheet: "复议", lines: 1 }]);
  });

  it("of two with the same heads the longer one is counted", async () => {
    const reading = read(
      await workbookOf([
        { name: "样表", rows: plainLedger.slice(0, 2) },
        { name: "台账", rows: plainLedger },
      ]),
    );
    expect(reading.sheet).toBe("台账");
  });

  it("a title over all columns is said once and is no case", async () => {
    const reading = read(await workbook([["2025年台账"], ...plainLedger], ["A1:D2", "F9:G12"]));
    expect(received(reading)).toEqual([1, 1]);
    expect(reading.notCounted).toEqual([]);
  });

  it("what stands under a joined cell in a line of its own is that line's", async () => {
    const reading = read(await workbook(plainLedger, ["B2:B3"]));
    expect(received(reading)).toEqual([1, 1]);
  });

  it("heads of two lines are one where the upper one is joined over the last columns", async () => {
    const reading = read(
      await workbook(
        [
          ["收到日期", "办结日期", "办理", ""],
          ["", "", "申请人类型", "办理结果"],
          ...lines.map(([a, b, c, d]) => [a, d, b, c]),
        ],
        ["C1:D1"],
      ),
    );
    expect(reading.heads).toEqual(["收到日期", "办结日期", "申请人类型", "办理结果"]);
    expect(received(reading)).toEqual([1, 1]);
  });
});

describe("columns and words", () => {
  it("a column without a head is known by the words in it", () => {
    const reading = read(csv("收到日期,,办理结果,办结日期", ...lines.map((cells) => cells.join(","))));
    expect(reading.columns.applicant).toBe(1);
  });

  it("the column that the office chose last time is taken again, whatever others are called", () => {
    const bytes = csv(
      "收到日期,申请人类型,拟办结果,办理结果,办结日期",
      "2025-03-01,自然人,信息不存在,予以公开,2025-03-05",
    );
    expect(read(bytes).columns.outcome).toBe(3);
    expect(read(bytes, { mapping: { heads: { outcome: "拟办结果" }, words: {} } }).columns.outcome).toBe(2);
  });

  it("a column that this file does not have holds nothing", () => {
    const columns = { receivedOn: 0, applicant: 1, outcome: 2, closedOn: 9 };
    const reading = read(csv(...plainLedger.map((cells) => cells.join(","))), { columns });
    expect(reading.notCounted.map(({ reason }) => reason)).toEqual(["outcomeWithoutDate", "outcomeWithoutDate"]);
  });

  it("a line whose word the office does not count asks nothing more", () => {
    const mapping = { heads: {}, words: { outcome: { 信息不存在: "passedOver" } } };
    const reading = read(csv(heads.join(","), lines[0].join(","), "2025-03-02,商业企业,信息不存在,"), { mapping });
    expect(received(reading)).toEqual([1, 0]);
    expect(reading.notCounted.map(({ reason }) => reason)).toEqual(["passedOver"]);
  });
});

describe("a list of names", () => {
  it("is read from a text and from every sheet of a workbook", async () => {
    expect(readListRows(csv("单位,类别", "教育局,部门"))).toEqual([
      ["单位", "类别"],
      ["教育局", "部门"],
    ]);
    const sheets = [
      { name: "部门", rows: [["教育局"]] },
      { name: "乡镇", rows: [["青石镇"], [], ["城关镇"]] },
    ];
    expect(readListRows(await workbookOf(sheets))).toEqual([["教育局"], ["青石镇"], [], ["城关镇"]]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["an old Excel file", () => oldExcel, "oldFormat"],
    ["a zip file without a workbook", otherZip, "unknownFormat"],
    ["a PDF", () => bytesOf("%PDF-1.7"), "unknownFormat"],
  ])("%s is none", async (_, file, code) => {
    const bytes = await file();
    expect(() => readListRows(bytes)).toThrow(code);
  });
});
