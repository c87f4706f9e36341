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

  /** What hands do to a text: words come in and go, lines are split, joined, moved, written anew. */
  const edits = fc.array(
    fc.record({
      kind: fc.constantFrom("insert", "delete", "replace", "split", "join", "move", "anew"),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 6 }),
      words: fc.constantFrom("今年", "共 3 件", "。", "均", "依法", "\n新的一段。"),
    }),
    { maxLength: 12 },
  );
  type Edit = Exclude<Parameters<Parameters<typeof edits.map>[0]>[0][number], undefined>;
  function edited(text: string, { kind, at, length, words }: Edit): string {
    const from = at % (text.length + 1);
    const lines = text.split("\n");
    const line = at % lines.length;
    if (kind === "insert") return text.slice(0, from) + words + text.slice(from);
    if (kind === "delete") return text.slice(0, from) + text.slice(from + length);
    if (kind === "replace") return text.slice(0, from) + words + text.slice(from + length);
    if (kind === "split") return `${text.slice(0, from)}\n${text.slice(from)}`;
    if (kind === "join") return lines.toSpliced(line, 2, lines.slice(line, line + 2).join("")).join("\n");
    if (kind === "move") return [...lines.toSpliced(line, 1), lines[line]].join("\n");
    return lines.with(line, words).join("\n");
  }
  const began = [
    "本局认真执行条例，公开及时准确。",
    "全年收到申请 3119 件，办结 3050 件，均在法定期限内答复。",
    "行政诉讼 57 件，比上年多 3 件，均已结案。",
    "全年收到投诉 57 件，均在法定期限内答复。",
  ].join("\n");
  const wordsIn = (line: number, words: string) => {
    const start = began.split("\n")[line].indexOf(words);
    return `text:overview#${line}:${start}-${start + words.length}`;
  };
  const figures = ["requests.newlyReceived.naturalPerson", "requests.newlyReceived.total"];
  const said = [
    ...[
      "text:overview#0",
      wordsIn(1, "均在法定期限内答复"),
      wordsIn(2, "57"),
      wordsIn(3, "均在法定期限内答复"),
      "text:overview",
    ],
    ...["cover:unit.name", ...figures, `remark:${figures[0]}`],
  ];

  it("is found again after whatever edits, or said to have changed with what stood there; none is ever lost", () => {
    const was = text(began);
    const comments = said.map((place) => commentAt(place, was));
    fc.assert(
      fc.property(edits, fc.option(fc.nat(9999)), fc.option(fc.constant("写明")), (done, figure, note) => {
        const now: Report = {
          ...text(done.reduce(edited, began)),
          figures: figure === null ? was.figures : { ...was.figures, [figures[0]]: figure },
          notes: note === null ? was.notes : { ...was.notes, [figures[0]]: note },
        };
        const shown = inDocumentOrder(
          edition,
          comments.map((comment) => ({ comment, standing: standing(comment, now) })),
        );
        expect(shown.map(({ comment }) => comment.place).toSorted()).toEqual(said.toSorted());
        for (const { comment, standing: found } of shown) {
          const before = comment.quote?.words ?? "";
          const place = found.kind === "gone" ? null : found.place;
          const stands = place && quoteAt(edition, now, figuresOf(now), place);
          if (found.kind === "there") expect(stands?.words ?? "").toBe(before);
          else expect(found.before).toBe(before);
          if (found.kind === "changed") expect(stands?.words).not.toBe(before);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("whose line nobody touched is found in it, wherever the line went", () => {
    const was = text(began);
    const lines = began.split("\n");
    const others = fc.array(fc.constantFrom("今年。", "又一段，均在法定期限内答复。", ""), { maxLength: 5 });
    fc.assert(
      fc.property(others, fc.nat(), fc.nat(3), (around, at, kept) => {
        const from = at % (around.length + 1);
        const now = text([...around.slice(0, from), lines[kept], ...around.slice(from)].join("\n"));
        for (const place of said.filter((each) => each.startsWith(`text:overview#${kept}`))) {
          const found = standing(commentAt(place, was), now);
          expect(found).toMatchObject({ kind: "there", place: { paragraph: from } });
        }
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
