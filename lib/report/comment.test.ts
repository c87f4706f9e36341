import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { samples } from "../samples/samples";
import { type Comment, inDocumentOrder, placeNow, standingOf } from "./comment";
import { deriveFigures } from "./figures";
import { parsePlace } from "./place";
import { quoteAt } from "./quote-at";
import type { Report } from "./values";

const edition = editionById("2021");
const report = samples["2021"];
const figuresOf = ({ figures }: Report) => deriveFigures(edition, figures);
const text = (overview: string): Report => ({ ...report, text: { ...report.text, overview } });

function commentAt(place: string, on: Report): Comment {
  const parsed = parsePlace(place);
  const quote = parsed && quoteAt(edition, on, figuresOf(on), parsed);
  return {
    id: place,
    place,
    quote,
    text: "问",
    asks: false,
    by: "甲",
    at: "",
    revision: 1,
    settled: null,
    replies: [],
  };
}

const standing = (comment: Comment, now: Report) => standingOf(comment, now, figuresOf(now));

describe("the place of a comment", () => {
  it("is found again when lines and words are written before it", () => {
    const was = text("第一段。\n均在法定期限内答复，没有延期。");
    const comment = commentAt("text:overview#1:0-9", was);
    const now = text("第一段改了。\n又一段。\n全年的申请均在法定期限内答复，没有延期。");
    expect(placeNow(standing(comment, now))).toBe("text:overview#2:5-14");
  });

  it("is gone, with what stood there, when its words are", () => {
    const comment = commentAt("text:overview#0:0-9", text("均在法定期限内答复，没有延期。"));
    expect(standing(comment, text("除依法延期的外，都按时答复。"))).toEqual({
      kind: "gone",
      before: "均在法定期限内答复",
    });
  });

  it("of a figure says what the figure was", () => {
    const cell = "requests.newlyReceived.naturalPerson";
    const comment = commentAt(cell, report);
    expect(standing(comment, report)).toMatchObject({ kind: "there" });
    const now = { ...report, figures: { ...report.figures, [cell]: 987 } };
    expect(standing(comment, now)).toMatchObject({ kind: "changed", before: String(report.figures[cell]) });
  });

  it("of a paragraph follows it as long as it begins as it did", () => {
    const comment = commentAt("text:overview#0", text("本局认真执行条例，公开及时。"));
    expect(standing(comment, text("前言。\n本局认真执行条例，公开及时。"))).toMatchObject({
      kind: "there",
      place: { paragraph: 1 },
    });
    expect(standing(comment, text("前言。\n本局认真执行条例，公开及时，解读也及时。")).kind).toBe("changed");
    expect(standing(comment, text("全文重写。")).kind).toBe("gone");
  });

  it("is there, changed or gone after whatever edits, and never somewhere else's words", () => {
    const lines = fc.array(fc.stringMatching(/^[甲乙丙丁。]{1,12}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, fc.nat(), fc.nat(), (before, after, at, from) => {
        const paragraph = at % before.length;
        const start = from % before[paragraph].length;
        const comment = commentAt(
          `text:overview#${paragraph}:${start}-${before[paragraph].length}`,
          text(before.join("\n")),
        );
        const now = standing(comment, text(after.join("\n")));
        if (now.kind === "gone") return;
        const { place } = now;
        if (place.kind !== "words") throw new Error("words became something else");
        expect(after[place.paragraph].slice(place.start, place.end)).toBe(comment.quote?.words);
      }),
    );
  });

  it("orders comments as the report is read, those whose place is gone last", () => {
    const places = [
      "remedies.reconsideration.upheld",
      "text:overview#0:0-3",
      "cover:unit.name",
      "requests.disclosed.total",
    ];
    const gone = {
      ...commentAt("text:overview#0:0-3", report),
      id: "gone",
      quote: { before: "", words: "没有的字句", after: "" },
    };
    const all = [gone, ...places.map((place) => commentAt(place, report))];
    const ordered = inDocumentOrder(
      edition,
      all.map((comment) => ({ comment, standing: standing(comment, report) })),
    );
    expect(ordered.map(({ comment }) => comment.id)).toEqual([
      ...["cover:unit.name", "text:overview#0:0-3", "requests.disclosed.total", "remedies.reconsideration.upheld"],
      "gone",
    ]);
  });
});
