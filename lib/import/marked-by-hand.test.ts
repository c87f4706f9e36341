import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import { editionById } from "../editions/register";
import { writeDocx } from "../export/write-docx";
import { threadsOf } from "../markup/comments-to-take";
import { changesOf, pinnedComments, strangerFault } from "../markup/match-markup";
import { ins, markedDocx, p, r } from "../readers/marked-docx.fixture";
import type { Comment } from "../report/comment";
import { deriveFigures } from "../report/figures";
import { longestComment } from "../report/text-limits";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { readMarkup } from "./read-markup";

const sample = samples["2021"];
const edition = editionById("2021");
const cell = "requests.newlyReceived.naturalPerson";
const report: Report = {
  ...sample,
  figures: { ...sample.figures, [cell]: 4321 },
  text: { ...sample.text, overview: "公开信息八条，均按时公开。\n第二段写申请。\n第三段不变。", otherMatters: "" },
};

type Said = { text: string; by?: string; date?: string; answers?: number };

const comment = ({ text, by = "韩某某", date = "2026-01-19T09:20:00Z" }: Said, id: number) =>
  `<w:comment w:id="${id}" w:author="${by}" w:date="${date}"><w:p w14:paraId="0000000${id}">${r(text)}</w:p></w:comment>`;

/** Around words of a run, a comment with its reference; the run goes on behind it. */
const at = (id: number, words: string) =>
  `</w:t></w:r><w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r><w:r><w:t xml:space="preserve">`;

/** Our own Word file as somebody saved it who changed its body and said something; `bare` has lost our data. */
async function marked(change: (body: string) => string, said: Said[] = [], { bare = false, of = report } = {}) {
  const figures = deriveFigures(edition, of.figures);
  const document = buildDocument(edition, { ...of, figures });
  const zip = await JSZip.loadAsync(await writeDocx({ document, report: of, edition, figures }));
  zip.file("word/document.xml", change((await zip.file("word/document.xml")?.async("string")) ?? ""));
  const names = 'xmlns:w="w" xmlns:w14="w14" xmlns:w15="w15"';
  zip.file("word/comments.xml", `<w:comments ${names}>${said.map(comment).join("")}</w:comments>`);
  const answers = said.map(({ answers: to }, id) =>
    to === undefined ? "" : `<w15:commentEx w15:paraId="0000000${id}" w15:paraIdParent="0000000${to}"/>`,
  );
  zip.file("word/commentsExtended.xml", `<w15:commentsEx ${names}>${answers.join("")}</w15:commentsEx>`);
  if (bare) zip.remove("customXml/item1.xml");
  const outcome = readMarkup(await zip.generateAsync({ type: "uint8array" }));
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.file;
}

/** A comment on the last place where the file shows these words, in a run of their own. */
const on = (words: string) => (body: string) => {
  const from = body.lastIndexOf(words);
  if (from < 0) throw new Error(`The file has no ${words}`);
  return body.slice(0, from) + at(0, words) + body.slice(from + words.length);
};

async function pinnedOn(change: (body: string) => string) {
  const [pinned] = pinnedComments(report, await marked(change, [{ text: "核一下" }]));
  const { place, about, gone } = pinned;
  return [gone ? "gone" : place, about];
}

