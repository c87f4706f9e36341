import { describe, expect, test } from "vitest";
import { editionById } from "../editions/register";
import { longestLine } from "../report/text-limits";
import type { Assignment } from "./assignment";
import { judgeSheet, type RawSheet, type SheetTarget } from "./judge-sheet";
import { keyLines, type LaidCell, layOutSheet } from "./sheet-layout";

const edition = editionById("2021");
const parts = ["article20Item5.administrativeLicensing", "requests.newlyReceived", "aspect:platform"];
const about = {
  ...{ reportId: "0a1b2c3d-0000-4000-8000-000000000000", unit: "某某局", year: 2026 },
  ...{ section: "财务科", person: "何某", drafter: "李某", due: "2027-01-15" },
};
const layout = layOutSheet(edition, about, parts, { lastYear: () => "", given: () => "", reason: () => "" });
const cellName = ({ row, column }: LaidCell) => String.fromCharCode(65 + column) + (row + 1);
const entries = layout.cells.filter(({ kind }) => kind === "entry");
const only = (kind: LaidCell["kind"]) => cellName(layout.cells.find((cell) => cell.kind === kind) as LaidCell);
const first = entries.find(({ place }) => place?.startsWith(parts[0])) as LaidCell;
const licensing = first.place ?? "";

type Cells = RawSheet["cells"];

/** The sheet as it went out and was filled in: 5 in each box, with whatever else was done to it. */
function filled(changes: Cells = {}): RawSheet {
  const said = layout.cells.filter(({ text }) => text !== "").map((cell) => [cellName(cell), { text: cell.text }]);
  const given = entries.map((cell) => [cellName(cell), { text: cell.measure === "text" ? "建成专区。" : "5" }]);
  const signed = { [only("name")]: { text: "何某" }, [only("date")]: { text: "2027-01-12" } };
  const cells = { ...Object.fromEntries(said), ...Object.fromEntries(given), ...signed, ...changes };
  return { key: keyLines(about, parts), cells };
}

const asked: Assignment = {
  ...{ section: about.section, person: about.person, personId: null, id: "1", reportId: about.reportId, parts },
  ...{ due: about.due, at: "2026-12-01T00:00:00.000Z", by: about.drafter, events: [], answers: [] },
};
const target: SheetTarget = { ...about, edition, assignments: [asked], lastYear: () => "" };

function judged(raw: RawSheet, of: Partial<SheetTarget> = {}) {
  const sheet = judgeSheet(raw, { ...target, ...of });
  if ("refused" in sheet) throw new Error(sheet.refused);
  return sheet;
}
const refused = (key: Partial<typeof about>, of: Partial<SheetTarget> = {}) => {
  const sheet = judgeSheet({ ...filled(), key: keyLines({ ...about, ...key }, parts) }, { ...target, ...of });
  return "refused" in sheet ? sheet.refused : "";
};

test("a sheet that nobody has changed gives all of its boxes", () => {
  const { answers, faults, blank, signed, date } = judged(filled());
  expect(Object.keys(answers)).toEqual(entries.map(({ place }) => place));
  expect([faults, blank, signed, date]).toEqual([[], 0, "何某", "2027-01-12"]);
});

describe("a sheet of something else", () => {
  test("is refused and named: another office's, last year's, another report's, of somebody who is asked for nothing", () => {
    const other = "1a1b2c3d-0000-4000-8000-000000000000";
    expect(refused({ reportId: other, unit: "水务局" })).toContain("水务局 2026 年度的采集表，这里是某某局");
    expect(refused({ reportId: other, year: 2025 })).toContain("年度对不上");
    expect(refused({ reportId: other })).toContain("另一份报告发出的");
    expect(refused({ person: "沈某" })).toContain("发给财务科沈某的");
    expect(judgeSheet({ ...filled(), key: [] }, target)).toMatchObject({
      refused: expect.stringContaining("没有编号"),
    });
  });
});

describe("a cell that may not be changed", () => {
  const fixed = layout.cells.filter(({ kind }) => kind === "fixed");
  const label = fixed.find(({ row, column }) => row === first.row && column < first.column) as LaidCell;

  test("and was takes what it speaks of with it, and says what stood there", () => {
    const changed = judged(filled({ [cellName(label)]: { text: "别的许可" } }));
    expect(licensing in changed.answers).toBe(false);
    expect(Object.keys(changed.answers).length).toBeGreaterThan(0);
    expect(changed.faults).toEqual([
      { cell: cellName(label), detail: expect.stringContaining("现在是“别的许可”。它说的那几格没有收") },
    ]);
  });

  test("and was emptied is told as that; spaces and wide letters change nothing", () => {
    const { [cellName(label)]: _, ...rest } = filled().cells;
    const [emptied] = judged({ ...filled(), cells: rest }).faults;
    expect(emptied).toMatchObject({ cell: cellName(label), detail: expect.stringContaining("现在空了") });
    const spaced = judged(filled({ [cellName(label)]: { text: ` ${label.text} ` } }));
    expect(spaced.faults).toEqual([]);
  });

  test("of a head takes its column down to the next head, and no other", () => {
    const heads = fixed.filter((cell) => cell.row < first.row && cell.column <= first.column);
    const head = heads.toSorted((a, b) => b.row - a.row || b.column - a.column)[0];
    const { answers } = judged(filled({ [cellName(head)]: { text: "别的" } }));
    expect(licensing in answers).toBe(false);
    expect(answers).toHaveProperty("aspect:platform");
  });

  test("the title is held against nothing", () => {
    const { answers, faults } = judged(filled({ [only("title")]: { text: "采集表" } }));
    expect(Object.keys(answers)).toHaveLength(entries.length);
    expect(faults).toMatchObject([{ detail: expect.stringContaining("标题不算数") }]);
  });
});

