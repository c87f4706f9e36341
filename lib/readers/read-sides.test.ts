import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { del, from, ins, mark, markedDocx, p, r, tc, to, tr, tracked } from "./marked-docx.fixture";
import { UnreadableFile } from "./problem";
import { readSides } from "./read-sides";
import type { SourceBlock } from "./source-document";

const linesOf = (blocks: SourceBlock[]) =>
  blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map(({ text }) => `|${text}`) : block.text));

async function sides(body: string) {
  const { accepted, rejected, revisions } = readSides(await markedDocx(body));
  return {
    accepted: linesOf(accepted.blocks),
    rejected: linesOf(rejected.blocks),
    revisions,
  };
}

describe("the two sides of tracked changes", () => {
  it("differ in the words that came and went, each with who and when", async () => {
    const { accepted, rejected, revisions } = await sides(p(r("公开"), del("八"), ins("十二"), r("条。")));
    expect([accepted, rejected]).toEqual([["公开十二条。"], ["公开八条。"]]);
    expect(revisions).toMatchObject([
      {
        kind: "deletion",
        text: "八",
        author: "韩某某",
        date: "2027-01-19T09:20:00Z",
        spot: { start: 2, end: 3 },
      },
      {
        kind: "insertion",
        text: "十二",
        spot: { block: 0, line: "公开十二条。", start: 2, end: 4 },
      },
    ]);
  });

  it("have a paragraph each, or one of two, where its end came or went", async () => {
    expect(await sides(p(mark("del"), r("第一段，")) + p(r("接着写。")))).toMatchObject({
      accepted: ["第一段，接着写。"],
      rejected: ["第一段，", "接着写。"],
    });
    expect(await sides(p(mark("ins"), r("第一段，")) + p(r("接着写。")))).toMatchObject({
      accepted: ["第一段，", "接着写。"],
      rejected: ["第一段，接着写。"],
    });
  });

  it("have the end of a paragraph gone also where its form was changed, too", async () => {
    const changed = (end: string) =>
      p(
        `<w:pPr><w:rPr><w:${end} w:author="韩某某"/></w:rPr><w:pPrChange w:author="韩某某"><w:pPr/></w:pPrChange></w:pPr>`,
        r("第一段，"),
      ) + p(r("接着写。"));
    expect(await sides(changed("ins"))).toMatchObject({
      accepted: ["第一段，", "接着写。"],
      rejected: ["第一段，接着写。"],
    });
    expect(await sides(changed("del"))).toMatchObject({
      accepted: ["第一段，接着写。"],
      rejected: ["第一段，", "接着写。"],
    });
  });

  it("have a whole paragraph that came on one of them only, and none of it is left behind", async () => {
    const body =
      p(r("前。")) + p(mark("ins"), ins("新写的一段。")) + p(mark("del"), del("不要的一段。")) + p(r("后。"));
    expect(await sides(body)).toMatchObject({
      accepted: ["前。", "新写的一段。", "后。"],
      rejected: ["前。", "不要的一段。", "后。"],
    });
  });

  it("keep what stood before a table whose paragraph lost its end", async () => {
    const table = `<w:tbl>${tr(tc(p(r("行政许可"))) + tc(p(mark("del"), r("31"))))}</w:tbl>`;
    expect((await sides(p(mark("del"), r("表前")) + table)).accepted).toEqual(["表前", "|行政许可", "|31"]);
  });

  it("have words that moved at the one place or the other", async () => {
    const range = (name: string) => `<w:${name}Start w:id="1" w:name="m"/>`;
    const moved = (kind: string, text: string) => `<w:${kind} w:author="李某">${r(text)}</w:${kind}>`;
    const body =
      p(range("moveFromRange"), mark("moveFrom"), moved("moveFrom", "挪动的段。")) +
      p(r("不动。")) +
      p(range("moveToRange"), mark("moveTo"), moved("moveTo", "挪动的段。")) +
      p(r("末段。"));
    expect(await sides(body)).toMatchObject({
      accepted: ["不动。", "挪动的段。", "末段。"],
      rejected: ["挪动的段。", "不动。", "末段。"],
    });
  });

  it("have words that one wrote and another struck out on neither", async () => {
    const both = `<w:ins w:author="甲"><w:del w:author="乙"><w:r><w:delText>又删</w:delText></w:r></w:del></w:ins>`;
    expect(await sides(p(r("前"), both, r("后")))).toMatchObject({
      accepted: ["前后"],
      rejected: ["前后"],
      revisions: [],
    });
  });

  it("have rows and cells that came and went", async () => {
    const row = (name: string, figure: string, marks = "") => tr(tc(p(r(name))) + tc(p(figure)), marks);
    const body = `<w:tbl>${row("许可", del("31") + ins("45"))}${row("处罚", r("4"), tracked("del"))}${row("强制", ins("1"), tracked("ins"))}</w:tbl>`;
    const { accepted, rejected, revisions } = await sides(body);
    expect(accepted).toEqual(["|许可", "|45", "|强制", "|1"]);
    expect(rejected).toEqual(["|许可", "|31", "|处罚", "|4"]);
    expect(revisions.filter(({ row: whole }) => whole).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "deletion 处罚",
      "deletion 4",
      "insertion 强制",
      "insertion 1",
    ]);
    const cells = `<w:tbl>${tr(tc(p(r("甲"))) + tc(p(r("乙")), tracked("cellDel")) + tc(p(r("丙")), tracked("cellIns")))}${tr(tc(p(r("1"))) + tc(p(r("2"))) + tc(p(r("3"))))}</w:tbl>`;
    const two = await sides(cells);
    expect([two.accepted[1], two.accepted[2], two.rejected[1], two.rejected[2]]).toEqual(["|", "|丙", "|乙", "|"]);
  });

  it("take the spans of a cell from its own side", async () => {
    const former = '<w:tcPrChange w:author="韩某某"><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>';
    const body = `<w:tbl>${tr(tc(p(r("甲"))) + tc(p(r("乙"))))}${tr(tc(p(r("丙")), `<w:gridSpan w:val="2"/>${former}`))}${tr(tc(p(r("1"))) + tc(p(r("2"))))}</w:tbl>`;
    const { accepted, rejected } = readSides(await markedDocx(body));
    const cellsOf = ({ blocks: [grid] }: typeof accepted) =>
      grid.kind === "grid"
        ? grid.cells.map(({ text, row, colSpan, rowSpan }) => [text, row, colSpan, rowSpan].join())
        : [];
    expect(cellsOf(accepted)).toEqual(["甲,0,1,1", "乙,0,1,1", "丙,1,2,1", "1,2,1,1", "2,2,1,1"]);
    expect(cellsOf(rejected)).toEqual(["甲\n丙,0,1,2", "乙,0,1,1", "1,2,1,1", "2,2,1,1"]);
  });

  it("have a paragraph at the end of all whose own end is gone, also one of which only struck words are left", async () => {
    const struck = `<w:r><w:rPr><w:strike/></w:rPr><w:t>划掉</w:t></w:r>`;
    const { accepted } = readSides(await markedDocx(p(r("前。")) + p(mark("del"), struck)));
    expect(accepted.blocks).toEqual([
      { kind: "paragraph", text: "前。" },
      { kind: "paragraph", text: "", leftOut: [{ why: "struck", text: "划掉" }] },
    ]);
  });

  it("take the form of a paragraph from its own side", async () => {
    const body = p(
      `<w:pPr><w:outlineLvl w:val="9"/><w:pPrChange w:author="韩某某"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>`,
      r("总体情况"),
    );
    const { accepted, rejected } = readSides(await markedDocx(body));
    expect(accepted.blocks[0]).not.toHaveProperty("heading");
    expect(rejected.blocks[0]).toMatchObject({ heading: true });
  });
});

