import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition, TableSection, TableSectionId } from "../editions/edition";
import { gridOf } from "../editions/figures-of-edition";
import { editionById, editions } from "../editions/register";
import { pasteTargetOf, planPaste } from "./paste-grid";
import { type Rectangle, readTabText } from "./read-rectangle";

const sectionOf = (edition: Edition, id: TableSectionId) =>
  edition.sections.find((section) => section.id === id) as TableSection;
const cellOf = (edition: Edition, section: TableSectionId, address: string) => {
  const cell = gridOf(sectionOf(edition, section).frame).cells.find((candidate) => candidate.address === address);
  if (!cell) throw new Error(`No cell ${address}`);
  return cell;
};
const paste = (edition: Edition, section: TableSectionId, at: string, source: Rectangle) =>
  planPaste(source, pasteTargetOf(edition, sectionOf(edition, section)), cellOf(edition, section, at));
const placed = ({ entries }: ReturnType<typeof planPaste>) =>
  Object.fromEntries(entries.map(({ address, text }) => [address, text]));

const edition2019 = editionById("2019");
const edition2021 = editionById("2021");

describe("a rectangle of figures", () => {
  it("goes in from the cell it is pasted at", () => {
    const plan = paste(edition2021, "requests", "requests.disclosed.commercialEnterprise", readTabText("1\t2\n3\t4"));
    expect(placed(plan)).toEqual({
      "requests.disclosed.commercialEnterprise": "1",
      "requests.disclosed.researchInstitution": "2",
      "requests.partlyDisclosed.commercialEnterprise": "3",
      "requests.partlyDisclosed.researchInstitution": "4",
    });
    expect(plan.leftOver).toEqual([]);
  });

  it("skips totals and names what finds no cell", () => {
    const row = "1\t2\t3\t4\t5\t6\t21\t8\t9";
    const plan = paste(
      edition2021,
      "requests",
      "requests.disclosed.naturalPerson",
      readTabText(`${row}\n${row}\n${row}`),
    );
    expect(plan).toMatchObject({ rows: 3, columns: 9 });
    expect(plan.entries).toHaveLength(18);
    expect(plan.derived).toHaveLength(3);
    expect(plan.leftOver).toEqual(["8", "9", "8", "9", "8", "9"]);
  });

  it("understands full-width digits and thousands, and keeps what is no figure", () => {
    const plan = paste(
      edition2021,
      "requests",
      "requests.disclosed.naturalPerson",
      readTabText("１２\t1,234\t12a\t无\t\t-3"),
    );
    expect(plan.entries.map(({ text }) => text)).toEqual(["12", "1234", "12a", "无", "", "-3"]);
  });

  it("passes the heads of table two, and a merged cell takes one figure", () => {
    const plan = paste(
      edition2021,
      "proactiveDisclosure",
      "article20Item1.administrativeNormativeDocuments.issued",
      readTabText("8\n100\n200\n300\n96171.60"),
    );
    expect(placed(plan)).toEqual({
      "article20Item1.administrativeNormativeDocuments.issued": "8",
      "article20Item5.administrativeLicensing.decisions": "100",
      "article20Item6.administrativePenalty.decisions": "200",
      "article20Item6.administrativeCompulsion.decisions": "300",
      "article20Item8.administrativeFees.amountCharged": "96171.60",
    });
    expect(
      paste(edition2021, "proactiveDisclosure", "article20Item5.administrativeLicensing.decisions", [["1", "2"]])
        .leftOver,
    ).toEqual(["2"]);
  });

  it("does not take a word among figures for a head", () => {
    const plan = paste(edition2021, "requests", "requests.disclosed.naturalPerson", [["5"], ["没有"], ["6"]]);
    expect(plan.entries.map(({ text }) => text)).toEqual(["5", "没有", "6"]);
  });

  it("takes a unit apart where the cell has one", () => {
    const plan = paste(edition2019, "proactiveDisclosure", "article20Item9.centralizedProcurement.projects", [
      ["1,103次", "", "80.50 万元"],
    ]);
    expect(plan.entries).toEqual([
      { address: "article20Item9.centralizedProcurement.projects", text: "1103", unit: "次" },
      { address: "article20Item9.centralizedProcurement.totalAmount", text: "" },
    ]);
    expect(plan.leftOver).toEqual(["80.50 万元"]);
  });
});

describe("what was copied beside the figures", () => {
  const at = "requests.newlyReceived.naturalPerson";
  const pasted = (text: string) => paste(edition2021, "requests", at, readTabText(text));

  it.each(["12\t3\t0\t0\t0\t0\n\n", "12\t3\t0\t0\t0\t0\n\t\t\t\t\t\n", "12\t3\t0\t0\t0\t0\n \n\n"])(
    "as blank lines empties no row: %j",
    (text) => {
      const plan = pasted(text);
      expect(plan.entries.map(({ address }) => address.split(".")[1])).toEqual(Array(6).fill("newlyReceived"));
    },
  );

  it("as a blank row between others keeps its place and empties nothing", () => {
    const rows = pasted("1\t2\n\t\n3\t4").entries.map(({ address }) => address.split(".").slice(1).join(" "));
    expect(rows).toEqual([
      "newlyReceived naturalPerson",
      "newlyReceived commercialEnterprise",
      "disclosed naturalPerson",
      "disclosed commercialEnterprise",
    ]);
  });

  it("as two figures in one cell stays two figures, which is none", () => {
    expect(placed(pasted('"12\n3"\t3'))).toEqual({ [at]: "12↵3", "requests.newlyReceived.commercialEnterprise": "3" });
  });

  it.each([
    "（一）予以公\n开\t5\t6\n（二）部分公开\t7\t8",
    "（一）予以\n公\n开\t5\t6\n（二）部分公开\t7\t8",
    "（一）予以公开\n\t5\t6\n（二）部分公开\t7\t8",
  ])("as a label that a line break has cut finds its row: %j", (text) => {
    const plan = pasted(text);
    expect(placed(plan)).toEqual({
      "requests.disclosed.naturalPerson": "5",
      "requests.disclosed.commercialEnterprise": "6",
      "requests.partlyDisclosed.naturalPerson": "7",
      "requests.partlyDisclosed.commercialEnterprise": "8",
    });
    expect(plan.leftOver).toEqual([]);
  });

  it("as a text too long for a cell is left over", () => {
    const long = "附".repeat(61);
    expect(pasted(`1\t${long}`)).toMatchObject({ entries: [{ text: "1" }], leftOver: [long] });
  });
});

