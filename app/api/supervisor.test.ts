import { createHash, randomUUID } from "node:crypto";
import JSZip from "jszip";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import {
  addSubmission,
  addToRoster,
  createCollection,
  decide,
  loadCollection,
  loadReport,
  loadRoster,
  receiveFile,
} from "@/db/test-verbs";
import { acrossShape } from "@/lib/contract/across-shapes";
import { listOf, openXlsx, readDocxBack, readPdfBack, squeezed } from "@/lib/export/read-back.fixture";
import { blankReport, type Report } from "@/lib/report/values";
import * as acrossFileRoute from "./collections/[collectionId]/across/[format]/route";
import * as answersRoute from "./collections/[collectionId]/across/answers/route";
import * as acrossRoute from "./collections/[collectionId]/across/route";
import * as lettersRoute from "./collections/[collectionId]/letters.zip/route";
import * as missingRoute from "./collections/[collectionId]/missing.xlsx/route";
import * as printedSumsRoute from "./collections/[collectionId]/printed-sums/[format]/route";
import * as draftRoute from "./collections/[collectionId]/report/route";
import * as partsFileRoute from "./collections/[collectionId]/sums/[address]/parts.xlsx/route";
import * as sumsRoute from "./collections/[collectionId]/sums/route";
import * as tableRoute from "./collections/[collectionId]/table.xlsx/route";
import * as letterRoute from "./submissions/[submissionId]/letter/[format]/route";

withTestDatabase();

const base = "http://127.0.0.1:3000/api";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const asked = (query = "") => new Request(`${base}${query}`);
const sent = (body: unknown, query = "") =>
  new Request(base + query, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const nameOf = (answer: Response) => decodeURIComponent(answer.headers.get("content-disposition") ?? "");
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const wordsOf = async (answer: Response) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await bytesOf(answer)) })).value;

const person = "requests.newlyReceived.naturalPerson";
const fees = "article20Item8.administrativeFees.amountCharged";
const same = "安排专人维护门户网站专栏，及时更新栏目内容，定期检查链接，确保群众找得到看得懂，全年答复群众来信四十件";

const day = "2027-01-31";
const deadlines = { department: day, township: day, dispatched: day, vertical: day, other: day };

async function collect(names: string[], of = { year: 2026, editionId: "2021" }) {
  const made = await createCollection({
    office: { name: `临江县人民政府办公室${randomUUID().slice(0, 4)}`, kind: "department" },
    ...{ ...of, deadlines, offices: names.length },
  });
  const more = { formerNames: [], class: "department" as const, deadline: null };
  await addToRoster(
    made.id,
    names.map((name) => ({ name: `${name}${made.id.slice(0, 4)}`, contact: `找${name}`, ...more })),
  );
  const collection = await loadCollection(made.id);
  if (!collection) throw new Error("not made");
  return { id: made.id, offices: (await loadRoster(collection)).map(({ office }) => office) };
}

async function send(
  collectionId: string,
  officeId: string,
  given: Partial<Report>,
  arrivedAt = "2027-01-20T02:00:00.000Z",
) {
  const bytes = new TextEncoder().encode(randomUUID());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await receiveFile(collectionId, { sha256, name: "年报.docx", bytes });
  const report = { ...blankReport("2021", { name: "某某局", kind: "department" as const }, 2026), ...given };
  const proposal = { ...report, printed: {}, notices: [], origins: {} };
  const made = await addSubmission({
    ...{
      collectionId,
      officeId,
      editionId: report.edition,
      sha256,
      fileName: "年报.docx",
      doubts: 0,
      findings: [],
      arrivedAt,
    },
    reading: { proposal, format: "docx" as const },
  });
  return made.id;
}

const texts = (overview: string) => ({ preamble: "", overview, problemsAndImprovements: "", otherMatters: "" });
const item = { place: person, is: "26", should: "24", why: "各行相加是24", severity: "error" as const };
const giveBack = (id: string) =>
  decide(id, { decision: "return", items: [item], due: "2027-02-01", reason: "", after: null });