describe("forms in which Word and WPS write the same changes", () => {
  const link = (inner: string) => `<w:hyperlink r:id="rId9" w:history="1">${inner}</w:hyperlink>`;
  const control = (inner: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const tag = (inner: string) => `<w:smartTag w:uri="u" w:element="chmetcnv">${inner}</w:smartTag>`;
  const both = { accepted: ["公开十二条。"], rejected: ["公开八条。"] };

  it.each([
    ["in a link", link(del("八") + ins("十二"))],
    ["around a link", `<w:ins w:id="1" w:author="甲">${link(r("十二"))}</w:ins>${del("八")}`],
    ["in a content control", control(del("八") + ins("十二"))],
    ["around a content control", `${del("八")}<w:ins w:id="1" w:author="甲">${control(r("十二"))}</w:ins>`],
    ["in a smart tag, as WPS does", tag(del("八") + ins("十二"))],
    ["in several runs", del("八") + ins("十") + ins("二")],
    [
      "with bookmarks and marks of spelling between",
      `${del("八")}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="3" w:name="b"/>${ins("十二")}<w:bookmarkEnd w:id="3"/>`,
    ],
    ["by one and another", del("八", 'w:author="乙"') + ins("十二", 'w:author="丙" w:date="2027-01-19T09:20:00"')],
  ])("%s", async (_, changed) => {
    expect(await sides(p(r("公开"), changed, r("条。")))).toMatchObject(both);
  });

  it("in a block of content controls around whole paragraphs", async () => {
    expect(await sides(control(p(r("公开"), del("八"), ins("十二"), r("条。"))))).toMatchObject(both);
  });

  it("beside changes of form alone, which are none", async () => {
    const bold = '<w:rPr><w:b/><w:rPrChange w:id="4" w:author="乙"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>';
    const shape = '<w:pPr><w:jc w:val="left"/><w:pPrChange w:id="5" w:author="乙"><w:pPr/></w:pPrChange></w:pPr>';
    const { accepted, rejected, revisions } = await sides(p(shape, r("公开", bold), r("八条。")));
    expect([accepted, rejected, revisions]).toEqual([["公开八条。"], ["公开八条。"], []]);
  });
});

describe("comments of a Word file", () => {
  it("stand at their words, with their threads, who, when, and what is settled", async () => {
    const body = p(r("公开"), from(1), from(2), r("十二条"), to(1), to(2), r("。"));
    const { comments } = readSides(
      await markedDocx(body, [
        { id: 1, text: "数不对，\n再核一遍", done: true },
        {
          id: 2,
          text: "已核",
          author: "李某",
          answers: 1,
          more: 'w16du:dateUtc="2027-01-19T01:40:00Z"',
        },
      ]),
    );
    expect(comments).toMatchObject([
      {
        author: "韩某某",
        date: "2027-01-19T09:20:00Z",
        text: "数不对，\n再核一遍",
        done: true,
        parent: null,
      },
      {
        author: "李某",
        date: "2027-01-19T01:40:00+00:00",
        text: "已核",
        done: false,
        parent: "1",
      },
    ]);
    expect(comments[0].spot).toEqual({
      block: 0,
      line: "公开十二条。",
      start: 2,
      end: 5,
    });
  });

  it("stand in cells, over paragraphs, between them, and where they were only referred to", async () => {
    const body =
      p(r("前。"), from(1), r("起")) +
      p(r("止"), to(1)) +
      from(2) +
      p(r("整段。")) +
      to(2) +
      `<w:tbl>${tr(tc(p(r("许可"))) + tc(p(from(3), r("31"), to(3))))}</w:tbl>` +
      p(r("只引。"), `<w:r><w:commentReference w:id="4"/></w:r>`);
    const { comments } = readSides(
      await markedDocx(
        body,
        [1, 2, 3, 4, 5].map((id) => ({ id, text: `第${id}条` })),
      ),
    );
    expect(comments.map(({ spot }) => spot?.line.slice(spot.start, spot.end))).toEqual([
      "起",
      "整段。",
      "31",
      "",
      undefined,
    ]);
    expect(comments[2].spot).toMatchObject({ block: 3, row: 0, column: 1 });
  });

  it("stand on the rejected side where the words they spoke of were struck out", async () => {
    const { comments } = readSides(
      await markedDocx(p(r("公开"), from(1), del("十二条"), to(1)), [{ id: 1, text: "删" }]),
    );
    expect(comments[0].rejectedSpot).toMatchObject({
      line: "公开十二条",
      start: 2,
      end: 5,
    });
  });

  it("come back in whatever order and in however many runs a program saves them", async () => {
    const line = "全年公开信息十二条，均按时公开，没有延期。";
    const range = fc.tuple(fc.nat(line.length - 1), fc.nat(line.length - 1)).map(([one, other]) => ({
      ...{ start: Math.min(one, other), end: Math.max(one, other) + 1 },
    }));
    const said = fc.record({
      ranges: fc.array(range, { minLength: 1, maxLength: 5 }),
      order: fc.nat(999),
      cuts: fc.array(fc.nat(line.length)),
    });
    await fc.assert(
      fc.asyncProperty(said, async ({ ranges, order, cuts }) => {
        // Every second one answers the one before, at the same words.
        const all = ranges.flatMap((each, at) => [
          { ...each, id: 2 * at, text: `问${at}`, done: at % 2 === 0 },
          { ...each, id: 2 * at + 1, text: `答${at}`, answers: 2 * at },
        ]);
        const edges = [...new Set([0, line.length, ...cuts, ...all.flatMap(({ start, end }) => [start, end])])].sort(
          (one, other) => one - other,
        );
        const body = edges.map((edge, at) => {
          const ends = all.filter(({ end }) => end === edge).map(({ id }) => to(id));
          const starts = all.filter(({ start }) => start === edge).map(({ id }) => from(id));
          const next = edges[at + 1];
          return [...ends, ...starts, next === undefined ? "" : r(line.slice(edge, next))].join("");
        });
        const shuffled = all.map((each, at) => ({ each, key: (at * 7919 + order) % 13 })).sort((x, y) => x.key - y.key);
        const { comments } = readSides(
          await markedDocx(
            p(...body),
            shuffled.map(({ each }) => each),
          ),
        );
        const told = comments.map(({ id, text, parent, done, spot }) => [
          id,
          text,
          parent,
          done,
          spot?.start,
          spot?.end,
        ]);
        expect(told.sort(([one], [other]) => Number(one) - Number(other))).toEqual(
          all.map(({ id, text, start, end, ...rest }) => [
            ...[String(id), text, "answers" in rest ? String(rest.answers) : null],
            ...["done" in rest ? rest.done : false, start, end],
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("have tabs and line ends as they are written, nothing deleted, and nothing that stands outside of them", async () => {
    const said = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${r("甲")}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>${del("旧")}</w:p>`;
    const xml = `<w:comments>${p(r("飘着的字"))}<w:comment w:id="1" w:author="韩某某">${said}</w:comment><w:comment>${p(r("无名"))}</w:comment></w:comments>`;
    const { comments } = readSides(await markedDocx(p(from(1), r("段"), to(1)), [], { "word/comments.xml": xml }));
    expect(comments).toMatchObject([
      { id: "1", text: "甲\t乙\n丙", author: "韩某某", done: false, parent: null },
      { id: "", text: "无名", author: "", spot: null },
    ]);
  });

  it("are found where a program in the browser numbers the parts", async () => {
    const relation = (kind: string, target: string) =>
      `<Relationships><Relationship Id="r" Type="http://x/relationships/${kind}" Target="${target}"/></Relationships>`;
    const comments = `<w:comments><w:comment w:id="1" w:author="韩某某">${p(r("数不对"))}</w:comment></w:comments>`;
    const file = await markedDocx(p(from(1), r("段"), to(1)), [], {
      "_rels/.rels": relation("officeDocument", "word/document.xml"),
      "word/_rels/document.xml.rels": relation("comments", "comments2.xml"),
      "word/comments2.xml": comments,
    });
    expect(readSides(file).comments).toMatchObject([{ text: "数不对", spot: { line: "段" } }]);
  });

  it("are none in a file that has no such parts", async () => {
    expect(readSides(await markedDocx(p(r("无批注。")))).comments).toEqual([]);
  });
});

describe("what is no Word file", () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      readSides(bytes);
    } catch (error) {
      if (error instanceof UnreadableFile) return error.problem;
    }
    return undefined;
  };

  it.each([
    ["empty", "", "empty"],
    ["a page", "<!doctype html><p>报告</p>", "unknownFormat"],
    ["a PDF", "%PDF-1.7", "unknownFormat"],
    ["half a zip", "PK\u0003\u0004", "damaged"],
    ["a zip of something else", "PK\u0005\u0006".padEnd(22, "\0"), "unknownFormat"],
    ["more than 30 MB", " ".repeat(30 * 1024 * 1024 + 1), "tooLarge"],
  ])("is refused: %s", (_, text, code) => {
    expect(codeOf(new TextEncoder().encode(text))).toMatchObject({ code });
  });

  it("is refused where it is of before 2007, or has a password", () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(codeOf(ole)).toMatchObject({ code: "unknownFormat", detail: expect.stringContaining("旧版或加了密码") });
  });

  it("is refused where its XML is cut off or nests without end", async () => {
    expect(codeOf(await markedDocx("<w:p>"))).toMatchObject({
      code: "damaged",
    });
    expect(codeOf(await markedDocx("<w:ins>".repeat(300)))).toMatchObject({
      code: "tooDeep",
    });
    const comments = {
      "word/comments.xml": `<w:comments>${"<w:p>".repeat(300)}`,
    };
    expect(codeOf(await markedDocx(p(r("段")), [], comments))).toMatchObject({
      code: "tooDeep",
    });
  });
});
