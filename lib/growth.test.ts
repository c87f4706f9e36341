import { describe, expect, test } from "vitest";
import { compareParagraphs, diffText } from "./aggregate/compare-text";
import { phraseLines, titleLines } from "./document/title-lines";
import { edition2021 } from "./editions/edition-2021";
import { compareCopy } from "./import/compare-copy";
import { readLedgerDate } from "./import/ledger-dates";
import { readLedgerTables } from "./import/ledger-rows";
import { normalizeLabel } from "./import/normalize-label";
import type { Copy } from "./import/read-copy";
import { canonicalJson } from "./report/canonical";
import { deriveFigures } from "./report/figures";
import { printInterchange, readInterchange } from "./report/interchange";
import { parseLiveFigure, piecesOf } from "./report/live-figures";
import { readChineseNumeral } from "./report/numbering";
import { cleanText, headingMarkOf, paragraphsOf } from "./report/paragraphs";
import { parseFigure } from "./report/parse-figure";
import { readPastedText } from "./report/paste-prose";
import { printedLength } from "./report/prose-length";
import { readTabText } from "./report/read-rectangle";
import { readRemark } from "./report/remark-notes";
import { sectionSchema } from "./report/section-schema";
import { samples } from "./samples/samples";

const figures = deriveFigures(edition2021, {});
const content = printInterchange(edition2021, samples["2021"], figures);
const copy: Copy = {
  format: "docx",
  unit: "",
  year: 2025,
  edition: "2021",
  claimed: null,
  figures: {},
  lines: [],
  layout: [],
};
const changed = (text: string) => [...text].map((each, index) => (index % 3 === 0 ? "改" : each)).join("");
const linesOf = (text: string) => text.split("\n");

/** What takes a text from outside: out of a field, a paste, a file or a request. */
const readers: Record<string, (text: string) => unknown> = {
  "a stored text": (text) => sectionSchema(edition2021, "overview").safeParse({ text }),
  "a line of the contact": (text) => sectionSchema(edition2021, "cover").safeParse({ contact: { address: text } }),
  "a unit's name": (name) => readInterchange({ year: 2025, unit: { name } }),
  "the text of an interchange file": (text) =>
    readInterchange({ year: 2025, unit: { name: "局" }, text: { overview: text } }),
  "a title": titleLines,
  "a name in lines": (text) => phraseLines(text),
  "clean text": cleanText,
  paragraphs: paragraphsOf,
  "a heading's mark": headingMarkOf,
  "live figures in a line": (text) => piecesOf(text, figures),
  "a live figure": parseLiveFigure,
  "the length of a text": (text) => printedLength(text, figures),
  "a numeral": readChineseNumeral,
  "an entry of a count": (text) => parseFigure("count", text),
  "an entry of an amount": (text) => parseFigure("amount", text),
  "a pasted text": readPastedText,
  "a pasted table": readTabText,
  "a ledger": (text) => attempt(() => readLedgerTables(new TextEncoder().encode(`收到日期,申请人\n${text}`))),
  "a ledger's date": readLedgerDate,
  "a label": normalizeLabel,
  "canonical JSON": canonicalJson,
  "a text and its changed copy": (text) => diffText(text, changed(text)),
  "paragraphs and their changed copies": (text) => compareParagraphs(linesOf(text), linesOf(changed(text))),
  "a line under a table": (text) => readRemark(edition2021, "requests", text),
  "a copy of a report": (text) => compareCopy({ ...copy, lines: linesOf(text) }, content),
  "a text and nothing like it": (text) => diffText(text, "无".repeat(text.length)),
};

/** A refusal is an answer; only its time counts here. */
function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts that nobody writes and every attacker tries: of this many characters each. */
const shapes: Record<string, (length: number) => string> = {
  spaces: repeated(" "),
  "wide spaces": repeated("\u3000"),
  "opening brackets": repeated("（"),
  "pairs of brackets": repeated("（）"),
  braces: repeated("{{"),
  commas: repeated("，"),
  "ASCII commas": repeated(","),
  quotes: repeated('"'),
  digits: repeated("7"),
  "digits in threes": repeated("123,"),
  numerals: repeated("十"),
  "one character": repeated("局"),
  "one line": repeated("本机关收到政府信息公开申请12件，其中自然人申请7件。"),
  "many lines": repeated("（一）主动公开。公开政府信息12条\n"),
  "lines of one character": repeated("局\n"),
  "empty lines": repeated("\n"),
  tabs: repeated("\t"),
};

const sizes = [4000, 8000, 16_000];
/** Below this many milliseconds a measurement says nothing, and a little growth hurts nobody. */
const floor = 40;
const rounds = 3;

/** The shortest of several runs: a busy computer only ever makes one longer. */
function shortest(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe.each(Object.entries(readers))("twice the text takes at most three times the work: %s", (_, read) => {
  test.each(Object.entries(shapes))("of %s", (_, shape) => {
    const [small, middle, large] = sizes.map((size) => shortest(read, shape(size)));
    expect(middle).toBeLessThan(3 * small + floor);
    expect(large).toBeLessThan(3 * middle + floor);
    expect(large).toBeLessThan(9 * small + floor);
  });
});