const accept = (id: string) => decide(id, { decision: "accept", items: [], due: null, reason: "", after: null });

describe("退回函", () => {
  test("of a return says what was asked, as Word and PDF", async () => {
    const { id, offices } = await collect(["水务局"]);
    const submission = await send(id, offices[0].id, {});
    const letter = (format: string) => letterRoute.GET(asked(), at({ submissionId: submission, format }));
    expect((await letter("docx")).status).toBe(404);
    await giveBack(submission);
    const word = await letter("docx");
    expect(nameOf(word)).toContain(`关于退回修改2026年政府信息公开工作年度报告的函（${offices[0].name}）.docx`);
    const words = await wordsOf(word);
    expect(words).toContain(`${offices[0].name}：`);
    expect(words).toContain("表三“一、本年新收政府信息公开申请数量”，自然人");
    expect(await readPdfBack(await bytesOf(await letter("pdf")))).toContain("各行相加是24");
    expect((await letter("html")).status).toBe(404);
  });

  test("that is not sent yet can be looked at, and nothing is kept", async () => {
    const { id, offices } = await collect(["水务局"]);
    const submission = await send(id, offices[0].id, {});
    const draft = { decision: "return", items: [{ ...item, place: "附件二的表头" }], due: "2027-02-01" };
    const answer = await letterRoute.POST(sent(draft), at({ submissionId: submission, format: "docx" }));
    expect(await wordsOf(answer)).toContain("附件二的表头");
    expect((await letterRoute.GET(asked(), at({ submissionId: submission, format: "docx" }))).status).toBe(404);
  });

  test("of all that stand returned come in one zip, each under its office's name", async () => {
    const { id, offices } = await collect(["甲局", "乙局", "丙局"]);
    const zip = (query = "") => lettersRoute.GET(asked(query), at({ collectionId: id }));
    expect((await zip()).status).toBe(404);
    for (const { id: office } of offices.slice(0, 2)) await giveBack(await send(id, office, {}));
    await accept(await send(id, offices[2].id, {}));
    const all = await JSZip.loadAsync(await bytesOf(await zip("?format=pdf")));
    expect(Object.keys(all.files)).toEqual(
      offices.slice(0, 2).map(({ name }) => `关于退回修改2026年政府信息公开工作年度报告的函（${name}）.pdf`),
    );
    const of = (ids: string[], query = "") =>
      lettersRoute.POST(sent({ offices: ids }, query), at({ collectionId: id }));
    const one = await JSZip.loadAsync(await bytesOf(await of([offices[1].id], "?format=docx")));
    expect(Object.keys(one.files)).toEqual([expect.stringContaining(`${offices[1].name}）.docx`)]);
    expect((await of([offices[2].id])).status).toBe(404);
    expect((await of([])).status).toBe(422);
    expect((await of(["甲局"])).status).toBe(422);
  });
});

