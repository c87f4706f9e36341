import * as cheerio from "cheerio";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import { editionById } from "../editions/register";
import type { Comment } from "../report/comment";
import { deriveFigures } from "../report/figures";
import { parsePlace } from "../report/place";
import { quoteAt } from "../report/quote-at";
import { samples } from "../samples/samples";
import { writeDocx } from "./write-docx";

const edition = editionById("2021");
const live = "{{requests.newlyReceived.total}}";
const report = {
  ...samples["2021"],
  text: { ...samples["2021"].text, overview: `新收${live}件，均在法定期限内答复，没有延期。\n第二段。` },
};
const figures = deriveFigures(edition, report.figures);
const document = buildDocument(edition, { ...report, figures });
const cell = "requests.newlyReceived.naturalPerson";

function comment(place: string, more: Partial<Comment> = {}): Comment {
  const parsed = parsePlace(place);
  return {
    ...{ id: place, place, quote: parsed && quoteAt(edition, report, figures, parsed), text: `说${place}` },
    ...{ asks: false, by: "韩某某", at: "2027-01-19T01:20:00.000Z", revision: 1, settled: null, replies: [] },
    ...more,
  };
}

async function written(comments: Comment[]) {
  const zip = await JSZip.loadAsync(await writeDocx({ document, report, edition, figures, comments }));
  const load = async (path: string) => cheerio.load((await zip.file(path)?.async("string")) ?? "", { xml: true });
  return { zip, body: await load("word/document.xml"), said: await load("word/comments.xml"), load };
}

/** What stands between the start and the end of a comment, as another reader of the file sees it. */
function rangeOf($: cheerio.CheerioAPI, id: number): string {
  let inside = false;
  let text = "";
  for (const node of $("w\\:p *").toArray()) {
    const { name, attribs } = node as { name: string; attribs: Record<string, string> };
    if (name === "w:commentRangeStart" && attribs["w:id"] === String(id)) inside = true;
    if (name === "w:commentRangeEnd" && attribs["w:id"] === String(id)) inside = false;
    if (inside && name === "w:t") text += $(node).text();
  }
  return text;
}

describe("comments in the Word file", () => {
  it("stand at the words that were spoken of, live figures before them or not", async () => {
    const start = `新收${live}件，`.length;
    const { body, said } = await written([comment(`text:overview#0:${start}-${start + 9}`)]);
    expect(rangeOf(body, 0)).toBe("均在法定期限内答复");
    expect(said("w\\:comment").attr()).toMatchObject({ "w:author": "韩某某", "w:date": "2027-01-19T09:20:00Z" });
  });

  it("stand at a live figure whole, though only a part of its source was meant", async () => {
    const { body } = await written([comment("text:overview#0:0-12")]);
    expect(rangeOf(body, 0)).toMatch(/^新收\d*$/);
  });

  it("say that a change is asked for, and what the figure was when it was spoken of", async () => {
    const quote = { before: "", words: "7", after: "" };
    const { said } = await written([
      comment(cell, { asks: true, text: "数不对\n再核一遍", quote }),
      comment("text:overview#1", { asks: true }),
    ]);
    const lines = said("w\\:comment")
      .toArray()
      .map((each) =>
        said(each)
          .find("w\\:p")
          .toArray()
          .map((line) => said(line).text()),
      );
    expect(lines).toEqual([["【要求改】数不对（当时是 7）", "再核一遍"], ["【要求改】说text:overview#1"]]);
  });

  it("bear no time where none is known", async () => {
    const { said } = await written([comment(cell, { at: "昨天" })]);
    expect(said("w\\:comment").attr()).not.toHaveProperty("w:date");
  });

  it("stand at the cell of their figure and at the whole of their paragraph", async () => {
    const { body } = await written([comment(cell), comment("text:overview#1")]);
    expect(rangeOf(body, 0)).toBe(String(report.figures[cell]));
    expect(rangeOf(body, 1)).toBe("第二段。");
  });

  it("overlap without losing either", async () => {
    const { body } = await written([comment("text:overview#1:0-3"), comment("text:overview#1:1-4")]);
    expect([rangeOf(body, 0), rangeOf(body, 1)]).toEqual(["第二段", "二段。"]);
  });

  it("keep their answers and what is settled", async () => {
    const replies = [{ id: "r", text: "已改", by: "李某", at: "2027-01-19T01:41:00.000Z" }];
    const { said, load } = await written([comment(cell, { replies, settled: { by: "李某", at: "" } })]);
    expect(
      said("w\\:comment")
        .map((_, each) => said(each).text())
        .get(),
    ).toEqual([`说${cell}`, "已改"]);
    const extended = await load("word/commentsExtended.xml");
    const [first, second] = extended("w15\\:commentEx")
      .toArray()
      .map((each) => extended(each).attr() ?? {});
    expect(second["w15:paraIdParent"]).toBe(first["w15:paraId"]);
    expect(first["w15:done"]).toBe("1");
  });

  it("are not lost with their place: they stand at the title and say what stood there", async () => {
    const gone = comment("text:overview#0:0-3", { quote: { before: "", words: "没有的字句", after: "" } });
    const { body, said } = await written([gone, comment("cover:contact.telephone")]);
    expect(said.text()).toContain("原处已改：“没有的字句”");
    expect(rangeOf(body, 0)).toContain("政府信息公开工作年度报告");
    expect(rangeOf(body, 1)).toContain("政府信息公开工作年度报告");
  });

  it("are in no file that nobody has commented on", async () => {
    const { zip } = await written([]);
    expect(zip.file("word/comments.xml")).toBeNull();
  });
});
