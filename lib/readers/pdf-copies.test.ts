import { expect, it } from "vitest";
import { withoutCopies } from "./pdf-copies";
import type { Glyph } from "./pdf-glyphs";

const drawn = (run: number, left: number, text: string): Glyph[] =>
  [...text].map((character, at) => ({
    text: character,
    x: left + at * 5,
    y: 100,
    width: 5,
    size: 10,
    turn: 0,
    run,
    seen: true,
    after: 0,
  }));

const textOf = (glyphs: Glyph[]) =>
  withoutCopies(glyphs)
    .map(({ text }) => text)
    .join("");

it("a text drawn twice, for bold or for a shadow, is read once", () => {
  expect(textOf([...drawn(1, 0, "8556"), ...drawn(2, 0.5, "8556")])).toBe("8556");
});

it("a digit that falls on the same digit of another figure is none", () => {
  expect(textOf([...drawn(1, 0, "540868"), ...drawn(2, 25, "8556")])).toBe("5408688556");
});
