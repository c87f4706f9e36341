import { readFileSync } from "node:fs";
import * as cheerio from "cheerio";
import { describe, expect, it } from "vitest";
import { checkEdition } from "./check-edition";
import type { Edition, Table, TableSection } from "./edition";
import { figuresOf, gridOf, isTableSection, labelOf, leafPaths, shortLabelOf } from "./figures-of-edition";
import { editionById, editionFor, editions, firstYear } from "./register";
import { rulesOf } from "./rules-of-edition";

/** The blank form of the notice, and its figures by name: what an edition must agree with, not what it is made from. */
const officialForm = (file: string) => readFileSync(new URL(`official-form/${file}`, import.meta.url), "utf8");

const tableSections = (edition: Edition): TableSection[] => edition.sections.filter(isTableSection);
const tablesOf = (edition: Edition): Table[] => tableSections(edition).flatMap(({ frame }) => frame.tables);

describe("the register", () => {
  it.each([
    [2018, undefined],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2025, "2021"],
    [2099, "2021"],
    [2100, undefined],
  ])("gives a report of %i the edition %s", (year, id) => {
    expect(editionFor(year)?.id).toBe(id);
  });

  it("leaves no year between the first and the last without exactly one edition", () => {
    for (let year = firstYear; year < firstYear + 50; year += 1)
      expect(editions.filter(({ reportingYears: { from, to = year } }) => from <= year && year <= to)).toHaveLength(1);
  });

  it("knows every edition by its id and refuses others", () => {
    for (const edition of editions) expect(editionById(edition.id)).toBe(edition);
    expect(() => editionById("1999")).toThrow("1999");
  });
});

describe.each(editions.map((edition) => [edition.id, edition] as const))("edition %s", (id, edition) => {
  it("is data through and through: JSON holds all of it", () => {
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
  });

  it("has the six sections of Article 50 in order", () => {
    expect(edition.sections.map(({ number }) => number).join("")).toBe("一二三四五六");
    expect(edition.sections.map(({ kind }) => kind)).toEqual(["prose", "table", "table", "table", "prose", "prose"]);
  });

  it("fills each frame without hole or overlap", () => {
    for (const { frame } of tableSections(edition)) {
      const { width, height, cells } = gridOf(frame);
      const places = cells.flatMap((cell) =>
        Array.from(
          { length: cell.rowSpan * cell.colSpan },
          (_, index) => `${cell.row + Math.floor(index / cell.colSpan)},${cell.column + (index % cell.colSpan)}`,
        ),
      );
      expect(new Set(places).size).toBe(places.length);
      expect(places).toHaveLength(width * height);
      expect(frame.widths.every((weight) => weight > 0)).toBe(true);
    }
  });

  it("names every figure by the heads above it and before it", () => {
    for (const { frame } of tableSections(edition)) {
      const { cells } = gridOf(frame);
      const byId = new Map(cells.map((cell) => [cell.id, cell]));
      expect(byId.size).toBe(cells.length);
      for (const cell of cells.filter(({ address }) => address)) {
        const heads = (cell.headers ?? []).map((head) => byId.get(head));
        expect(heads.length).toBeGreaterThan(0);
        for (const head of heads) {
          expect(head?.address).toBeUndefined();
          const beside = head && head.row <= cell.row && cell.row < head.row + head.rowSpan;
          const above = head && head.column <= cell.column && cell.column < head.column + head.colSpan;
          expect(beside || above, `${cell.id} under ${head?.id}`).toBe(true);
        }
      }
    }
  });

  it("gives every figure one address of three parts and a name of its own", () => {
    const specs = [...figuresOf(edition).values()];
    expect(specs.every(({ address }) => /^[a-z]\w*\.[a-z]\w*\.[a-z]\w*$/i.test(address))).toBe(true);
    expect(new Set(specs.map(labelOf)).size).toBe(specs.length);
    for (const { id: tableId } of tablesOf(edition)) {
      const shorts = specs.filter(({ table }) => table.id === tableId).map(shortLabelOf);
      expect(new Set(shorts).size).toBe(shorts.length);
    }
  });

  it("derives a total from figures of its own row or column, never from itself", () => {
    const figures = figuresOf(edition);
    const totals = [...figures.values()].filter(({ parts }) => parts);
    expect(totals.length).toBeGreaterThan(30);
    for (const { address, parts = [] } of totals) {
      expect(parts.length).toBeGreaterThan(1);
      expect(new Set(parts).size).toBe(parts.length);
      expect(parts).not.toContain(address);
      expect(parts.every((part) => figures.has(part))).toBe(true);
    }
  });

  it("tells labels and their aliases apart for an import", () => {
    for (const table of tablesOf(edition))
      for (const headings of [table.rows, table.columns]) {
        const names = leafPaths(headings).map((path) => path.map(({ label }) => label).join("／"));
        const aliases = leafPaths(headings).flatMap((path) => path[path.length - 1].aliases ?? []);
        expect(new Set(names).size).toBe(names.length);
        expect(
          aliases.filter((alias) => leafPaths(headings).some((path) => path[path.length - 1].label === alias)),
        ).toEqual([]);
      }
  });

  it("prints the cells and spans of the official blank form", () => {
    const $ = cheerio.load(officialForm(`skeleton-${id}.html`));
    const printed = $("table")
      .toArray()
      .map((table) =>
        $(table)
          .find("tr")
          .toArray()
          .map((row) =>
            $(row)
              .children()
              .toArray()
              .map((cell) => [
                $(cell).text(),
                Number($(cell).attr("rowspan") ?? 1),
                Number($(cell).attr("colspan") ?? 1),
              ]),
          ),
      );
    const ours = tableSections(edition).map(({ frame }) => {
      const { height, cells } = gridOf(frame);
      return Array.from({ length: height }, (_, row) =>
        cells.filter((cell) => cell.row === row).map(({ text, rowSpan, colSpan }) => [text, rowSpan, colSpan]),
      );
    });
    expect(ours).toEqual(printed);
  });

  it("has exactly the addresses, labels, measures and totals that are agreed", () => {
    const [, ...rows] = officialForm(`addresses-${id}.csv`).trimEnd().split("\n");
    const agreed = rows.map((row) => {
      const [address, label, measure, derived] = row.split(",");
      return { address, label, measure, derived: derived === "true" };
    });
    const headings = agreed.filter(({ measure }) => measure === "heading");
    const figures = agreed.filter(({ measure }) => measure !== "heading");
    const plain = (label: string) => label.replace(/^三、本年度办理结果|[／/·\s]/g, "");
    const ours = [...figuresOf(edition).values()].map((spec) => ({
      address: spec.address,
      label: plain(labelOf(spec)),
      measure: spec.measure,
      derived: spec.parts !== undefined,
    }));
    const byAddress = (a: { address: string }, b: { address: string }) => a.address.localeCompare(b.address);
    expect(ours.sort(byAddress)).toEqual(
      figures.map((figure) => ({ ...figure, label: plain(figure.label) })).sort(byAddress),
    );
    expect(edition.sections.map(({ id: address, heading }) => [address, heading])).toEqual(
      headings.map(({ address, label }) => [address, label]),
    );
  });
});

