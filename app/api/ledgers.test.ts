import { afterAll, describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { listLedgers, listReasons, loadReport, moveToBin, restoreReport, saveSection } from "@/db/test-verbs";
import { casesPageShape, ledgerReadingShape, storedLedgerShape, takenLedgerShape } from "@/lib/contract/ledger-shapes";
import { problemShape } from "@/lib/contract/problem";
import { stampShape } from "@/lib/contract/report-shapes";
import { stopReader } from "@/lib/import/run-import";
import * as findingsRoute from "./reports/[reportId]/findings/route";
import * as kindRoute from "./reports/[reportId]/ledgers/[kind]/route";
import * as ledgersRoute from "./reports/[reportId]/ledgers/route";
import * as reasonsRoute from "./reports/[reportId]/reasons/route";
import * as reportsRoute from "./reports/route";

withTestDatabase();
afterAll(stopReader);

const base = "http://127.0.0.1:3000/api";
const json = { "content-type": "application/json" };

async function create(year = 2025): Promise<string> {
  const body = JSON.stringify({ unit: { name: "某某局" }, year });
  const request = new Request(base, { method: "POST", headers: json, body });
  return stampShape.parse(await (await reportsRoute.POST(request, { params: Promise.resolve({}) })).json()).id;
}

const ledger = [
  "申请人姓名,申请人性质,收到申请日期,处理结果,答复时间,结论",
  "张某,公民,2025-01-06,予以公开,2025-01-20,信息不存在",
  "李某,公民,2025-02-06,给了他,2025-02-20,信息不存在",
  "王某,公司,2024-12-20,部分公开,2025-01-10,信息不存在",
].join("\n");

function count(reportId: string, question: object, { file = ledger, accept = "application/json" } = {}) {
  const form = new FormData();
  form.set("file", new Blob([file]), "台账.csv");
  form.set("question", JSON.stringify({ kind: "requests", ...question }));
  const request = new Request(base, { method: "POST", body: form, headers: { accept } });
  return ledgersRoute.POST(request, { params: Promise.resolve({ reportId }) });
}

const figuresOf = async (answer: Response) => (await answer.json()).figures as Record<string, number>;

const at = (reportId: string, kind = "requests") => ({ params: Promise.resolve({ reportId, kind }) });
const put = (reportId: string, cases: unknown, kind?: string) =>
  kindRoute.PUT(
    new Request(base, { method: "PUT", headers: json, body: JSON.stringify({ cases }) }),
    at(reportId, kind),
  );
const behind = (reportId: string, address: string, from = 0) =>
  kindRoute.GET(new Request(`${base}?${new URLSearchParams({ address, from: String(from) })}`), at(reportId));
const listed = async (reportId: string) =>
  (await ledgersRoute.GET(new Request(base), { params: Promise.resolve({ reportId }) })).json();

const line = {
  row: 2,
  receivedOn: "2025-01-06",
  closedOn: "2025-01-20",
  carriedOver: false,
  kind: "naturalPerson",
  outcome: "disclosed",
};
const person = "requests.newlyReceived.naturalPerson";

/** A request whose body arrives after `meanwhile`, which begins when somebody reads it. */
const slow = (body: object, meanwhile: () => Promise<unknown>) =>
  new Request(base, {
    method: "PUT",
    headers: json,
    duplex: "half",
    body: new ReadableStream(
      {
        pull: async (controller) => {
          await meanwhile();
          controller.enqueue(new TextEncoder().encode(JSON.stringify(body)));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    ),
  } as RequestInit);

test("nothing is stored in a report that has gone while the request arrived", async () => {
  const id = await create();
  const away = () => moveToBin(id);
  const given = { key: "k", rule: "W-9", section: "cover", message: "", category: "其他", text: "旧例", values: "" };
  const reason = await reasonsRoute.PUT(slow(given, away), { params: Promise.resolve({ reportId: id }) });
  await restoreReport(id);
  const lines = await kindRoute.PUT(slow({ cases: [line] }, away), at(id));
  expect([reason.status, lines.status]).toEqual([404, 404]);
  expect([await listReasons(id), await listLedgers(id)]).toEqual([[], []]);
});

describe("filling a table from a ledger", () => {
  const address = "requests.newlyReceived.naturalPerson";
  const fill = (id: string, given: object, cases: unknown = [line]) =>
    kindRoute.PUT(
      new Request(base, { method: "PUT", headers: json, body: JSON.stringify({ cases, fill: given }) }),
      at(id),
    );
  const figuresOf = async (id: string) => (await loadReport(id))?.report.figures ?? {};

  test("stores its lines and its figures together", async () => {
    const id = await create();
    const answer = takenLedgerShape.parse(
      await (await fill(id, { baseRevision: 1, figures: { [address]: 7 } })).json(),
    );
    expect(answer.saved?.revision).toBe(2);
    expect((await figuresOf(id))[address]).toBe(7);
    expect(await listLedgers(id)).toHaveLength(1);
  });

  test.each([
    ["somebody has written into a cell meanwhile", 409, { baseRevision: 1, figures: { [address]: 7 } }],
    ["a figure is none", 422, { baseRevision: 2, figures: { [address]: "七" } }],
    ["a cell is not of this table", 422, { baseRevision: 2, figures: { "remedies.litigationDirect.upheld": 1 } }],
  ])("stores neither when %s", async (_, status, given) => {
    const id = await create();
    await saveSection({ reportId: id, sectionId: "requests", baseRevision: 1, patch: { figures: { [address]: 3 } } });
    expect((await fill(id, given)).status).toBe(status);
    expect(await listLedgers(id)).toEqual([]);
    expect((await figuresOf(id))[address]).toBe(3);
  });

  test("stores no figures when its lines are refused", async () => {
    const id = await create();
    const given = { baseRevision: 1, figures: { [address]: 7 } };
    expect((await fill(id, given, [{ ...line, outcome: "nothing" }])).status).toBe(422);
    expect((await figuresOf(id))[address]).toBeUndefined();
  });
});

describe("reading a ledger", () => {
  test("stores nothing of it", async () => {
    const id = await create();
    const answer = await count(id, {});
    expect(ledgerReadingShape.parse(await answer.json()).fields.map(({ id: field }) => field)).toContain("applicant");
    expect(await listed(id)).toEqual({ ledgers: [] });
  });

  test("what a word means is asked once, for all reports of the edition", async () => {
    const decided = await count(await create(), { words: { outcome: { " 给了他": "disclosed" } } });
    expect((await figuresOf(decided))["requests.disclosed.naturalPerson"]).toBe(2);
    expect((await figuresOf(await count(await create(2024), {})))["requests.disclosed.naturalPerson"]).toBe(0);
    const next = await count(await create(2026), { words: { applicant: { 公民: "naturalPerson" } } });
    expect((await next.json()).words).toContainEqual(
      expect.objectContaining({ word: "给了他", id: "disclosed", how: "remembered" }),
    );
  });

  test("a column chosen otherwise than proposed is taken for the next ledger with the same heads", async () => {
    const columns = { applicant: 1, receivedOn: 2, outcome: 5, closedOn: 4 };
    await count(await create(), { columns });
    expect((await (await count(await create(2026), {})).json()).columns).toMatchObject({ outcome: 5 });
  });

  test("a meaning that the edition does not have is refused and not remembered", async () => {
    const id = await create();
    const answer = await count(id, { words: { outcome: { 给了他: "naturalPerson" } } });
    expect(answer.status).toBe(422);
    expect(problemShape.parse(await answer.json()).errors).toMatchObject([{ pointer: "/words/outcome/给了他" }]);
  });

  test("a word decided about a ledger that cannot be read is not remembered", async () => {
    const words = { outcome: { 给了他: "disclosed" } };
    expect((await count(await create(), { words }, { file: "%PDF-1.7" })).status).toBe(422);
    const next = await (await count(await create(2026), {})).json();
    expect(next.words).not.toContainEqual(expect.objectContaining({ how: "remembered" }));
  });

  test("a fault in a word with a slash is pointed at", async () => {
    const answer = await count(await create(), { words: { outcome: { "给/~他": "nowhere" } } });
    expect(problemShape.parse(await answer.json()).errors).toMatchObject([{ pointer: "/words/outcome/给~1~0他" }]);
  });

  test("can be followed: lines with growing shares, the counted ledger last", async () => {
    const many = Array.from({ length: 5000 }, (_, index) => `某${index},公民,2025-01-06,予以公开,2025-01-20,无`);
    const file = [ledger, ...many].join("\n");
    const answer = await count(await create(), {}, { file, accept: "application/x-ndjson" });
    const lines = (await answer.text())
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text));
    const shares = lines.slice(0, -1).map(({ progress }) => progress);
    expect(shares.length).toBeGreaterThan(3);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(lines.at(-1).value.figures[person]).toBe(5002 - 1);
  });

  test("says in the last line why a followed ledger cannot be read", async () => {
    const answer = await count(await create(), {}, { file: "%PDF-1.7", accept: "application/x-ndjson" });
    const last = (await answer.text()).trim().split("\n").at(-1) ?? "";
    expect(problemShape.parse(JSON.parse(last).problem)).toMatchObject({ status: 422, reason: "unknownFormat" });
  });
});

describe("the lines behind the cells", () => {
  test("are stored, counted by cell, and found from a cell and from a total", async () => {
    const id = await create();
    const earlier = { ...line, row: 3, receivedOn: "2024-12-30", kind: "commercialEnterprise", outcome: null };
    const stored = storedLedgerShape.parse(await (await put(id, [line, earlier])).json());
    expect(stored.counts).toEqual({
      [person]: 1,
      "requests.disclosed.naturalPerson": 1,
      "requests.carriedOverFromLastYear.commercialEnterprise": 1,
      "requests.carriedOverToNextYear.commercialEnterprise": 1,
    });
    expect(await listed(id)).toEqual({ ledgers: [stored] });
    expect(await (await behind(id, person)).json()).toEqual({ total: 1, cases: [line] });
    expect(await (await behind(id, "requests.carriedOverToNextYear.total")).json()).toEqual({
      total: 1,
      cases: [earlier],
    });
  });

  test("stand beside those that were left out, of which numbers and reasons stay and no word", async () => {
    const id = await create();
    const leftOut = [{ reason: "closedBeforeReceived", count: 1, rows: [5] }];
    const body = (given: unknown) =>
      kindRoute.PUT(new Request(base, { method: "PUT", headers: json, body: JSON.stringify(given) }), at(id));
    expect((await (await body({ cases: [line], leftOut })).json()).leftOut).toEqual(leftOut);
    const { findings } = await (
      await findingsRoute.GET(new Request(base), { params: Promise.resolve({ reportId: id }) })
    ).json();
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "L-1", message: expect.stringContaining("办结日期早于收到日期（第 5 行）") }),
    );
    expect((await body({ cases: [line], leftOut: [{ ...leftOut[0], word: "给了张某" }] })).status).toBe(422);
  });

  test("lines in doubt are counted once somebody has said so, for this file alone", async () => {
    const id = await create();
    const file = `${ledger}\n赵某,公民,2025-03-06,予以公开,2025-03-01,无`;
    const asked = await (await count(id, {}, { file })).json();
    expect(asked.notCounted).toContainEqual(expect.objectContaining({ row: 5, reason: "closedBeforeReceived" }));
    const answered = await (await count(id, { answers: { closedBeforeReceived: "count" } }, { file })).json();
    expect(answered.figures[person]).toBe(asked.figures[person] + 1);
    expect((await (await count(id, {}, { file })).json()).figures[person]).toBe(asked.figures[person]);
    expect((await count(id, { answers: { closedBeforeReceived: "maybe" } }, { file })).status).toBe(422);
  });

  test("come two hundred at a time", async () => {
    const id = await create();
    await put(
      id,
      Array.from({ length: 450 }, (_, index) => ({ ...line, row: index + 2 })),
    );
    const page = async (from: number) => casesPageShape.parse(await (await behind(id, person, from)).json());
    expect([(await page(0)).cases.length, (await page(400)).cases.length, (await page(0)).total]).toEqual([
      200, 50, 450,
    ]);
  });

  test.each([
    ["a name beside the dates", { ...line, name: "张某" }],
    ["words where an official outcome belongs", { ...line, outcome: "给了张某" }],
    ["no date", { ...line, receivedOn: "昨天" }],
  ])("take %s in no way", async (_, wrong) => {
    const id = await create();
    expect((await put(id, [wrong])).status).toBe(422);
    expect(await listed(id)).toEqual({ ledgers: [] });
  });

  test("words of the other table are refused with their line", async () => {
    const answer = await put(await create(), [line, { ...line, row: 9, kind: "reconsideration" }]);
    expect(problemShape.parse(await answer.json()).errors).toMatchObject([{ pointer: "/cases/1" }]);
  });

  test("a line outside the year is not kept: no cell could open it", async () => {
    const id = await create(2024);
    expect((await (await put(id, [line])).json()).counts).toEqual({});
    expect(await (await behind(id, person)).json()).toEqual({ total: 0, cases: [] });
  });

  test("can be dropped, and are answered with 404 where there are none", async () => {
    const id = await create();
    expect((await behind(id, person)).status).toBe(404);
    await put(id, [line]);
    expect((await behind(id, "remedies.reconsideration.upheld")).status).toBe(404);
    const drop = () => kindRoute.DELETE(new Request(base, { method: "DELETE" }), at(id));
    expect([(await drop()).status, (await drop()).status]).toEqual([204, 404]);
  });
});