describe("a rectangle with labels", () => {
  const text = "\t自然人\t商业企业\n（一）予以公开\t5\t6\n（二）部分公开\t7\t8";

  it("loses its labels", () => {
    expect(placed(paste(edition2021, "requests", "requests.disclosed.naturalPerson", readTabText(text)))).toEqual({
      "requests.disclosed.naturalPerson": "5",
      "requests.disclosed.commercialEnterprise": "6",
      "requests.partlyDisclosed.naturalPerson": "7",
      "requests.partlyDisclosed.commercialEnterprise": "8",
    });
  });

  it("follows its row labels, so that rows of another edition do not slip", () => {
    const rows = [
      ["（五）不予处理", "5.要求行政机关确认或重新出具已获取信息", "1"],
      ["（六）其他处理", null, "9"],
      ["（七）总计", null, "10"],
      ["四、结转下年度继续办理", null, "3"],
    ];
    const plan = paste(edition2021, "requests", "requests.disclosed.naturalPerson", rows);
    expect(placed(plan)).toEqual({
      "requests.confirmOrReissue.naturalPerson": "1",
      "requests.carriedOverToNextYear.naturalPerson": "3",
    });
    expect(plan.derived).toEqual([{ address: "requests.outcomesTotal.naturalPerson", text: "10" }]);
    expect(plan.leftOver).toEqual(["9"]);
  });

  it("knows a row by an older wording", () => {
    const plan = paste(edition2021, "proactiveDisclosure", "article20Item1.governmentRules.issued", [
      ["规范性文件", "1", "2", "3"],
    ]);
    expect(Object.keys(placed(plan))).toContain("article20Item1.administrativeNormativeDocuments.inForce");
  });
});

/** The whole printed frame as it is copied from a page: heads, labels, figures, and what merged cells cover. */
function copyOf(edition: Edition, id: TableSectionId, figure: (address: string) => string): Rectangle {
  const { width, height, cells } = gridOf(sectionOf(edition, id).frame);
  const copy: Rectangle = Array.from({ length: height }, () => Array<string | null>(width).fill(null));
  for (const cell of cells) copy[cell.row][cell.column] = cell.address ? figure(cell.address) : cell.text;
  return copy;
}

const sections = editions.flatMap((edition) =>
  (["proactiveDisclosure", "requests", "remedies"] as const).map((id) => ({ edition, id })),
);

describe.each(sections)("table $id of $edition.id", ({ edition, id }) => {
  const target = pasteTargetOf(edition, sectionOf(edition, id));
  const specs = [...new Set(target.places.flat())].filter((spec) => spec !== undefined);
  const entered = specs.filter(({ parts }) => !parts).map(({ address }) => address);
  const place = fc.constantFrom(...gridOf(sectionOf(edition, id).frame).cells.filter(({ address }) => address));

  it("takes the whole printed table wherever the cursor stands, if its rows have labels", () => {
    const at = id === "remedies" ? fc.constant(cellOf(edition, id, entered[0])) : place;
    fc.assert(
      fc.property(at, fc.infiniteStream(fc.nat(99999)), (start, numbers) => {
        const figures = new Map(specs.map(({ address }) => [address, String(numbers.next().value)]));
        const plan = planPaste(
          copyOf(edition, id, (address) => figures.get(address) ?? ""),
          target,
          start,
        );
        expect(placed(plan)).toEqual(Object.fromEntries(entered.map((address) => [address, figures.get(address)])));
        expect(plan.leftOver).toEqual([]);
      }),
    );
  });

  it("accounts for every copied text and fills no cell twice", () => {
    const text = fc.constantFrom("0", "7", "12a", "1,234", "无", "规章", "总计", "");
    const rectangle = fc
      .tuple(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 1, max: 30 }))
      .chain(([width, height]) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(place, rectangle, (start, source) => {
        const plan = planPaste(source, target, start);
        const addresses = [...plan.entries, ...plan.derived].map(({ address }) => address);
        expect(new Set(addresses).size).toBe(addresses.length);
        const figures = source.flat().filter((value) => /\d|^无$/.test(value)).length;
        const kept = [
          ...plan.entries.map((entry) => entry.text),
          ...plan.derived.map((entry) => entry.text),
          ...plan.leftOver,
        ];
        expect(kept.filter((value) => /\d|^无$/.test(value)).length).toBe(figures);
      }),
    );
  });
});
