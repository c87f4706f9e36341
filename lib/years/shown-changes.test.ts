import { expect, it } from "vitest";
import { shownChanges } from "./shown-changes";

const [long, middle] = ["甲".repeat(60), "乙".repeat(60)];

it("what is unchanged is cut to what surrounds a change", () => {
  const shown = shownChanges([
    { kind: "same", text: long },
    { kind: "deleted", text: "三件" },
    { kind: "same", text: middle },
    { kind: "inserted", text: "四件" },
    { kind: "same", text: long },
  ]);
  expect(shown.map(({ text }) => text)).toEqual([
    `…${"甲".repeat(24)}`,
    "三件",
    `${"乙".repeat(24)}…${"乙".repeat(24)}`,
    "四件",
    `${"甲".repeat(24)}…`,
  ]);
  expect(shown.map(({ at }) => at)).toEqual([0, 60, 62, 122, 124]);
});

it("nothing is cut where the cut would save nothing, where it is changed, or where all is the same", () => {
  const uncut = (...changes: Parameters<typeof shownChanges>[0]) =>
    expect(shownChanges(changes).map(({ text }) => text)).toEqual(changes.map(({ text }) => text));
  uncut(
    { kind: "same", text: "甲".repeat(25) },
    { kind: "deleted", text: long },
    { kind: "same", text: "乙".repeat(25) },
  );
  uncut({ kind: "inserted", text: long }, { kind: "same", text: "乙".repeat(49) }, { kind: "inserted", text: long });
  uncut({ kind: "same", text: long });
});

it("a rare character is not cut in two", () => {
  const rare = "\u{20bb7}".repeat(30);
  const [, tail] = shownChanges([
    { kind: "inserted", text: "一" },
    { kind: "same", text: rare },
  ]);
  expect(tail.text).toBe(`${"\u{20bb7}".repeat(24)}…`);
});