describe("a comment in a Word file belongs", () => {
  it.each([
    ["to the figure that it stands on", "4321", cell, ""],
    ["to the first figure of the row that it names", "1.信访举报投诉类申请", "", "批在“1.信访举报投诉类申请”上"],
    ["to the first figure under a head", "科研机构", "requests.newlyReceived.researchInstitution", "批在“科研机构”上"],
    [
      "to the first figure of a table beside whose figures nothing stands",
      "第二十条第（八）项",
      "article20Item1.governmentRules.issued",
      "批在“第二十条第（八）项”上",
    ],
    ["to words of a text", "第二段写", "text:overview#1:0-4", ""],
    ["to a paragraph, as a whole", "第三段不变。", "text:overview#2", ""],
    ["to the title", `${report.unit.name}2025年`, "cover:unit.name", ""],
    ["to who signs, whose name is in the title too", report.signature.unit, "cover:signature.unit", ""],
    ["to the day of signing", "2026年1月19日", "cover:signature.issuedOn", ""],
    ["under a heading, to the first paragraph", "一、总体情况", "text:overview#0", "批在“一、总体情况”上"],
    ["over a table, to its first figure", "三、收到和处理政府信息公开申请情况", cell, ""],
  ])("%s", async (_, words, place, about) => {
    const [found, said] = await pinnedOn(on(words));
    expect([found, said]).toEqual([place || found, about || said]);
    expect(found).not.toBe("gone");
  });

  it("nowhere over a text that nobody has written, where it keeps the words as its quote", async () => {
    const [pinned] = pinnedComments(report, await marked(on("六、其他需要报告的事项"), [{ text: "要写" }]));
    expect(pinned).toMatchObject({ gone: true, quote: { words: "六、其他需要报告的事项" } });
  });

  it("nowhere in an empty line, and to no words at all: that is said", async () => {
    const empty = `<w:p><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const file = await marked((body) => body.replace("<w:sectPr", `${empty}<w:sectPr`), [{ text: "缺一段" }]);
    expect(pinnedComments(report, file)).toMatchObject([{ gone: true, quote: { words: "（文件里没有标出原文）" } }]);
  });
});

describe("a comment in a Word file is taken over", () => {
  const threads = async (said: Said[], here: Comment[] = [], change = on("八条")) => {
    const file = await marked(change, said);
    return threadsOf(file, pinnedComments(report, file), here);
  };

  it("with the words that it stood beside, where those have no place of their own", async () => {
    expect(await threads([{ text: "【要求改】数不对" }], [], on("1.信访举报投诉类申请"))).toMatchObject([
      { text: "（批在“1.信访举报投诉类申请”上）数不对", asks: true },
    ]);
  });

  it("without words, and its answer without words: that is said", async () => {
    expect(await threads([{ text: "" }, { text: "", answers: 0 }])).toMatchObject([
      { text: "（这条批注里没有字）", replies: [{ text: "（这条回复里没有字）" }] },
    ]);
  });

  it("whole, however long: what is too long for one goes on in answers, and no character is cut in two", async () => {
    const long = `${"长".repeat(longestComment - 1)}\u{20bb7}野家`;
    const [{ text, replies }] = await threads([{ text: long }]);
    expect([text, ...replies.map((reply) => reply.text)]).toEqual(["长".repeat(longestComment - 1), "\u{20bb7}野家"]);
  });

  it("as an answer of the thread's first comment, whichever answer it answers", async () => {
    const said = [{ text: "问" }, { text: "答", answers: 0 }, { text: "再答", answers: 1 }];
    const [{ text, replies }] = await threads(said);
    expect([text, ...replies.map((reply) => reply.text)]).toEqual(["问", "答", "再答"]);
  });

  it.each([
    ["2026-01-19T09:20:00Z", "2026-01-19T01:20:00.000Z"],
    ["2026-01-19T09:20:00+00:00", "2026-01-19T09:20:00.000Z"],
    ["2026-01-19T09:20", "2026-01-19T01:20:00.000Z"],
    ["2026-01-19T09:20:00.1234567Z", "2026-01-19T01:20:00.000Z"],
    ["2026-13-19T09:20:00Z", null],
    ["1899-12-30T00:00:00Z", null],
    ["昨天", null],
    ["", null],
  ])("with when it was said, %s, where that can be: %s", async (date, instant) => {
    expect(await threads([{ text: "数不对", date }])).toMatchObject([{ at: instant, by: "韩某某" }]);
  });

  it("by a name that turns no words around and ends with a whole character", async () => {
    const [thread] = await threads([{ text: "数不对", by: `\u202e韩${"📊".repeat(40)}` }]);
    expect(thread.by).toBe(`韩${"📊".repeat(29)}`);
  });

  it("by nobody, where nobody signed", async () => {
    expect(await threads([{ text: "数不对", by: " " }])).toMatchObject([{ by: "没有署名" }]);
  });

  it("not again, once it is here; an answer that lost what it answers is no comment of its own", async () => {
    const [{ place, quote }] = await threads([{ text: "数不对" }]);
    const who = { by: "韩某某", at: "2026-01-19T01:20:00.000Z" };
    const reply = { ...{ id: "2", text: "已核" }, ...who };
    const here = { ...{ id: "1", place, quote, text: "数不对", ...who, replies: [reply] }, settled: null };
    const said = [{ text: "数不对" }, { text: "已核" }];
    const both = (body: string) => on("八条")(body).replace("第二段", at(1, "第二段"));
    const found = await threads(said, [here as unknown as Comment], both);
    expect(found).toMatchObject([{ known: "1", replies: [] }]);
    const undated = said.map((each) => ({ ...each, date: "" }));
    expect(await threads(undated, [here as unknown as Comment], both)).toMatchObject([{ known: "1", replies: [] }]);
  });
});

describe("what a Word file changes", () => {
  it("a cell that says no number is put as it is typed; one with a remark is a figure and a remark", async () => {
    const putInto = async (cellText: string) =>
      changesOf(report, await marked((body) => body.replace(">4321<", `>${cellText}<`)))
        .filter(({ section }) => section === "requests")
        .map(({ put }) => put);
    expect(await putInto("四千余")).toEqual([{ place: `entry:${cell}`, value: "四千余" }]);
    expect(await putInto("4322件（含转办）")).toEqual([
      { place: cell, value: 4322 },
      { place: `remark:${cell}`, value: "含转办" },
    ]);
  });

  it.each([
    ["as it stands here, where nothing was tracked", (body: string) => body.replace(">4321<", ">4322<"), false],
    [
      "as it reads without its tracked changes, where there are some",
      (body: string) =>
        body.replace(
          /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>4321<\/w:t><\/w:r>/s,
          `<w:del w:author="韩某某"><w:r><w:delText>4321</w:delText></w:r></w:del>${ins("4322")}`,
        ),
      true,
    ],
  ])("is held, where the file has lost our data, against the report %s", async (_, change, tracked) => {
    const changes = changesOf(report, await marked(change, [], { bare: true }));
    expect(changes.filter(({ place }) => place === cell)).toMatchObject([
      { before: "4321", after: "4322", tracked, state: "open" },
    ]);
    expect(changes.filter(({ section }) => section === "cover")).toEqual([]);
  });
});

describe("a file of another report", () => {
  it.each([false, true])("is told from this one by its title, and by our data", async (bare) => {
    const other = { ...report, unit: { ...report.unit, name: "某某市财政局" }, year: 2024 };
    const file = await marked((body) => body, [], { bare, of: other });
    expect(strangerFault(report, file)).toMatch(/^这个文件是某某市财政局2024年的报告，这里是/);
    expect(strangerFault(other, file)).toBeNull();
  });

  it("is not told from it where the file says neither office nor year", async () => {
    const outcome = readMarkup(await markedDocx(p(r("一、总体情况")) + p(r("公开信息八条。"))));
    expect(outcome).toMatchObject({ ok: false, problem: { code: "notAReport" } });
  });
});

describe("what is no marked-up report", () => {
  it.each([
    ["no Word file", "%PDF-1.7", "unknownFormat"],
    ["broken", "PK\u0003\u0004 ", "damaged"],
  ])("is refused: %s", (_, text, code) => {
    expect(readMarkup(new TextEncoder().encode(text))).toMatchObject({ ok: false, problem: { code } });
  });
});
