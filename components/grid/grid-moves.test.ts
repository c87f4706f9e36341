import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableSection, TableSectionId } from "@/lib/editions/edition";
import { editionById, editions } from "@/lib/editions/register";
import { enteredCells, type GridModel, gridModelOf } from "./grid-model";
import { cellsBetween, moveFrom, moveRows, nextBelow, nextField, rowEnd, rowStart } from "./grid-moves";

const modelOf = (editionId: string, section: TableSectionId): GridModel => {
  const edition = editionById(editionId);
  return gridModelOf(edition, edition.sections.find(({ id }) => id === section) as TableSection);
};
const requests = modelOf("2021", "requests");
const proactive = modelOf("2021", "proactiveDisclosure");
const at = (model: GridModel, address: string) => {
  const cell = model.byAddress.get(address);
  if (!cell) throw new Error(`No cell ${address}`);
  return cell;
};

describe("Tab", () => {
  it("goes right, past the total, to the next row's first field", () => {
    const last = at(requests, "requests.newlyReceived.otherOrganization");
    expect(nextField(requests, last, 1)?.address).toBe("requests.carriedOverFromLastYear.naturalPerson");
  });

  it("passes the derived row and leaves the grid behind the last field", () => {
    const before = at(requests, "requests.otherHandling.otherOrganization");
    expect(nextField(requests, before, 1)?.address).toBe("requests.carriedOverToNextYear.naturalPerson");
    expect(nextField(requests, at(requests, "requests.carriedOverToNextYear.otherOrganization"), 1)).toBeNull();
    expect(nextField(requests, at(requests, "requests.newlyReceived.naturalPerson"), -1)).toBeNull();
  });
});

describe("Enter", () => {
  it("goes down past the derived row", () => {
    const cell = at(requests, "requests.otherHandling.legalServiceAgency");
    expect(nextBelow(requests, cell, 1, cell.column).address).toBe("requests.carriedOverToNextYear.legalServiceAgency");
  });

  it("stays in the last row", () => {
    const cell = at(requests, "requests.carriedOverToNextYear.naturalPerson");
    expect(nextBelow(requests, cell, 1, cell.column)).toBe(cell);
  });
});

describe("arrows", () => {
  it("reach derived cells", () => {
    const cell = at(requests, "requests.disclosed.otherOrganization");
    expect(moveFrom(requests, cell, "right", cell.column).address).toBe("requests.disclosed.total");
  });

  it("pass the heads of table two, and lead straight on through a merged cell", () => {
    const cell = at(proactive, "article20Item1.administrativeNormativeDocuments.inForce");
    const merged = moveFrom(proactive, cell, "down", cell.column);
    expect(merged.address).toBe("article20Item5.administrativeLicensing.decisions");
    expect(moveFrom(proactive, merged, "up", cell.column)).toBe(cell);
  });
});

const models = editions.flatMap((edition) =>
  edition.sections.flatMap((section) => (section.kind === "table" ? [gridModelOf(edition, section)] : [])),
);

describe.each(
  models.map((model, index) => ({ name: `${editions[Math.floor(index / 3)].id} ${model.section.id}`, model })),
)("$name", ({ model }) => {
  const cell = fc.constantFrom(...model.cells);

  it("is walked through by Tab, each field once, in printed order", () => {
    const walked = [enteredCells(model)[0]];
    for (let next = nextField(model, walked[0], 1); next; next = nextField(model, next, 1)) walked.push(next);
    expect(walked).toEqual(enteredCells(model));
  });

  it("lets every cell be reached by arrows from every other", () => {
    fc.assert(
      fc.property(cell, cell, (from, to) => {
        let here = from;
        for (let step = 0; step < 40 && here.row !== to.row; step += 1)
          here = moveFrom(model, here, here.row < to.row ? "down" : "up", to.column);
        for (let step = 0; step < 40 && here !== to; step += 1)
          here = moveFrom(model, here, here.column < to.column ? "right" : "left", here.column);
        expect(here).toBe(to);
      }),
    );
  });

  it("keeps Home and End in the row, and a page within the table", () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: -50, max: 50 }), (from, by) => {
        expect([rowStart(model, from).row, rowEnd(model, from).row]).toEqual([from.row, from.row]);
        expect(model.cells).toContain(moveRows(model, from, by, from.column));
      }),
    );
  });

  it("selects a rectangle that holds both corners, whichever comes first", () => {
    fc.assert(
      fc.property(cell, cell, (from, to) => {
        const selected = cellsBetween(model, from, to);
        expect(selected).toContain(from);
        expect(selected).toContain(to);
        expect(cellsBetween(model, to, from)).toEqual(selected);
      }),
    );
  });
});
