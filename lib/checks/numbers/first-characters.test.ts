import fc from "fast-check";
import { expect, it } from "vitest";
import { firstCharacters } from "./first-characters";
import { phrases } from "./phrases";
import { speechPhrases } from "./speech/speech-words";

it.each([
  ["申请|复议", "申复"],
  ["(?:尚|仍)?未(?:审结|结案)", "尚仍未"],
  ["(?:共|计){0,2}新增", "共计新"],
  ["(?:共|计){1,2}新增", "共计"],
  ["[新收]收", "新收"],
  ["(?<=，)件(?=\\d)", "件"],
  ["(?<!不)(?:予以)?公开(?!了)", "予公"],
  ["\\d{4}年", "0123456789"],
  ["、*其他", "、其"],
])("%s begins with one of %s", (words, characters) => {
  expect([...(firstCharacters(words) ?? [])].sort().join("")).toBe([...characters].sort().join(""));
});

it.each(["[^，]件", ".件", "(?:申请)?", "\\s*件", "[一-十]件", "申请|"])("%s may begin with anything", (words) => {
  expect(firstCharacters(words)).toBeNull();
});

it("every phrase has a beginning that is known: one that has none would cost all checks a tenth of their time", () => {
  expect([...phrases, ...speechPhrases].filter(({ words }) => firstCharacters(words) === null)).toEqual([]);
});

it("no phrase is met at a character that it is said not to begin with", () => {
  const signs = [...new Set(phrases.flatMap(({ words }) => [...words]))].filter(
    (sign) => !"\\[](){}?*+|^$".includes(sign),
  );
  const begins = phrases.map(({ words }) => ({ all: new RegExp(words, "g"), first: firstCharacters(words) }));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 60 }), (text) => {
      for (const { all, first } of begins)
        for (const [met] of text.join("").matchAll(all)) if (first && !first.has(met[0])) throw new Error(met);
    }),
    { numRuns: 300 },
  );
});
