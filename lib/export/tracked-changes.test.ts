import * as cheerio from "cheerio";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { readMarkup } from "../import/read-markup";
import { changesOf } from "../markup/match-markup";
import { printedText } from "../markup/printed-text";
import { readSides } from "../readers/read-sides";
import type { SourceBlock } from "../readers/source-document";
import { applyChanges } from "../report/change";
import type { Comment } from "../report/comment";
import { deriveFigures } from "../report/figures";
import { parsePlace } from "../report/place";
import { quoteAt } from "../report/quote-at";
import { applyEdits } from "../report/text-edits";
import { proseIds, type Report } from "../report/values";
import { samples } from "../samples/samples";
import { cleanDocx, earlierOf, statesOf, trackedDocx, twoStates } from "./two-states.fixture";

const sample = samples["2021"];
const cell = "requests.newlyReceived.naturalPerson";
const withText = (overview: string, more: Partial<Report> = {}): Report => ({
  ...sample,
  ...more,
  text: { ...sample.text, overview },
});

/** Every paragraph and cell as it reads, empty ones too. */
const linesOf = (blocks: SourceBlock[]) =>
  blocks.map((block) =>
    block.kind === "grid" ? block.cells.map(({ row, column, text }) => `${row}/${column} ${text}`) : block.text,
  );
const readClean = async (report: Report) => linesOf(readSides(await cleanDocx(report)).accepted.blocks);

async function bodyOf(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (path: string) => cheerio.load((await zip.file(path)?.async("string")) ?? "", { xml: true });
  return { body: await read("word/document.xml"), settings: await read("word/settings.xml") };
}

/** What is tracked, in the order of the file: －gone ＋come. */
function trackedIn($: cheerio.CheerioAPI): string[] {
  return $("w\\:ins, w\\:del")
    .toArray()
    .filter((each) => $(each).children("w\\:r").length > 0)
    .map((each) => `${(each as { name: string }).name === "w:ins" ? "＋" : "－"}${$(each).text()}`);
}

