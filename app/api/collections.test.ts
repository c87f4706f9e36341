import JSZip from "jszip";
import mammoth from "mammoth";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { fileOf, officeReport } from "@/app/_collection/office-files.fixture";
import { readingEnded, wakeReading } from "@/app/_collection/reading-desk";
import { setReading } from "@/db/collections";
import { write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { desk } from "@/lib/beside/desk";
import {
  addedShape,
  boardShape,
  collectionsShape,
  decidedManyShape,
  fileLineShape,
  filesShape,
  partsShape,
  readRosterShape,
  rosterShape,
  submissionShape,
  summedShape,
  sumsShape,
} from "@/lib/contract/collection-shapes";
import { problemShape } from "@/lib/contract/problem";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import type { Format } from "@/lib/export/formats";
import { stopPdf } from "@/lib/export/write-pdf";
import { stopReader } from "@/lib/import/run-import";
import type { Figures, Report } from "@/lib/report/values";
import * as correctionsRoute from "./collections/[collectionId]/corrections/route";
import * as decisionsRoute from "./collections/[collectionId]/decisions/route";
import * as fileOfficeRoute from "./collections/[collectionId]/files/[sha256]/office/route";
import * as originalRoute from "./collections/[collectionId]/files/[sha256]/route";
import * as filesRoute from "./collections/[collectionId]/files/route";
import * as publicationsRoute from "./collections/[collectionId]/publications/route";
import * as readingRoute from "./collections/[collectionId]/reading/route";
import * as reportRoute from "./collections/[collectionId]/report/route";
import * as rosterEntryRoute from "./collections/[collectionId]/roster/[officeId]/route";
import * as rosterRoute from "./collections/[collectionId]/roster/route";
import * as boardRoute from "./collections/[collectionId]/route";
import * as leftOutRoute from "./collections/[collectionId]/sums/[address]/left-out/route";
import * as partsRoute from "./collections/[collectionId]/sums/[address]/route";
import * as sumsRoute from "./collections/[collectionId]/sums/route";
import * as collectionsRoute from "./collections/route";
import * as findingsRoute from "./reports/[reportId]/findings/route";
import * as ownReportRoute from "./reports/[reportId]/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";
import * as ownSumsRoute from "./reports/[reportId]/sums/route";
import * as rostersRoute from "./rosters/route";
import * as decisionRoute from "./submissions/[submissionId]/decision/route";
import * as doubtsRoute from "./submissions/[submissionId]/doubts/route";
import * as letterRoute from "./submissions/[submissionId]/letter/[format]/route";
import * as publicationRoute from "./submissions/[submissionId]/publication/route";
import * as submissionRoute from "./submissions/[submissionId]/route";

withTestDatabase();
// Reading goes on when nobody listens any more: it must not open the database again that a test has closed.
afterEach(readingEnded);
afterAll(async () => {
  stopReader();
  await stopPdf();
});

const base = "http://127.0.0.1:3000/api/x";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const request = (method: string, body?: unknown, query = "") =>
  new Request(`${base}${query}`, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
const told = async <Shape extends z.ZodType>(shape: Shape, answer: Promise<Response>): Promise<z.output<Shape>> =>
  shape.parse(await (await answer).json());

type Sent = [name: string, bytes: Uint8Array];

function uploaded(files: Sent[], query = "", field = "files") {
  const form = new FormData();
  for (const [name, bytes] of files) form.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  return new Request(`${base}${query}`, { method: "POST", body: form });
}

async function put(collectionId: string, files: Sent[], query = "") {
  const answer = await filesRoute.POST(uploaded(files, query), at({ collectionId }));
  expect(answer.headers.get("content-type")).toContain("application/x-ndjson");
  const text = await answer.text();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => fileLineShape.parse(JSON.parse(line)));
}

const names = ["临江县教育局", "临江县公安局", "临江县民政局", "青石镇人民政府", "市生态环境局临江分局"];

async function collect(roster: object[] = names.map((name) => ({ name }))) {
  const body = { office: { name: "临江县人民政府办公室" }, year: 2025, roster };
  const made = await collectionsRoute.POST(request("POST", body), at({}));
  expect(made.status).toBe(201);
  return String((await made.json()).id);
}

const boardOf = (collectionId: string, query = "") =>
  told(boardShape, boardRoute.GET(request("GET", undefined, query), at({ collectionId })));
const filesOf = (collectionId: string) => told(filesShape, filesRoute.GET(request("GET"), at({ collectionId })));
const sumsOf = (collectionId: string, scope = "region") =>
  told(sumsShape, sumsRoute.GET(request("GET", undefined, `?scope=${scope}`), at({ collectionId })));
const submissionOf = (submissionId = "") =>
  told(submissionShape, submissionRoute.GET(request("GET"), at({ submissionId })));
const decide = (submissionId = "", body: object) => decisionRoute.POST(request("POST", body), at({ submissionId }));
const accept = async (submissionId = "") => {
  const answer = await decide(submissionId, { decision: "accept" });
  expect(answer.status).toBe(200);
};

const person = "requests.newlyReceived.naturalPerson";
const entered = [...figuresOf(editionById("2021")).values()].filter(({ parts }) => !parts);

/** Adds on its own: digits as whole numbers, with as many places as the longest fraction has. */
function addedUp(reports: Report[], address: string): string | null {
  const values = reports.flatMap(({ figures }) => figures[address] ?? []).map(String);
  if (values.length === 0) return null;
  const places = Math.max(...values.map((value) => value.split(".")[1]?.length ?? 0));
  const sum = values.reduce((all, value) => {
    const [whole, fraction = ""] = value.split(".");
    return all + BigInt(whole + fraction.padEnd(places, "0"));
  }, 0n);
  const digits = String(sum).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

test("files of five kinds become submissions of their offices, and the sums are those of an addition on its own", async () => {
  const id = await collect();
  const reports = names.map((name, index) => officeReport(name, index + 1));
  const formats: Format[] = ["docx", "html", "xlsx", "json", "pdf"];
  const files: Sent[] = [];
  for (const [index, report] of reports.entries())
    files.push([`${names[index]}2025年报.${formats[index]}`, await fileOf(report, formats[index])]);
  const lines = await put(id, files);
  expect(lines.map(({ office, state }) => [office?.name, state])).toEqual(names.map((name) => [name, "read"]));
  for (const { submission } of lines.slice(0, 4)) await accept(submission);
  const { figures, coverage } = await sumsOf(id);
  expect(coverage).toMatchObject({ counted: 4, expected: 5, missing: [{ name: names[4] }] });
  for (const { address } of entered)
    expect([address, figures[address] === null ? null : String(figures[address])]).toEqual([
      address,
      addedUp(reports.slice(0, 4), address),
    ]);
  const own = await sumsOf(id, "own-level");
  expect(String(own.figures[person])).toBe(addedUp(reports.slice(0, 3), person));
});

describe("intake", () => {
  test("asks whose a file is whose office does not report any more, and says why it does not", async () => {
    const id = await collect();
    const gone = (await boardOf(id)).offices[2].office.id;
    const leaving = request("PATCH", { left: "并入临江县教育局" });
    await rosterEntryRoute.PATCH(leaving, at({ collectionId: id, officeId: gone }));
    const [line] = await put(id, [["民政局.json", await fileOf(officeReport(names[2], 1), "json")]]);
    expect(line).toMatchObject({ state: "unmatched", problem: `${names[2]}在名册里写了本年不报：并入临江县教育局。` });
  });

  test("knows a file again, says what it cannot read, asks whose a file is and remembers the answer", async () => {
    const id = await collect();
    const known = await fileOf(officeReport("临江县教育局", 1), "docx");
    const foreign = await fileOf(officeReport("临江县旅游发展委员会", 2), "html");
    const broken = known.slice(0, known.length / 2);
    const lines = await put(id, [
      ["教育局.docx", known],
      ["坏的.docx", broken],
      ["旅游委.html", foreign],
    ]);
    expect(lines.map(({ state }) => state)).toEqual(["read", "unreadable", "unmatched"]);
    expect(lines[1].problem).toContain("不完整");
    expect(await put(id, [["再来一次.docx", known]])).toMatchObject([{ state: "known", office: { name: names[0] } }]);
    const asked = (await filesOf(id)).files.find(({ state }) => state === "unmatched");
    expect(asked).toMatchObject({ reportName: "临江县旅游发展委员会", problem: "名册里没有这个单位。" });
    const civil = (await boardOf(id)).offices[2].office.id;
    const sha256 = lines[2].sha256;
    const say = (office: string | null) =>
      fileOfficeRoute.POST(request("POST", { office }), at({ collectionId: id, sha256 }));
    expect(await told(fileLineShape, say(civil))).toMatchObject({ state: "read", office: { name: names[2] } });
    expect((await say(civil)).status).toBe(409);
    const again = await fileOf(officeReport("临江县旅游发展委员会", 3), "docx");
    expect(await put(id, [["又一份.docx", again]])).toMatchObject([{ state: "read", office: { name: names[2] } }]);
    expect((await boardOf(id)).offices[2]).toMatchObject({ state: "waiting", returns: 0 });
    const original = await originalRoute.GET(request("GET"), at({ collectionId: id, sha256 }));
    expect(Buffer.compare(Buffer.from(await original.arrayBuffer()), Buffer.from(foreign))).toBe(0);
  });

  test("takes a packed folder apart, with names of a Chinese Windows, and no file keeps the others back", async () => {
    const id = await collect();
    const zip = new JSZip();
    zip.file("报送/教育局.html", await fileOf(officeReport("临江县教育局", 1), "html"));
    zip.file("../../公安局.html", await fileOf(officeReport("临江县公安局", 2), "html"), { createFolders: false });
    zip.file("__MACOSX/._教育局.html", "x");
    zip.file("空.docx", "");
    zip.file("没有名字.txt", "随便写的一行字。");
    const inner = new JSZip();
    inner.file("民政局.html", await fileOf(officeReport("临江县民政局", 3), "html"));
    zip.file("里面.zip", await inner.generateAsync({ type: "uint8array" }));
    const bytes = await zip.generateAsync({ type: "uint8array", encodeFileName: gbk });
    const lines = await put(id, [["全部.zip", bytes]]);
    expect(lines.map(({ name, state }) => [name, state]).sort()).toEqual(
      [
        ["全部.zip/../../公安局.html", "read"],
        ["全部.zip/报送/教育局.html", "read"],
        ["全部.zip/空.docx", "unreadable"],
        ["全部.zip/没有名字.txt", "unreadable"],
        ["全部.zip/里面.zip/民政局.html", "read"],
      ].sort(),
    );
  });

  test("names every empty file, though all of them are one and the same", async () => {
    const id = await collect();
    const empty = new Uint8Array();
    await put(id, [
      ["教育局.docx", empty],
      ["公安局.doc", empty],
      ["公安局.doc", empty],
    ]);
    const { files } = await filesOf(id);
    expect(files).toMatchObject([{ name: "教育局.docx、公安局.doc", state: "unreadable" }]);
    expect(files[0].problem).toMatch(/是空的/);
  });

  test("goes on with what was kept and not read, and reads nothing twice", async () => {
    const id = await collect();
    const collectionId = id;
    const reading = (on: boolean) => readingRoute.PUT(request("PUT", { reading: on }), at({ collectionId }));
    await reading(false);
    const file: Sent = ["教育局.html", await fileOf(officeReport("临江县教育局", 1), "html")];
    expect(await put(id, [file])).toMatchObject([{ state: "waiting" }]);
    expect(await put(id, [file])).toMatchObject([{ state: "known" }]);
    expect(await filesOf(id)).toMatchObject({ reading: false, counts: { waiting: 1 } });
    await reading(true);
    wakeReading();
    await readingEnded();
    expect(await filesOf(id)).toMatchObject({ counts: { read: 1 } });
    expect((await boardOf(id)).offices[0]).toMatchObject({ state: "waiting" });
  });

  test("what broke down on the computer is read once more; what still was not read is, when it comes again", async () => {
    const id = await collect();
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const down = vi.spyOn(desk(), "run").mockRejectedValueOnce(new Error("out of memory"));
    const first: Sent = ["教育局.json", await fileOf(officeReport("临江县教育局", 1), "json")];
    expect(await put(id, [first])).toMatchObject([{ state: "read" }]);
    const second: Sent = ["公安局.json", await fileOf(officeReport("临江县公安局", 2), "json")];
    down.mockRejectedValueOnce(new Error("out of memory")).mockRejectedValueOnce(new Error("out of memory"));
    expect(await put(id, [second])).toMatchObject([
      { state: "unreadable", problem: expect.stringContaining("原件留着") },
    ]);
    expect(await put(id, [second])).toMatchObject([{ state: "read", office: { name: names[1] } }]);
    expect(await put(id, [second])).toMatchObject([{ state: "known" }]);
    vi.restoreAllMocks();
  });

  test("what is looked at while it waits is read, also where reading was broken off", async () => {
    const id = await collect();
    const collectionId = id;
    await readingRoute.PUT(request("PUT", { reading: false }), at({ collectionId }));
    await put(id, [["教育局.json", await fileOf(officeReport("临江县教育局", 1), "json")]]);
    // As a database that was away leaves it: reading is on, and nobody reads.
    await write((tx) => setReading(tx, id, true));
    const before = await filesOf(id);
    expect(before).toMatchObject({ reading: true, counts: { waiting: 1 } });
    await readingEnded();
    const after = await filesOf(id);
    expect(after.counts).toEqual({ read: 1 });
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.revision).toBe((await boardOf(id)).revision);
  });

  test("a report of another year is asked about, and what was not handed in is put aside", async () => {
    const id = await collect();
    const old = { ...officeReport("临江县教育局", 1), year: 2024 };
    const [line] = await put(id, [["教育局2024.json", await fileOf(old, "json")]]);
    expect(line).toMatchObject({ state: "unmatched", problem: expect.stringContaining("2024 年度") });
    const none = fileOfficeRoute.POST(request("POST", { office: null }), at({ collectionId: id, sha256: line.sha256 }));
    expect(await told(fileLineShape, none)).toMatchObject({ state: "discarded" });
    expect((await filesOf(id)).files).toEqual([]);
  });

  test("of three who say at once whose a file is, one is heard, and the others are told so", async () => {
    const id = await collect();
    const old = { ...officeReport("临江县教育局", 1), year: 2024 };
    const [{ sha256 }] = await put(id, [["教育局2024.json", await fileOf(old, "json")]]);
    const [one, other] = (await boardOf(id)).offices.map(({ office }) => office.id);
    const answer = (office: string | null) =>
      fileOfficeRoute.POST(request("POST", { office }), at({ collectionId: id, sha256 }));
    const statuses = (await Promise.all([one, null, other].map(answer))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
    const { counts } = await boardOf(id);
    const { counts: files } = await filesOf(id);
    expect([counts.missing, files]).toEqual(files.discarded ? [5, { discarded: 1 }] : [4, { read: 1 }]);
  });

  test("what is no form of files, or a collection that is not there, is refused", async () => {
    const id = await collect();
    const collectionId = id;
    expect((await filesRoute.POST(request("POST", {}), at({ collectionId }))).status).toBe(415);
    expect((await filesRoute.POST(uploaded([]), at({ collectionId }))).status).toBe(400);
    expect((await filesRoute.POST(uploaded([["a", new Uint8Array(1)]]), at({ collectionId: "none" }))).status).toBe(
      404,
    );
  });
});

/** What a Chinese Windows writes as a name, a character for each byte. */
function gbk(name: string): string {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder("gbk");
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return String.fromCharCode(...[...name].flatMap((each) => table.get(each) ?? [each.charCodeAt(0)]));
}

describe("deciding", () => {
  test("a return asks for changes, and the next submission shows what is still as it was", async () => {
    const id = await collect();
    const send = (factor: number, more = {}) =>
      fileOf(officeReport("临江县教育局", factor, more), "html").then((bytes) => put(id, [["教育局.html", bytes]]));
    const [{ submission: first }] = await send(1);
    const before = await submissionOf(first);
    const is = String(before.figures[person]);
    const items = [{ place: person, is, should: "99", why: "与台账不一致" }];
    const returned = await decide(first, { decision: "return", items, due: "2026-02-05" });
    expect(await returned.json()).toMatchObject({ state: "returned" });
    const late = await decide(first, { decision: "accept" });
    expect(late.status).toBe(409);
    expect(problemShape.parse(await late.json()).detail).toContain("已经退回");
    const [{ submission: second }] = await send(1, { "article20Item5.administrativeLicensing.decisions": 1 });
    const after = await submissionOf(second);
    expect(after).toMatchObject({ number: 2, asked: [{ place: person, unchanged: true, now: is }] });
    expect(after.submissions.map(({ number, decision }) => [number, decision?.decision])).toEqual([
      [2, undefined],
      [1, "return"],
    ]);
    expect((await decide(first, { decision: "accept" })).status).toBe(409);
    await accept(second);
    const marked = publicationRoute.POST(request("POST"), at({ submissionId: second ?? "" }));
    expect(await (await marked).json()).toEqual({ state: "published" });
    expect((await boardOf(id)).counts).toMatchObject({ expected: 5, missing: 4, published: 1 });
  });

  test("what is checked is checked against last year's accepted report, too", async () => {
    const id = await collect();
    const body = { office: { name: "临江县人民政府办公室" }, year: 2024, roster: [{ name: names[0] }] };
    const before = String((await (await collectionsRoute.POST(request("POST", body), at({}))).json()).id);
    const old = { ...officeReport(names[0], 1), year: 2024 };
    const [{ submission }] = await put(before, [["教育局.json", await fileOf(old, "json")]]);
    await accept(submission);
    const [line] = await put(id, [["教育局.json", await fileOf(officeReport(names[0], 7), "json")]]);
    const { findings, lastYear } = await submissionOf(line.submission);
    expect(lastYear?.report.year).toBe(2024);
    expect(findings.filter(({ group }) => group === "lastYear").length).toBeGreaterThan(0);
  });

  test("doubts of reading wait for an answer, with which the figures count", async () => {
    const id = await collect();
    const html = new TextDecoder().decode(await fileOf(officeReport("临江县教育局", 1), "html"));
    const plain = html
      .replace(/<script[^>]*type="application\/json"[\s\S]*?<\/script>/, "")
      .replace(/data-[a-z]+="[^"]*"/g, "");
    const [line] = await put(id, [["教育局.html", new TextEncoder().encode(plain.replaceAll("行政许可", "行政许司"))]]);
    expect(line).toMatchObject({ state: "doubtful" });
    const submissionId = line.submission ?? "";
    const settle = (figures: object, seen?: number) =>
      doubtsRoute.POST(request("POST", { figures, seen }), at({ submissionId }));
    expect((await settle({ [person]: "12件" })).status).toBe(422);
    const { doubts } = await submissionOf(submissionId);
    const answers = await Promise.all([settle({ [person]: 5 }, doubts), settle({ [person]: 7 }, doubts)]);
    expect(answers.map(({ status }) => status).sort(), "only one of two who look at the same").toEqual([200, 409]);
    expect((await settle({ [person]: 8 }, doubts)).status, "nor somebody who looked before").toBe(409);
    expect(await (await settle({ [person]: 5 }, 0)).json()).toEqual({ state: "waiting" });
    await accept(submissionId);
    expect((await settle({ [person]: 6 })).status).toBe(409);
    expect((await sumsOf(id)).figures[person]).toBe(5);
  });
});

test("many are decided at once: clean ones accepted, errors returned, each by itself; letters name whom to ask", async () => {
  const id = await collect();
  const collectionId = id;
  const change = { contact: "周某某，电话：000-0000000", deadlines: { township: "2026-01-26" } };
  const arranged = boardRoute.PATCH(request("PATCH", change), at({ collectionId }));
  expect((await arranged).status).toBe(204);
  expect(await boardOf(id)).toMatchObject({
    ...change,
    deadlines: { township: "2026-01-26", department: "2026-01-31" },
  });
  const sent: string[] = [];
  const changes: Figures[] = [{}, { [person]: 999 }, {}];
  for (const [index, more] of changes.entries()) {
    const bytes = await fileOf(officeReport(names[index], index + 1, more), "json");
    sent.push((await put(id, [[`${index}.json`, bytes]]))[0].submission ?? "");
  }
  const many = (body: object) =>
    told(decidedManyShape, decisionsRoute.POST(request("POST", body), at({ collectionId })));
  expect(await many({ decision: "accept", submissions: sent })).toMatchObject({
    decided: [sent[0], sent[2]],
    left: [{ submission: sent[1], office: names[1], why: expect.stringContaining("处错误") }],
  });
  const again = await many({ decision: "return", submissions: sent, due: "2026-02-05" });
  expect(again.decided).toEqual([sent[1]]);
  expect(again.left.map(({ office }) => office)).toEqual([names[0], names[2]]);
  expect((await submissionOf(sent[1])).decisions[0].items.length).toBeGreaterThan(0);
  const letter = await letterRoute.GET(request("GET"), at({ submissionId: sent[1], format: "docx" }));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await letter.arrayBuffer()) });
  expect(value).toContain("电话：000-0000000");
  expect((await boardOf(id)).counts).toMatchObject({ accepted: 2, returned: 1, missing: 2 });
  const published = publicationsRoute.POST(request("POST", { submissions: sent }), at({ collectionId }));
  expect(await told(decidedManyShape, published)).toMatchObject({
    decided: [sent[0], sent[2]],
    left: [{ submission: sent[1], office: names[1], why: expect.stringContaining("先接收") }],
  });
  expect((await boardOf(id)).counts).toMatchObject({ accepted: 0, published: 2, returned: 1 });
});

