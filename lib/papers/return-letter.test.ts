import fc from "fast-check";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { askedPlace } from "../collection/asked-place";
import { editionById } from "../editions/register";
import { readDocument, readDocxBack, readPdfBack, squeezed } from "../export/read-back.fixture";
import { writeDocument } from "../export/write-docx";
import { writePdf } from "../export/write-pdf";
import { samples } from "../samples/samples";
import { buildReturnLetter, type LetterInput, type LetterItem } from "./return-letter";

const items: LetterItem[] = [
  {
    where: "表三“二、上年结转政府信息公开申请数量”，自然人",
    is: "3",
    should: "2",
    why: "2025年度报告“结转下年度继续办理”为2件",
    severity: "error",
  },
  { where: "一、总体情况（二）", is: "26件", should: "24件", why: "表三“本年新收”总计为24件", severity: "error" },
  {
    where: "表二“行政规范性文件”，现行有效件数",
    is: "14",
    should: "15",
    why: "上年12件加本年制发3件",
    severity: "warning",
  },
];
const input: LetterInput = {
  ...{ office: "临江县水务局", supervisingOffice: "临江县人民政府办公室", year: 2026, edition: "2021" },
  ...{ receivedOn: "2027-01-26", writtenOn: "2027-01-27", due: "2027-01-28", items },
  contact: "周某某，电话：000-0000000",
};
const pagesOf = async (bytes: Uint8Array) => (await getDocumentProxy(bytes.slice())).numPages;

describe("退回函", () => {
  it("has title, addressee, what is asked, signature, date and whom to call, in this order", async () => {
    const { paragraphs, tables } = await readDocxBack(await writeDocument(buildReturnLetter(input)));
    expect(paragraphs.map(squeezed)).toEqual(
      [
        "关于退回修改2026年政府信息公开工作年度报告的函",
        "临江县水务局：",
        "你单位1月26日报来的2026年政府信息公开工作年度报告收悉。经核对，下列2处需要修改，请于1月28日前重新报来。",
        "另请核对：表二“行政规范性文件”，现行有效件数现为14，应为15：上年12件加本年制发3件。",
        "临江县人民政府办公室",
        "2027年1月27日",
        "（联系人：周某某，电话：000-0000000）",
      ].map(squeezed),
    );
    expect(tables).toEqual([
      [
        ["序", "位置", "现为", "应为", "理由"],
        ["1", items[0].where, "3", "2", items[0].why],
        ["2", items[1].where, "26件", "24件", items[1].why],
      ],
    ]);
  });

  it("is one page as PDF, and says the same", async () => {
    const document = buildReturnLetter(input);
    const pdf = await writePdf(document);
    expect(await pagesOf(pdf)).toBe(1);
    const text = await readPdfBack(pdf);
    for (const words of readDocument(document).paragraphs) expect(text).toContain(squeezed(words));
    for (const cell of readDocument(document).tables.flat(2)) expect(text).toContain(squeezed(cell));
  });

  it("goes on over pages with many items, the heads of its list on each", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...items[index % 2], is: `第${index}处的数` }));
    const pdf = await writePdf(buildReturnLetter({ ...input, items: many }));
    expect(await pagesOf(pdf)).toBeGreaterThan(2);
    expect(await pagesOf(pdf)).toBeLessThan(9);
    const text = await readPdfBack(pdf);
    expect(text.split("现为应为理由").length - 1).toBeGreaterThan(2);
    expect(text).toContain("下列60处需要修改");
  });

  it.each([
    [[items[2]], "有1处请核对，需要修改的改正后一并报来"],
    [[], "报告需要修改，请于1月28日前"],
  ])("asks differently where nothing must be changed", (asked, words) => {
    expect(readDocument(buildReturnLetter({ ...input, items: asked })).paragraphs.join()).toContain(words);
  });

  it("sets no day where none is set, and ends what is said as it was ended", () => {
    const asked = [{ ...items[2], why: "是不是漏填了废止的件数？" }];
    const { paragraphs } = readDocument(buildReturnLetter({ ...input, due: null, items: [items[0], ...asked] }));
    expect(paragraphs[2]).toMatch(/下列1处需要修改，请修改后重新报来。$/);
    expect(paragraphs.join()).toContain("是不是漏填了废止的件数？");
    expect(paragraphs.join()).not.toContain("？。");
  });

  it("lists what is to be checked where it is more than one thing, and counts on", () => {
    const { paragraphs, tables } = readDocument(buildReturnLetter({ ...input, items: [...items, items[2]] }));
    expect(paragraphs).toContain("另请核对下列2处：");
    expect(tables[1].map(([number]) => number)).toEqual(["序", "3", "4"]);
  });

  it("prints the year of a day that is not of its own", () => {
    const letter = buildReturnLetter({ ...input, writtenOn: "2026-12-31", receivedOn: "2026-12-30" });
    expect(readDocument(letter).paragraphs[2]).toMatch(/^你单位12月30日.*请于2027年1月28日前/);
  });

  it("holds whatever is written into its items, in both files", async () => {
    const line = fc.string({ unit: "grapheme", maxLength: 40 });
    const item = fc.record({
      ...{ where: line, is: line, should: line, why: line },
      severity: fc.constantFrom("error" as const, "warning" as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 4 }), async (asked) => {
        const document = buildReturnLetter({ ...input, items: asked });
        const { tables } = await readDocxBack(await writeDocument(document));
        expect(tables.flat(2).map(squeezed)).toEqual(readDocument(document).tables.flat(2).map(squeezed));
        expect(await pagesOf(await writePdf(document))).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a place in a letter", () => {
  const edition = editionById("2021");
  const text = {
    ...samples["2021"].text,
    overview: "前面一段。\n（一）主动公开。做了。\n（二）依申请公开。\n收到26件。",
  };
  it.each([
    ["requests.carriedOverFromLastYear.naturalPerson", "表三“二、上年结转政府信息公开申请数量”，自然人"],
    ["requests.petitionOrComplaint.total", "表三“（五）1.信访举报投诉类申请”，总计"],
    ["article20Item1.administrativeNormativeDocuments.inForce", "表二“行政规范性文件”，现行有效件数"],
    ["remedies.reconsideration.upheld", "表四“行政复议”，结果维持"],
    ["remark:requests.newlyReceived.total", "表三“一、本年新收政府信息公开申请数量”，总计的备注"],
    ["cover:signature.issuedOn", "落款日期"],
    ["text:overview", "一、总体情况的文字"],
    ["text:overview#0", "一、总体情况第1段"],
    ["text:overview#3:2-5", "一、总体情况（二）"],
    ["附件二的表头", "附件二的表头"],
    ["", "整份报告"],
  ])("%s is %s", (place, words) => {
    expect(askedPlace(edition, place, text)).toBe(words);
  });
});
