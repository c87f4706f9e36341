import fc from "fast-check";
import { expect, it } from "vitest";
import { room } from "./sampled-grams";
import { type Candidate, pairsThatShare } from "./shared-grams";

/** Sampled grams of a text as `pairsThatShare` takes them: each hash with a position, in order. */
const samplesOf = (hashes: number[]) => Float64Array.from(hashes, (hash, at) => hash * room + at).sort();

/** What each two texts share, counted one by one; what is alike stands in the order of the texts. */
function countedOneByOne(texts: number[][]): Candidate[] {
  const sets = texts.map((hashes) => new Set(hashes));
  return sets
    .flatMap((set, one) =>
      sets.slice(one + 1).map((later, index) => {
        return { one, other: one + 1 + index, shared: [...set].filter((hash) => later.has(hash)).length };
      }),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.one - b.one || a.other - b.other);
}

it("pairs come with what they share, most first, and those beyond the most are counted", () => {
  const text = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 14 }), fc.integer({ min: 1, max: 6 }), (texts, most) => {
      const expected = countedOneByOne(texts);
      expect(pairsThatShare(texts.map(samplesOf), most)).toEqual({
        pairs: expected.slice(0, most),
        more: Math.max(0, expected.length - most),
      });
    }),
  );
});

it("of more texts than are counted at once each pair comes once", () => {
  const texts = Array.from({ length: 1100 }, (_, index) => [1000 + (index % 1050)]);
  expect(pairsThatShare(texts.map(samplesOf), 5000)).toEqual({
    pairs: Array.from({ length: 50 }, (_, one) => ({ one, other: 1050 + one, shared: 1 })),
    more: 0,
  });
});