describe("sums", () => {
  test("open to their offices, leave out with a reason, and show a later correction", async () => {
    const id = await collect();
    const collectionId = id;
    for (const index of [0, 1]) {
      const bytes = await fileOf(officeReport(names[index], index + 1), "json");
      await accept((await put(id, [[`${index}.json`, bytes]]))[0].submission);
    }
    const address = person;
    const parts = await told(
      partsShape,
      partsRoute.GET(request("GET", undefined, "?limit=1"), at({ collectionId, address })),
    );
    expect(parts).toMatchObject({ next: "1", offices: [{ office: { name: names[1] }, share: 2 / 3, lastYear: null }] });
    const office = parts.offices[0].office.id;
    const leave = (reason: string | null) =>
      leftOutRoute.PUT(request("PUT", { office, reason }), at({ collectionId, address }));
    expect((await leave("复议机关共同被告")).status).toBe(204);
    const without = await sumsOf(id);
    expect(without.leftOut).toMatchObject([{ office: { name: names[1] }, reason: "复议机关共同被告" }]);
    expect(Number(without.figures[person]) * 3).toBe(Number(parts.value));
    await leave(null);
    const later = await fileOf(officeReport(names[1], 2, { [person]: 1000 }), "json");
    await accept((await put(id, [["更正.json", later]]))[0].submission);
    const waiting = await sumsOf(id);
    expect(waiting.figures[person]).toBe(parts.value);
    expect(waiting.corrections).toMatchObject([
      { office: { name: names[1] }, changes: [{ address: person, after: 1000 }] },
    ]);
    const correct = (body: object) => correctionsRoute.POST(request("POST", body), at({ collectionId }));
    expect((await correct({ office, take: false })).status).toBe(422);
    const [{ later: seen }] = waiting.corrections;
    const again = await fileOf(officeReport(names[1], 2, { [person]: 2000 }), "json");
    await accept((await put(id, [["又更正.json", again]]))[0].submission);
    // A correction that came since is neither taken over nor left out by what was said of the one before.
    for (const said of [{ take: true }, { take: false, reason: "已经公布" }])
      expect((await correct({ office, later: seen, ...said })).status).toBe(404);
    expect((await sumsOf(id)).corrections).toMatchObject([{ changes: [{ address: person, after: 2000 }] }]);
    expect((await correct({ office, take: true })).status).toBe(204);
    expect((await correct({ office, take: true })).status).toBe(404);
    const first = Number(parts.value) - Number(parts.offices[0].value);
    expect((await sumsOf(id)).figures[person]).toBe(first + 2000);
  });

  test("go into the government's own draft; a figure that was typed over stays and needs a reason", async () => {
    const id = await collect();
    const collectionId = id;
    const report = officeReport(names[0], 2);
    await accept((await put(id, [["一.json", await fileOf(report, "json")]]))[0].submission);
    const carry = () => reportRoute.POST(request("POST", undefined, "?scope=region"), at({ collectionId }));
    const made = await (await carry()).json();
    const own = async () => (await ownReportRoute.GET(request("GET"), at({ reportId: made.id }))).json();
    const draft = await own();
    expect(draft.unit).toEqual({ name: "临江县人民政府", kind: "government" });
    for (const { address } of entered.filter((each) => !each.address.startsWith("article20Item1.governmentRules")))
      expect([address, draft.figures[address] ?? null]).toEqual([address, report.figures[address] ?? null]);
    const behind = await told(summedShape, ownSumsRoute.GET(request("GET"), at({ reportId: made.id })));
    expect(behind.sums.find(({ address }) => address === person)).toMatchObject({
      ...{ value: report.figures[person], collectionId: id, scope: "本行政区域", counted: 1, expected: 5 },
      missing: names.slice(1),
    });
    const typed = { baseRevision: made.revision, values: { figures: { [person]: 7 } } };
    const saved = sectionRoute.PATCH(request("PATCH", typed), at({ reportId: made.id, sectionId: "requests" }));
    expect((await saved).status).toBe(200);
    const rules = async () => {
      const answer = await findingsRoute.GET(request("GET"), at({ reportId: made.id }));
      const { findings }: { findings: { rule: string; addresses: string[]; message: string }[] } = await answer.json();
      expect(findings.find(({ rule }) => rule === "C-2")?.message).toContain(`还缺 ${names.slice(1).join("、")}`);
      return findings.filter(({ rule }) => rule.startsWith("C-")).map(({ rule, addresses }) => [rule, ...addresses]);
    };
    expect(await rules()).toEqual([["C-1", person], ["C-2"]]);
    expect(await (await carry()).json()).toMatchObject({ id: made.id, seen: true });
    expect((await own()).figures[person]).toBe(7);
    expect(await rules()).toEqual([["C-1", person], ["C-2"]]);
  });
});