describe("the Word file with what was changed since an earlier state", () => {
  it("reads as the present state once all is accepted, as the earlier one once all is refused", async () => {
    await fc.assert(
      fc.asyncProperty(twoStates, async (states) => {
        const { before, after } = statesOf(states);
        const sides = readSides(await trackedDocx({ before, after }));
        expect(linesOf(sides.accepted.blocks)).toEqual(await readClean(after));
        expect(linesOf(sides.rejected.blocks)).toEqual(await readClean(before));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("says each change to a report that still is in the earlier state, and all of them make the present one of it", async () => {
    await fc.assert(
      fc.asyncProperty(twoStates, async (states) => {
        const { before, after } = statesOf(states);
        const zip = await JSZip.loadAsync(await trackedDocx({ before, after }));
        for (const path of Object.keys(zip.files).filter((name) => name.startsWith("customXml/"))) zip.remove(path);
        const outcome = readMarkup(await zip.generateAsync({ type: "uint8array" }));
        if (!outcome.ok) throw new Error(outcome.problem.detail);
        const changes = changesOf(before, outcome.file);
        const put = changes.flatMap(({ put: one, state }) =>
          one && state === "open" ? [{ place: one.place, before: null, after: one.value }] : [],
        );
        const taken = applyChanges(before, put);
        for (const section of proseIds) {
          const edits = changes.flatMap(({ id, edit }) => (edit && id.startsWith(`${section}:`) ? [edit] : []));
          taken.text = { ...taken.text, [section]: applyEdits(taken.text[section], edits) };
        }
        const printed = (report: Report) => {
          const figures = deriveFigures(editionById(report.edition), report.figures);
          return { ...report, text: proseIds.map((id) => printedText(report.text[id], figures).text) };
        };
        expect({ ...printed(taken), contact: null }).toEqual({ ...printed(after), contact: null });
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("says nothing to the report that it was made of: what was accepted is there", async () => {
    await fc.assert(
      fc.asyncProperty(twoStates, async (states) => {
        const { before, after } = statesOf(states);
        const outcome = readMarkup(await trackedDocx({ before, after }));
        expect(outcome.ok && changesOf(after, outcome.file)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it.each([
    "某某市某某新区管理委员会市场监督管理和知识产权保护综合执法局",
    "某某市市场监督管理和知识产权保护综合行政执法监督局",
  ])("knows a name of several lines, alone in title and signature: %s", async (name) => {
    const after = withText("", { unit: { ...sample.unit, name }, signature: { unit: name, issuedOn: "" } });
    after.text.preamble = "";
    const outcome = readMarkup(await trackedDocx({ before: sample, after }));
    expect(outcome.ok && changesOf(after, outcome.file)).toEqual([]);
  });

  it("tracks words in prose and whole figures in tables, with who changed them and when", async () => {
    const after = withText("公开信息十二条。", { figures: { ...sample.figures, [cell]: 77 } });
    const before = withText("公开信息八条。");
    const bytes = await trackedDocx({ before, after });
    const { body, settings } = await bodyOf(bytes);
    const tracked = trackedIn(body);
    expect(tracked.slice(0, 2)).toEqual(["－八", "＋十二"]);
    expect(tracked).toEqual(expect.arrayContaining([`－${sample.figures[cell]}`, "＋77"]));
    expect(body("w\\:ins").first().attr()).toMatchObject({ "w:author": "韩某某", "w:date": "2026-01-19T09:20:00Z" });
    const ids = body("w\\:ins, w\\:del, w\\:pPrChange")
      .toArray()
      .map((each) => body(each).attr("w:id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(body("w\\:trPr w\\:ins, w\\:trPr w\\:del").length).toBe(0);
    // Whoever goes on in the file is tracked, too.
    expect(settings("w\\:trackRevisions").length).toBe(1);
  });

  it("gives each word to the one who wrote it, also where several wrote one text", async () => {
    const [first, last] = ["公开信息十二条。\n没有收费。", "公开信息十二条。\n没有收取费用。"];
    const before = withText("公开信息八条。\n没有收费。");
    const after = withText(last);
    const writings = {
      overview: [
        { text: first, by: "李某", at: "2026-01-18T01:00:00.000Z" },
        { text: last, by: "王某", at: "2026-01-19T01:00:00.000Z" },
      ],
    };
    const { body } = await bodyOf(
      await trackedDocx({ before, after }, [], { ...earlierOf({ before, after }), writings }),
    );
    const said = body("w\\:ins, w\\:del")
      .toArray()
      .map((each) => `${body(each).attr("w:author")}${body(each).text()}`);
    expect(said).toEqual(["李某八", "李某十二", expect.stringContaining("王某"), ...said.slice(3)]);
    expect(said.slice(2).every((each) => each.startsWith("王某"))).toBe(true);
  });

  it("marks the ends of paragraphs that came and went, and of what comes last in the file the end before it", async () => {
    const before = withText("第一段。\n不要的一段。", { signature: { unit: "", issuedOn: "" } });
    const after = withText("第一段。\n全新写上来的话，另起一行。", {
      signature: { unit: "某某局", issuedOn: "2026-01-20" },
    });
    const { body } = await bodyOf(await trackedDocx({ before, after }));
    const ends = body("w\\:p")
      .toArray()
      .map((each) => {
        const mark = body(each).children("w\\:pPr").children("w\\:rPr");
        return `${mark.children("w\\:ins").length ? "＋" : ""}${mark.children("w\\:del").length ? "－" : ""}${body(each).text()}`;
      });
    expect(ends).toEqual(expect.arrayContaining(["－不要的一段。", "＋全新写上来的话，另起一行。", "＋某某局"]));
    expect(ends[ends.length - 1]).toBe("2026年1月20日");
    expect(ends[ends.length - 3]).toMatch(/^＋/);
  });

  it("says in which style a paragraph stood before", async () => {
    const { body } = await bodyOf(
      await trackedDocx({ before: withText("公开情况"), after: withText("（一）公开情况") }),
    );
    const changed = body("w\\:pPrChange");
    expect(changed.find("w\\:pStyle").attr("w:val")).toBe("BodyText");
    expect(changed.parent().children("w\\:pStyle").attr("w:val")).toBe("Heading2");
  });

  it("gives the last paragraph the style that the one before had, where that has become a heading and a signature came", async () => {
    const before = {
      ...withText("公开情况"),
      text: { ...sample.text, otherMatters: "如实报告" },
      signature: { unit: "", issuedOn: "" },
    };
    const after = {
      ...before,
      text: { ...before.text, otherMatters: "（一）如实报告" },
      signature: { unit: "某某局", issuedOn: "" },
    };
    const { body } = await bodyOf(await trackedDocx({ before, after }));
    expect(body("w\\:p").last().find("w\\:pPrChange w\\:pStyle").attr("w:val")).toBe("BodyText");
    const { rejected } = readSides(await trackedDocx({ before, after }));
    expect(linesOf(rejected.blocks)).toEqual(await readClean(before));
  });

  it("keeps comments at their words, with changes before, in and behind them", async () => {
    const after = withText("公开信息十二条，都按时公开了。");
    const figures = deriveFigures(editionById("2021"), after.figures);
    const place = "text:overview#0:8-12";
    const parsed = parsePlace(place);
    const comment: Comment = {
      ...{ id: "a", place, quote: parsed && quoteAt(editionById("2021"), after, figures, parsed), text: "核一下" },
      ...{ asks: false, by: "赵某", at: "2026-01-19T01:20:00.000Z", revision: 1, settled: null, replies: [] },
    };
    const bytes = await trackedDocx({ before: withText("公开信息八条，按时公布了。"), after }, [comment]);
    const [read] = readSides(bytes).comments;
    expect(read.spot?.line.slice(read.spot.start, read.spot.end)).toBe("都按时公");
    expect(read).toMatchObject({ author: "赵某", date: "2026-01-19T09:20:00Z" });
  });
});
