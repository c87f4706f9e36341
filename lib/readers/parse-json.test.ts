import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json";

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

describe("JSON from outside", () => {
  it.each([201, 3500, 100_000])("of %i levels is refused before it is built", (levels) => {
    expect(() => parseJson(nested(levels))).toThrow("levels");
    expect(() => parseJson(`{"a":${nested(levels)}}`)).toThrow("levels");
  });

  it("brackets inside texts are no levels", () => {
    const text = `${"[{".repeat(500)}\\"\\`;
    expect(parseJson(JSON.stringify({ text }))).toEqual({ text });
  });

  it("many values side by side are no levels", () => {
    const rows = Array.from({ length: 5000 }, () => [{}]);
    expect(parseJson(JSON.stringify(rows))).toEqual(rows);
  });
});