test("a roster is read from a sheet, listed, changed with its day, and made once a year", async () => {
  const csv = new TextEncoder().encode(
    "序号,单位,类别,联系人\n1,临江县教育局（原教委）,部门,吕某\n2,青石镇人民政府,,\n",
  );
  const read = await told(
    readRosterShape,
    rostersRoute.POST(uploaded([["名单.csv", csv]], "?year=2025", "file"), at({})),
  );
  expect(read.lines.map(({ name, class: kind, formerNames }) => [name, kind, formerNames])).toEqual([
    ["临江县教育局", "department", ["教委"]],
    ["青石镇人民政府", "township", []],
  ]);
  const id = await collect(read.lines.map(({ guessed: _, ...line }) => line));
  const collectionId = id;
  const twice = { office: { name: "临江县人民政府办公室" }, year: 2025, roster: [] };
  expect((await collectionsRoute.POST(request("POST", twice), at({}))).status).toBe(409);
  const add = (...roster: object[]) =>
    told(addedShape, rosterRoute.POST(request("POST", { roster }), at({ collectionId })));
  expect(await add({ name: "临江县海关", class: "垂直管理" })).toEqual({ added: 1, there: [] });
  const roster = await told(rosterShape, rosterRoute.GET(request("GET"), at({ collectionId })));
  const officeId = roster.offices[2].office.id;
  const change = (body: object) => rosterEntryRoute.PATCH(request("PATCH", body), at({ collectionId, officeId }));
  expect((await change({ left: "本年撤销", contact: "郑某" })).status).toBe(204);
  expect((await change({ name: "临江县教育局" })).status).toBe(409);
  expect(await add({ name: "临江县海关" }, { name: "教委" })).toEqual({
    added: 0,
    there: [
      { line: "临江县海关", office: "临江县海关", left: true },
      { line: "教委", office: "临江县教育局", left: false },
    ],
  });
  const board = await boardOf(id);
  expect(board.offices.map(({ office, left }) => [office.name, left?.reason])).toEqual([
    ["临江县教育局", undefined],
    ["青石镇人民政府", undefined],
    ["临江县海关", "本年撤销"],
  ]);
  expect((await boardOf(id, `?q=${encodeURIComponent("青石")}&limit=1`)).offices).toHaveLength(1);
  expect((await boardOf(id, `?q=${encodeURIComponent("教委")}`)).offices.map(({ office }) => office.name)).toEqual([
    "临江县教育局",
  ]);
  const all = await told(collectionsShape, collectionsRoute.GET(request("GET"), at({})));
  expect(all.collections).toMatchObject([{ id, year: 2025, counts: { expected: 2, missing: 2 } }]);
});

