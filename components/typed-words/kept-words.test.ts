import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepWords, keptBoxes, keptWords } from "./kept-words";

class Storage {
  private readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

beforeEach(() => vi.stubGlobal("localStorage", new Storage()));
afterEach(() => vi.unstubAllGlobals());

it("every box has the words typed into it last, until they are stored or refused", () => {
  const typing = fc.record({
    box: fc.constantFrom("甲", "乙", "toString", "__proto__x"),
    words: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(typing), (typings) => {
      vi.stubGlobal("localStorage", new Storage());
      const last = new Map<string, string | null>();
      for (const { box } of typings) keepWords(box, null);
      for (const { box, words } of typings) {
        keepWords(box, words);
        last.set(box, words);
      }
      for (const [box, words] of last) expect(keptWords(box)).toBe(words);
    }),
  );
});

it("keeps a hundred boxes, the ones touched last", () => {
  vi.useFakeTimers();
  for (let index = 0; index < 120; index += 1) {
    vi.setSystemTime(index);
    keepWords(`box ${index}`, "字");
  }
  vi.useRealTimers();
  const { length } = Object.keys(JSON.parse(localStorage.getItem("typed-words") ?? "{}"));
  expect(length).toBe(100);
  expect(JSON.parse(localStorage.getItem("typed-words") ?? "{}")["box 119"]).toBeDefined();
});

it("says where the browser keeps nothing, and the words stand as long as the page", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  expect(keepWords("甲", "字")).toBe(false);
  expect(keptWords("甲")).toBe("字");
  keepWords("甲", null);
  expect(keptWords("甲")).toBeNull();
});

it("finds the boxes of one thing by how their names begin", () => {
  keepWords("answer:甲:1", "字");
  keepWords("answer:乙:1", "别的");
  expect(keptBoxes("answer:甲:")).toEqual([{ box: "answer:甲:1", words: "字" }]);
});