describe("a box", () => {
  const box = (cell: Cells[string]) => judged(filled({ [cellName(first)]: cell }));

  test("with a formula gives nothing, whatever it comes to", () => {
    for (const text of ["31", ""]) {
      const { answers, faults, blank } = box({ text, formula: true });
      expect([licensing in answers, blank]).toEqual([false, 0]);
      expect(faults).toMatchObject([{ cell: cellName(first), detail: expect.stringContaining("是公式") }]);
      expect(faults[0].detail.includes("算出 31")).toBe(text === "31");
    }
  });

  test("that is blank is counted; one with words for a number is told", () => {
    expect(box({ text: " " })).toMatchObject({ blank: 1, faults: [] });
    expect(box({ text: "很多" }).faults).toEqual([
      { cell: cellName(first), detail: expect.stringMatching(/没有收。$/) },
    ]);
    expect(licensing in box({ text: "很多" }).answers).toBe(false);
  });

  test("of what is somebody else's by now is not taken; what was given to them since is missing in the sheet", () => {
    const now = { ...asked, parts: [...parts.slice(1), "article20Item8.administrativeFees"] };
    const { answers, faults } = judged(filled(), { assignments: [now] });
    expect(licensing in answers).toBe(false);
    expect(faults.map(({ detail }) => detail)).toEqual([
      ...entries
        .filter(({ place }) => place?.startsWith(parts[0]))
        .map(() => expect.stringContaining("已经不由财务科何某填")),
      expect.stringContaining("发表以后才分给他"),
    ]);
  });

  test("that is none is told, for nobody else would see the words", () => {
    const { faults } = judged(filled({ Z99: { text: " 有问题打我电话 " } }));
    expect(faults).toEqual([{ cell: "Z99", detail: "这里写了“有问题打我电话”，表里没有放它的地方。" }]);
  });
});

describe("a reason", () => {
  const reasons = layout.cells.filter(({ kind }) => kind === "reason");
  const several = reasons.find(({ places }) => (places?.length ?? 0) > 2) as LaidCell;
  const [near, far] = several.places ?? [];
  const at = (text: string, of: Partial<SheetTarget> = {}, more: Cells = {}) =>
    judged(filled({ [cellName(several)]: { text }, ...more }), of);

  test("speaks of the figures of its row that are far from last year's; where none is, of all", () => {
    const lastYear = (place: string) => (place === far ? "900" : "5");
    expect(at("新办了一批", { lastYear }).reasons).toEqual({ [far]: "新办了一批" });
    expect(Object.keys(at("新办了一批", { lastYear: () => "5" }).reasons)).toContain(near);
  });

  test("of a row without a figure, or longer than a line, is not taken and is told", () => {
    const blank = entries.filter(({ place = "" }) => several.places?.includes(place));
    const emptied = Object.fromEntries(blank.map((cell) => [cellName(cell), { text: "" }]));
    expect(at("新办了一批", {}, emptied)).toMatchObject({
      ...{ reasons: {}, faults: [{ cell: cellName(several), detail: expect.stringContaining("没有收到数") }] },
    });
    expect(at("长".repeat(longestLine + 1))).toMatchObject({
      ...{ reasons: {}, faults: [{ cell: cellName(several), detail: expect.stringContaining("最多") }] },
    });
  });
});

describe("who filled it in and when", () => {
  test("a day that a spreadsheet counts is written out; other words stay as they are", () => {
    const dated = (cell: Cells[string]) => judged(filled({ [only("date")]: cell })).date;
    expect(dated({ text: "46399", numeric: true })).toBe("2027-01-12");
    expect(dated({ text: "46399" })).toBe("46399");
    expect(dated({ text: "1月12日" })).toBe("1月12日");
  });

  test("is asked for where it is missing", () => {
    const { faults, signed, date } = judged(filled({ [only("name")]: { text: "" }, [only("date")]: { text: " " } }));
    expect([signed, date]).toEqual(["", ""]);
    expect(faults.map(({ cell }) => cell)).toEqual([only("name"), only("date")]);
  });
});
