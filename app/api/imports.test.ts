import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { listKept, listReports, loadReport, moveToBin, saveSection } from "@/db/test-verbs";
import { begunShape, takenShape, targetShape } from "@/lib/contract/import-shapes";
import { problemShape } from "@/lib/contract/problem";
import { stampShape } from "@/lib/contract/report-shapes";
import type { InterchangeFile } from "@/lib/report/interchange";
import type { SectionPatch } from "@/lib/report/section-values";
import { samples } from "@/lib/samples/samples";
import * as targetRoute from "./imports/target/route";
import * as openingRoute from "./opening/route";
import * as putBackRoute from "./reports/[reportId]/history/[revision]/restore/route";
import * as keptRoute from "./reports/[reportId]/history/[revision]/route";
import * as importRoute from "./reports/[reportId]/import/route";
import * as versionsRoute from "./reports/[reportId]/versions/route";
import * as reportsRoute from "./reports/route";

withTestDatabase();

const base = "http://127.0.0.1:3000";
const unit = { name: "某某局", kind: "department" as const };
const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";

const request = (path: string, body?: object) =>
  new Request(base + path, {
    method: body ? "POST" : "GET",
    headers: body && { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });

const take = (reportId: string, body: object) => importRoute.POST(request("/api", body), at({ reportId }));
const restore = (reportId: string, revision: number) =>
  putBackRoute.POST(request("/api", {}), at({ reportId, revision: String(revision) }));
const created = async (report: object) =>
  stampShape.parse(await (await reportsRoute.POST(request("/api", report), at({}))).json());
const targetOf = async (year = 2024) =>
  targetShape.parse(
    await (
      await targetRoute.GET(request(`/api?${new URLSearchParams({ unit: unit.name, year: String(year) })}`), at({}))
    ).json(),
  ).target;

/** As a browser's tab writes it. */
const write = (reportId: string, baseRevision: number, sectionId: "requests" | "overview", patch: SectionPatch) =>
  saveSection({ reportId, sectionId, baseRevision, patch, session: "a tab", sequence: baseRevision });

const reportNow = async (id: string) => (await loadReport(id))?.report;

const file = { unit, year: 2024, figures: { [person]: 12, [company]: 3 }, text: { overview: "文件里的话。" } };
const sections = {
  requests: { figures: { [person]: 20, [company]: 4 } },
  overview: { text: "新的话。" },
};

describe("what a file holds", () => {
  test("goes into a report at once, and the former state is kept whole", async () => {
    const { id, revision } = await created(file);
    const before = await reportNow(id);
    const answer = await take(id, { baseRevision: revision, sections, about: "公开的报告.docx" });
    const taken = takenShape.parse(await answer.json());
    expect(taken.kept).toBe(revision);
    expect(await reportNow(id)).toMatchObject({
      figures: { [person]: 20, [company]: 4 },
      text: { overview: "新的话。" },
    });
    const listed = await (await versionsRoute.GET(request("/api"), at({ reportId: id }))).json();
    expect(listed).toMatchObject({
      versions: [],
      kept: [{ revision, kind: "beforeImport", about: "公开的报告.docx" }],
    });
    const kept: InterchangeFile = await (
      await keptRoute.GET(request("/api"), at({ reportId: id, revision: String(revision) }))
    ).json();
    expect(kept).toMatchObject({ figures: before?.figures, text: before?.text });
  });

  test("is refused whole when one section of it cannot be stored, and nothing is kept", async () => {
    const { id, revision } = await created(file);
    const before = await loadReport(id);
    const answer = await take(id, {
      baseRevision: revision,
      sections: { overview: { text: "新的话。" }, requests: { figures: { [person]: -1, nobody: 3 } } },
    });
    expect(answer.status).toBe(422);
    const { errors = [] } = problemShape.parse(await answer.json());
    expect(errors.map(({ pointer }) => pointer)).toContain(`/sections/requests/figures/${person}`);
    expect(await loadReport(id)).toEqual(before);
    expect(await listKept(id)).toEqual([]);
  });

  test("is refused whole when somebody has written into one of its places meanwhile, and says what", async () => {
    const { id, revision } = await created(file);
    await write(id, revision, "requests", { figures: { [company]: 99 } });
    const before = await loadReport(id);
    const answer = await take(id, { baseRevision: revision, sections });
    expect(answer.status).toBe(409);
    const problem = problemShape.parse(await answer.json());
    expect(problem.conflicts).toMatchObject([
      { address: company, pointer: `/sections/requests/figures/${company}`, yours: 4, theirs: 99 },
    ]);
    expect(await loadReport(id)).toEqual(before);
    expect(await listKept(id)).toEqual([]);
    const again = await take(id, { baseRevision: (await targetOf())?.revision, sections });
    expect(again.status).toBe(200);
    expect((await reportNow(id))?.figures[company]).toBe(4);
  });

  test("merges with what somebody wrote elsewhere meanwhile", async () => {
    const { id, revision } = await created(file);
    await write(id, revision, "requests", { figures: { "requests.newlyReceived.other": 7 } });
    expect((await take(id, { baseRevision: revision, sections })).status).toBe(200);
    expect((await reportNow(id))?.figures).toEqual({
      [person]: 20,
      [company]: 4,
      "requests.newlyReceived.other": 7,
    });
  });

  test.each([
    ["missing", 404],
    ["inBin", 404],
    ["ahead", 422],
  ])("is refused by a report that is %s", async (why, status) => {
    const { id } = await created(file);
    if (why === "inBin") await moveToBin(id);
    const answer = await take(why === "missing" ? "nothing" : id, { baseRevision: why === "ahead" ? 9 : 1, sections });
    expect(answer.status).toBe(status);
    expect(await listKept(id)).toEqual([]);
  });
});

describe("a version from before an import", () => {
  test("can be put back, and what stood there can be put back again", async () => {
    const { id, revision } = await created({
      ...file,
      notes: { [person]: "含补正" },
      contact: { website: "ogi.gov.cn" },
    });
    await write(id, revision, "overview", { text: "我写的话。" });
    const mine = await loadReport(id);
    const { kept } = await (
      await take(id, {
        baseRevision: 2,
        sections: { ...sections, cover: { contact: { website: null, telephone: "010-00000000" } } },
      })
    ).json();
    const imported = await reportNow(id);
    const back = takenShape.parse(await (await restore(id, kept)).json());
    expect(await reportNow(id)).toEqual(mine?.report);
    expect((await listKept(id)).map(({ kind, about }) => [kind, about])).toEqual([
      ["beforeRestore", "导入前"],
      ["beforeImport", ""],
    ]);
    await restore(id, back.kept);
    expect(await reportNow(id)).toEqual(imported);
  });

  test("is a change like any other: a tab that wrote meanwhile is asked", async () => {
    const { id, revision } = await created(file);
    const { kept, revision: now } = await (await take(id, { baseRevision: revision, sections })).json();
    await restore(id, kept);
    const late = await write(id, now, "overview", { text: "在旧的上面写的。" });
    expect(late).toMatchObject({ ok: false, reason: "conflict" });
  });

  test("is unknown where the report had not come so far", async () => {
    const { id } = await created(file);
    expect((await restore(id, 99)).status).toBe(404);
  });
});

describe("where a file would be put", () => {
  test("is nowhere for an unknown unit, for another year and for a report in the bin", async () => {
    expect(await targetOf()).toBeNull();
    const { id } = await created(file);
    expect(await targetOf(2023)).toBeNull();
    expect((await targetOf())?.id).toBe(id);
    await moveToBin(id);
    expect(await targetOf()).toBeNull();
  });

  test("tells what came out of a file from what somebody wrote", async () => {
    const { id, revision } = await created({ ...file, imported: true });
    expect((await targetOf())?.imported.requests?.sort()).toEqual(
      [company, person].map((address) => `/figures/${address}`).sort(),
    );
    expect((await targetOf())?.imported.overview).toEqual(["/text"]);
    await write(id, revision, "requests", { figures: { [person]: 13 } });
    await write(id, revision + 1, "overview", { text: "我改过的话。" });
    const target = await targetOf();
    expect(target?.imported.requests).toEqual([`/figures/${company}`]);
    expect(target?.imported.overview).toEqual([]);
    await take(id, { baseRevision: target?.revision, sections: { requests: { figures: { [person]: 14 } } } });
    expect((await targetOf())?.imported.requests?.sort()).toEqual(
      [company, person].map((address) => `/figures/${address}`).sort(),
    );
  });

  test("does not call a text the file's of which only some paragraphs are", async () => {
    const { id, revision } = await created(file);
    await write(id, revision, "overview", { text: "我写的话。" });
    await take(id, { baseRevision: 2, sections: { overview: { text: "我写的话。\n文件里的一段。" } } });
    await take(id, { baseRevision: 3, sections: { overview: { text: "我写的话。\n文件里的另一段。" } } });
    expect((await targetOf())?.imported.overview).toEqual([]);
  });

  test("takes a report that was written whole for somebody's words", async () => {
    await created(file);
    expect((await targetOf())?.imported).toEqual({});
  });

  test("no tab can pass for a file", async () => {
    const { saveShape } = await import("@/lib/contract/report-shapes");
    expect(saveShape.safeParse({ baseRevision: 1, session: "import:mine" }).success).toBe(false);
  });
});

const listed = async () => (await listReports({ today: "2026-11-27", limit: 100 }))?.reports ?? [];

describe("a year that begins with last year's report out of a file", () => {
  const last = { ...samples["2021"], entries: undefined };
  const begin = (body: object) => openingRoute.POST(request("/api", body), at({}));

  test("is stored together with it", async () => {
    const answer = await begin({ lastYear: last, texts: { otherMatters: "照抄的一段。" } });
    expect(answer.status).toBe(201);
    const { id, opening } = begunShape.parse(await answer.json());
    expect(opening.lastYear).toBe(last.year);
    expect((await listed()).map(({ year, published }) => [year, published]).sort()).toEqual([
      [last.year, true],
      [last.year + 1, false],
    ]);
    const report = await reportNow(id);
    expect(report?.text).toMatchObject({ overview: "", otherMatters: "照抄的一段。" });
    expect(report?.figures["requests.carriedOverFromLastYear.naturalPerson"]).toBe(
      last.figures["requests.carriedOverToNextYear.naturalPerson"],
    );
  });

  test("leaves nothing behind when the new year is there already", async () => {
    const there = await created({ unit: last.unit, year: last.year + 1 });
    const answer = await begin({ lastYear: last });
    expect(answer.status).toBe(409);
    expect(problemShape.parse(await answer.json()).report).toBe(there.id);
    expect((await listed()).map(({ id }) => id)).toEqual([there.id]);
  });

  test("begins with the report of last year that is there, which stays as it is", async () => {
    const address = "requests.carriedOverToNextYear.naturalPerson";
    const stored = await created({ unit: last.unit, year: last.year, figures: { [address]: 41 } });
    const { id } = await (await begin({ lastYear: last })).json();
    expect((await reportNow(id))?.figures["requests.carriedOverFromLastYear.naturalPerson"]).toBe(41);
    expect((await reportNow(stored.id))?.figures).toEqual({ [address]: 41 });
  });

  test("keeps what the stored report says of whom to ask, and takes from the file what that leaves blank", async () => {
    const asked = { ...last.contact, telephone: "010-11111111", postcode: "100000" };
    const stored = { telephone: "010-22222222", postcode: "" };
    await created({ unit: last.unit, year: last.year, contact: stored });
    const { id } = await (await begin({ lastYear: { ...last, contact: asked } })).json();
    const report = await reportNow(id);
    expect(report?.contact).toMatchObject({ telephone: "010-22222222", postcode: "100000" });
    expect(report?.text.preamble).toContain("100000");
  });

  test.each([
    [{ lastYear: { ...last, year: 1999 } }, "/lastYear/year"],
    [{ lastYear: { ...last, unit: { name: "局".repeat(80) } } }, "/lastYear/unit/name"],
    [{ lastYear: last, texts: { nothing: "一" } }, "/texts"],
    [{ lastYear: 3 }, "/lastYear"],
    [{}, "/lastYear"],
  ])("is refused at the value at fault", async (body, pointer) => {
    const answer = await begin(body);
    expect(answer.status).toBe(422);
    const { errors = [] } = problemShape.parse(await answer.json());
    expect(errors[0].pointer.startsWith(pointer)).toBe(true);
    expect(await listed()).toEqual([]);
  });
});
