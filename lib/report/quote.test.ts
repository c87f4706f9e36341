import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Words } from "./place";
import { findAgain, findUntouched, neighbours, quoteOf } from "./quote";

const at = (paragraph: number, start: number, end: number): Words => ({
  section: "overview",
  paragraph,
  start,
  end,
});

/** A text with one place marked by 【】, and the place. */
function marked(source: string): { text: string; place: Words } {
  const lines = source.split("\n");
  const paragraph = lines.findIndex((line) => line.includes("【"));
  const [start, end] = [lines[paragraph].indexOf("【"), lines[paragraph].indexOf("】") - 1];
  return {
    text: source.replace("【", "").replace("】", ""),
    place: at(paragraph, start, end),
  };
}

function again(before: string, now: string): Words | null {
  const { text, place } = marked(before);
  return findAgain(place, quoteOf(text.split("\n")[place.paragraph], place), now);
}

describe("words in a text", () => {
  it.each([
    ["a paragraph before them", "主动公开【45】件。", "新的一段。\n主动公开【45】件。"],
    ["words before them in their line", "主动公开【45】件。", "全年共主动公开【45】件。"],
    ["their neighbours on one side", "公开【45】件。", "收到申请【45】件。"],
    ["both neighbours, as long as they are long themselves", "甲【全年没有收到申请】乙", "丙【全年没有收到申请】丁"],
    ["the same words put before them", "主动公开【45】件。", "收到45份，主动公开【45】件。"],
    ["the same sentence again, behind it", "主动公开【45】件。", "主动公开【45】件。\n主动公开45件。"],
  ])("are found again after somebody has written %s", (_, before, now) => {
    expect(again(before, marked(now).text)).toEqual(marked(now).place);
  });

  it("are gone when their words are gone, wherever their neighbours stand", () => {
    expect(again("主动公开【45】件。", "主动公开46件。")).toBeNull();
    expect(again("主动公开【45】件。", "")).toBeNull();
    expect(again("主动公开【45】件。", "主动公开46件。\n收取45元")).toBeNull();
  });

  it("that are a point between two characters are found by their neighbours", () => {
    expect(again("主动公开【】45件。", "全年主动公开45件。")).toEqual(at(0, 6, 6));
    expect(again("主动公开【】45件。", "甲乙")).toBeNull();
  });

  const latin = fc.stringMatching(/^[a-f\n]{0,40}$/);
  const han = fc.stringMatching(/^[甲乙丙丁]{1,8}$/);
  const side = fc.stringMatching(/^[戊己庚辛]{12}$/);

  it("are found again, exactly, whatever is written elsewhere", () => {
    fc.assert(
      fc.property(latin, latin, latin, latin, han, side, side, (head, tail, newHead, newTail, words, left, right) => {
        const kept = left + words + right;
        const place = (text: string, begin: string) => {
          const lines = (begin + left).split("\n");
          const start = lines[lines.length - 1].length;
          return {
            line: text.split("\n")[lines.length - 1],
            place: at(lines.length - 1, start, start + words.length),
          };
        };
        const old = place(head + kept + tail, head);
        const quote = quoteOf(old.line, old.place);
        expect(findAgain(old.place, quote, newHead + kept + newTail)).toEqual(
          place(newHead + kept + newTail, newHead).place,
        );
      }),
    );
  });

  it("that are found are those words; in the very same text they are where they were", () => {
    const text = fc.stringMatching(/^[甲乙\n]{1,30}$/);
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, now, line, from) => {
        const lines = before.split("\n");
        const paragraph = line % lines.length;
        const start = from % (lines[paragraph].length + 1);
        const place = at(paragraph, start, Math.min(lines[paragraph].length, start + 3));
        const quote = quoteOf(lines[paragraph], place);
        const found = findAgain(place, quote, now);
        if (found) expect(now.split("\n")[found.paragraph].slice(found.start, found.end)).toBe(quote.words);
        expect(findAgain(place, quote, before)).toEqual(place);
      }),
      { numRuns: 1000 },
    );
  });
});

it("are untouched only where all neighbours stand as they stood", () => {
  const [line, place] = ["行政诉讼57件", at(0, 4, 6)];
  const quote = quoteOf(line, place);
  expect(findUntouched(place, quote, `新的一段\n${line}`)).toEqual(at(1, 4, 6));
  expect(findAgain(place, quote, "共行政诉讼57件")).toEqual(at(0, 5, 7));
  expect(findUntouched(place, quote, "共行政诉讼57件")).toBeNull();
});

it("keeps so much of the line on both sides, and no more than there is", () => {
  const line = "一二三四五六七八九十百千万45件";
  expect(quoteOf(line, { start: 13, end: 15 })).toEqual({
    before: line.slice(13 - neighbours, 13),
    words: "45",
    after: "件",
  });
});