test("a roster comes by page, and much of it is changed at once", async () => {
  const collectionId = await collect(names.map((name) => ({ name })));
  const ofRoster = (query = "") =>
    told(rosterShape, rosterRoute.GET(request("GET", undefined, query), at({ collectionId })));
  const { offices: all, found } = await ofRoster();
  expect(found).toBe(names.length);
  const first = await ofRoster("?limit=2");
  const second = await ofRoster(`?limit=2&after=${first.next}`);
  expect([...first.offices, ...second.offices]).toEqual(all.slice(0, 4));
  expect(await ofRoster(`?q=${encodeURIComponent(names[1])}&limit=2`)).toMatchObject({ found: 1, next: null });

  const ids = all.slice(0, 2).map(({ office }) => office.id);
  const change = (body: object) => rosterRoute.PATCH(request("PATCH", body), at({ collectionId }));
  expect(await (await change({ offices: ids, deadline: "2026-01-09" })).json()).toEqual({ changed: 2 });
  expect((await ofRoster()).offices.map(({ deadline }) => deadline)).toEqual([
    ...["2026-01-09", "2026-01-09"],
    ...all.slice(2).map(({ deadline }) => deadline),
  ]);
  expect(await (await change({ offices: [ids[0]], left: "并入别的局" })).json()).toEqual({ changed: 1 });
  const [{ left }] = (await ofRoster()).offices;
  expect(left?.reason).toBe("并入别的局");
  expect((await change({ offices: ids, left: "" })).status).toBe(422);
});