describe("the workbooks of a collection", () => {
  test("add what is accepted, and say who is missing", async () => {
    const { id, offices } = await collect(["甲局", "乙局", "丙局"]);
    await accept(await send(id, offices[0].id, { figures: { [person]: 3, [fees]: "0.10" } }));
    await accept(await send(id, offices[1].id, { figures: { [person]: 4, [fees]: "0.205" } }));
    await giveBack(await send(id, offices[2].id, { figures: { [person]: 100 } }));
    const answer = await tableRoute.GET(asked("?scope=region"), at({ collectionId: id }));
    expect(nameOf(answer)).toContain("汇总表（本行政区域）.xlsx");
    const book = await openXlsx(await bytesOf(answer));
    const sum = listOf(book, "表三").find((row) => row[0] === "合计");
    expect(sum?.[4]).toBe("7");
    expect(listOf(book, "表二").find((row) => row[0] === "合计")).toContain("0.305");
    expect(book.getWorksheet("表三")?.getCell("A2").value).toContain(
      `合计了 2 / 3 个单位。没有计入 1 个：${offices[2].name}。`,
    );
    expect((await tableRoute.GET(asked("?scope=moon"), at({ collectionId: id }))).status).toBe(422);
  });

  test("list who is still to send, with whom to call", async () => {
    const { id, offices } = await collect(["甲局", "乙局", "丙局"]);
    await accept(await send(id, offices[0].id, {}));
    await giveBack(await send(id, offices[1].id, {}));
    const book = await openXlsx(await bytesOf(await missingRoute.GET(asked(), at({ collectionId: id }))));
    expect(listOf(book, "没有报来的单位").map((row) => [row[1], row[3], row[7]])).toEqual([
      [offices[1].name, "已退回", "找乙局"],
      [offices[2].name, "未报", "找丙局"],
    ]);
    expect(listOf(book, "联系人")).toHaveLength(3);
  });

  test("are of as many ticked offices as a roster has, which no address would hold", async () => {
    const { id, offices } = await collect(Array.from({ length: 1500 }, (_, index) => `第${index}局`));
    const ticked = offices.slice(100, 1400).map((office) => office.id);
    const answer = await missingRoute.POST(sent({ offices: ticked }), at({ collectionId: id }));
    const rows = listOf(await openXlsx(await bytesOf(answer)), "没有报来的单位");
    expect(rows.map((row) => row[1])).toEqual(offices.slice(100, 1400).map(({ name }) => name));
  });

  test("open one figure to all its offices, with shares, last year's and who is not in it", async () => {
    const { id, offices } = await collect(["甲局", "乙局", "丙局"]);
    await accept(await send(id, offices[0].id, { figures: { [person]: 3 } }));
    await accept(await send(id, offices[1].id, { figures: { [person]: 9 } }));
    const parts = (address: string) => partsFileRoute.GET(asked("?scope=region"), at({ collectionId: id, address }));
    const answer = await parts(person);
    expect(nameOf(answer)).toContain("2026年度汇总明细");
    const book = await openXlsx(await bytesOf(answer));
    expect(listOf(book, "明细")).toEqual([
      ["1", offices[1].name, "9", "75", ""],
      ["2", offices[0].name, "3", "25", ""],
    ]);
    const notes = Object.fromEntries(listOf(book, "说明"));
    expect(notes).toMatchObject({ 合计: "12", 没有计入: offices[2].name });
    expect(notes.范围).toContain("合计了 2 / 3 个单位");
    expect(listOf(await openXlsx(await bytesOf(await parts("requests.newlyReceived.total"))), "明细")[0][2]).toBe("9");
    expect((await parts("requests.none")).status).toBe(404);
  });

  test("have the sums on paper beside them, in the tables of the format", async () => {
    const { id, offices } = await collect(["甲局", "乙局"]);
    await accept(await send(id, offices[0].id, { figures: { [person]: 3, [fees]: "0.10" } }));
    const paper = (format: string) => printedSumsRoute.GET(asked("?scope=own-level"), at({ collectionId: id, format }));
    const word = await paper("docx");
    expect(nameOf(word)).toContain("2026年政府信息公开工作年度报告合计（本级）.docx");
    const { paragraphs, tables } = await readDocxBack(await bytesOf(word));
    expect(paragraphs.join()).toContain(`合计了 1 / 2 个单位。没有计入 1 个：${offices[1].name}。`);
    expect(tables).toHaveLength(3);
    expect(tables[1].find((row) => row.join("").includes("本年新收"))?.join(" ")).toContain(" 3 ");
    const words = squeezed(await readPdfBack(await bytesOf(await paper("pdf"))));
    expect(words).toContain("0.10");
    expect(words).toContain(squeezed(`没有计入 1 个：${offices[1].name}`));
    expect((await paper("html")).status).toBe(404);
  });

  test("of a collection that there is not are not found", async () => {
    const nowhere = at({ collectionId: randomUUID() });
    for (const { GET } of [tableRoute, missingRoute, lettersRoute, acrossRoute])
      expect((await GET(asked(), nowhere)).status).toBe(404);
  });
});

