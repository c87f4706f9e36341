import { describe, expect, test } from "vitest";
import { edition2021 } from "../editions/edition-2021";
import { deriveFigures } from "./figures";
import { measureAspects, printedLength } from "./prose-length";

const overview = edition2021.sections.find(({ id }) => id === "overview");
if (overview?.kind !== "prose") throw new Error("overview is prose");
const figures = deriveFigures(edition2021, { "requests.newlyReceived.naturalPerson": 3119 });

describe("how much is written", () => {
  test("blanks do not count, a live figure counts as printed, a rare character as one", () => {
    expect(printedLength("共 {{requests.newlyReceived.total}} 件　𠮷", figures)).toBe(7);
    expect(printedLength("{{无此数}}", figures)).toBe(7);
  });

  test("each aspect has the length of its own lines without its heading", () => {
    const text = "引言\n（一）主动公开情况。一二三\n四五\n（二）依申请公开情况\n六\n（三）其他\n七八";
    const measured = measureAspects(overview, text, figures).map(({ line, end, length }) => [line, end, length]);
    expect(measured).toEqual([
      [1, 3, 5],
      [3, 5, 1],
      [null, null, 0],
      [null, null, 0],
      [null, null, 0],
    ]);
  });
});