describe("the sizes of the printed tables", () => {
  it.each([
    [
      "2019",
      [
        [18, 4],
        [26, 10],
        [4, 15],
      ],
    ],
    [
      "2021",
      [
        [14, 4],
        [28, 10],
        [4, 15],
      ],
    ],
  ])("%s", (id, sizes) => {
    const frames = tableSections(editionById(id)).map(({ frame }) => gridOf(frame));
    expect(frames.map(({ height, width }) => [height, width])).toEqual(sizes);
  });
});

describe("a broken edition does not load", () => {
  const broken = (change: (edition: Edition) => void): Edition => {
    const copy = structuredClone(editions[1]);
    change(copy);
    return copy;
  };
  const requests = (edition: Edition) => tableSections(edition)[1].frame;

  it.each<[string, (edition: Edition) => void, RegExp]>([
    ["a section twice", (edition) => edition.sections.push(edition.sections[0]), /section overview twice/],
    [
      "a heading without its number",
      (edition) => Object.assign(edition.sections[0], { heading: "总体情况" }),
      /heading of overview lacks its number/,
    ],
    [
      "a label twice among siblings",
      (edition) =>
        Object.assign(requests(edition).tables[0].rows[1], { label: requests(edition).tables[0].rows[0].label }),
      /label .+ twice/,
    ],
    [
      "an id twice",
      (edition) => Object.assign(requests(edition).tables[0].rows[1], { id: requests(edition).tables[0].rows[0].id }),
      /address requests\.newlyReceived\.\w+ twice/,
    ],
    [
      "a total that adds nothing",
      (edition) => Object.assign(requests(edition).tables[0], { rows: [{ id: "total", label: "总计", total: true }] }),
      /a total of nothing/,
    ],
    [
      "a total over parts of its own",
      (edition) => Object.assign(requests(edition).tables[0].rows[2], { total: true }),
      /total outcomes has children/,
    ],
    [
      "a corner that leaves a hole",
      (edition) => Object.assign(requests(edition).tables[0], { corner: undefined }),
      /表三: \d+ of \d+ cells/,
    ],
    ["more columns than the frame has", (edition) => requests(edition).widths.pop(), /表三: no column for requests/],
  ])("%s", (_, change, fault) => {
    expect(() => checkEdition(broken(change))).toThrow(fault);
  });

  it("a rule about a figure that is not there", () => {
    const [first, ...others] = rulesOf(editions[1]);
    const rules = [{ ...first, id: "X-1", left: ["requests.nothing.total"] }, ...others];
    expect(() => checkEdition(editions[1], rules)).toThrow(/rule X-1 names requests\.nothing\.total/);
  });

  it("while an unchanged copy does", () => {
    expect(() => checkEdition(broken(() => {}))).not.toThrow();
  });
});