describe("amounts with measure words of their own", () => {
  test("are added in 万元, in the sums, in 汇总表 and in the government's own draft", async () => {
    const bought = "article20Item9.centralizedProcurement.totalAmount";
    const { id, offices } = await collect(["甲局", "乙局"], { year: 2020, editionId: "2019" });
    const of = (value: string, measure: string) => ({
      ...{ edition: "2019", year: 2020, figures: { [bought]: value }, units: { [bought]: measure } },
    });
    await accept(await send(id, offices[0].id, of("123456", "元")));
    await accept(await send(id, offices[1].id, of("2.50", "万元")));
    const sums = await (await sumsRoute.GET(asked(), at({ collectionId: id }))).json();
    expect(sums.figures[bought]).toBe("14.8456");
    const book = await openXlsx(await bytesOf(await tableRoute.GET(asked(), at({ collectionId: id }))));
    expect(listOf(book, "表二").find((row) => row[0] === "合计")).toContain("14.8456");
    const { id: reportId } = await (await draftRoute.POST(sent(null), at({ collectionId: id }))).json();
    const report = (await loadReport(reportId))?.report;
    expect([report?.figures[bought], report?.units[bought]]).toEqual(["14.8456", "万元"]);
  });
});

describe("the comparison across offices", () => {
  const acrossIn = async (collectionId: string) =>
    acrossShape.parse(await (await acrossRoute.GET(asked(), at({ collectionId }))).json());

  test("finds equal passages and who was late, and what has come since", async () => {
    const { id, offices } = await collect(["甲局", "乙局", "丙局"]);
    await send(id, offices[0].id, { text: texts(same) });
    expect((await acrossIn(id)).alike.pairs).toEqual([]);
    await send(id, offices[1].id, { text: texts(`去年${same}`) }, "2027-02-03T02:00:00.000Z");
    const { alike, time } = await acrossIn(id);
    expect(alike.pairs[0]).toMatchObject({
      offices: [offices[0], offices[1]].map(({ id: each, name }) => ({ id: each, name })),
    });
    expect(time.late.map(({ office, days }) => [office.name, days])).toEqual([[offices[1].name, 3]]);
    expect(time.missing.map(({ name }) => name)).toEqual([offices[2].name]);
  });

  test("keeps what was said to a question; what is nothing is in no file", async () => {
    const { id, offices } = await collect(["甲局", "乙局"]);
    for (const { id: office } of offices) await send(id, office, { text: texts(same) });
    const [{ about }] = (await acrossIn(id)).alike.pairs;
    const say = (body: unknown) => answersRoute.POST(sent(body), at({ collectionId: id }));
    const circular = async () => wordsOf(await acrossFileRoute.GET(asked(), at({ collectionId: id, format: "docx" })));
    expect(await circular()).toContain("有1对单位的文字雷同");
    expect((await say({ about, answer: "asked", text: "请各自重写" })).status).toBe(204);
    expect((await acrossIn(id)).alike.pairs[0].answer).toMatchObject({
      answer: "asked",
      text: "请各自重写",
      by: "本机",
    });
    await say({ about, answer: "dropped" });
    expect((await acrossIn(id)).alike.pairs[0].answer?.answer).toBe("dropped");
    expect(await circular()).toContain("各单位的文字没有雷同");
    expect((await say({ about, answer: "perhaps" })).status).toBe(422);
  });

  test("goes out as lists, too", async () => {
    const { id, offices } = await collect(["甲局", "乙局"]);
    for (const { id: office } of offices) await send(id, office, { text: texts(same) });
    const answer = await acrossFileRoute.GET(asked(), at({ collectionId: id, format: "xlsx" }));
    const book = await openXlsx(await bytesOf(answer));
    expect(listOf(book, "雷同")[0].slice(0, 2)).toEqual(offices.map(({ name }) => name));
  });
});
