import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invertChanges } from "./change";
import { countChanges, NetChanges, type SaveHead, sittingsOf } from "./history";
import { placeAtPointer, putChanges, type ValuesByPointer, valueIn } from "./section-changes";
import type { SectionValues } from "./section-values";

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 20, 9, minutes)).toISOString();
const head = (revision: number, minutes: number, more: Partial<SaveHead> = {}): SaveHead => ({
  revision,
  session: "tab",
  at: at(minutes),
  by: "本机",
  name: null,
  ...more,
});
const lastFirst = (...heads: SaveHead[]) => heads.reverse();

describe("a sitting", () => {
  it("is what one person typed without a pause of half an hour, in whichever tab", () => {
    const heads = lastFirst(head(2, 0), head(3, 30, { session: "other" }), head(4, 61));
    expect(sittingsOf(heads, 1)).toMatchObject([
      { revision: 4, from: 3 },
      { revision: 3, from: 1, since: at(0), at: at(30) },
    ]);
  });

  it("ends where another person goes on, and at a state with a name", () => {
    const heads = lastFirst(head(2, 0), head(3, 1, { name: "送审稿" }), head(4, 2), head(5, 3, { by: "另一人" }));
    expect(sittingsOf(heads, 1).map(({ from, revision, name }) => [from, revision, name])).toEqual([
      [4, 5, null],
      [3, 4, null],
      [1, 3, "送审稿"],
    ]);
  });

  it("keeps a file, a ledger and what was put back apart from typing, each by itself", () => {
    const heads = lastFirst(
      ...[head(2, 0), head(3, 1, { session: "import:a" }), head(4, 1, { session: "import:a" })],
      ...[
        head(5, 2, { session: "import:b" }),
        head(6, 3, { session: "ledger:c" }),
        head(7, 4, { session: "restore:d" }),
      ],
    );
    expect(sittingsOf(heads, 1).map(({ kind, from, revision }) => [kind, from, revision])).toEqual([
      ["restore", 6, 7],
      ["ledger", 5, 6],
      ["import", 4, 5],
      ["import", 2, 4],
      ["typing", 1, 2],
    ]);
  });
});

const pointers = {
  requests: ["/figures/a.b.c", "/figures/a.b.d", "/notes/a.b.c"],
  overview: ["/text"],
};
const sections = ["requests", "overview"] as const;
const someSaves = fc.array(
  fc.constantFrom(...sections).chain((sectionId) =>
    fc.record({
      sectionId: fc.constant(sectionId),
      changes: fc.dictionary(fc.constantFrom(...pointers[sectionId]), fc.option(fc.constantFrom("一", "二", "三")), {
        minKeys: 1,
      }),
    }),
  ),
  { maxLength: 30 },
);

describe("what differs between two states", () => {
  it("leads back from any later state to any earlier one", () => {
    fc.assert(
      fc.property(someSaves, fc.nat(), (wanted, from) => {
        const values: Record<string, SectionValues> = { requests: {}, overview: {} };
        const states = [structuredClone(values)];
        const saves = wanted.map(({ sectionId, changes }) => {
          const made = Object.entries(changes).map(([pointer, after]) => {
            const place = placeAtPointer(sectionId, pointer);
            return { pointer, place, before: valueIn(values[sectionId], place), after };
          });
          const previous = Object.fromEntries(made.map(({ pointer, before }) => [pointer, before]));
          putChanges(values[sectionId], made);
          states.push(structuredClone(values));
          return { sectionId, changes, previous, at: at(0), by: "本机" };
        });
        const start = from % states.length;
        const net = new NetChanges();
        for (const save of saves.slice(start)) net.add(save);
        for (const { section, ...change } of net.list()) putChanges(values[section], invertChanges([change]));
        for (const id of sections)
          for (const place of pointers[id].map((pointer) => placeAtPointer(id, pointer)))
            expect(valueIn(values[id], place)).toBe(valueIn(states[start][id], place));
      }),
    );
  });

  it("is counted in figures, paragraphs and the rest; what went and came back is not counted", () => {
    const net = new NetChanges();
    const save = (changes: ValuesByPointer, previous: ValuesByPointer) =>
      net.add({ sectionId: "overview", changes, previous, at: at(0), by: "本机" });
    save({ "/text": "一\n二\n三", "/figures/a.b.c": 1 }, { "/text": "一\n二", "/figures/a.b.c": null });
    save({ "/text": "一\n两\n三", "/notes/a.b.c": "注", "/figures/a.b.c": null }, { "/text": "一\n二\n三" });
    expect(countChanges(net.list())).toEqual({
      places: 2,
      figures: 0,
      paragraphs: 2,
      others: 1,
      sections: ["overview"],
    });
  });
});
