import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { losePlace, withTestDatabase } from "@/db/test-database";
import { checkedShape } from "@/lib/contract/check-shapes";
import { listShape } from "@/lib/contract/list-shapes";
import { problemShape } from "@/lib/contract/problem";
import { editionsShape, fontsShape, healthShape } from "@/lib/contract/program-operations";
import { savedShape, stampShape } from "@/lib/contract/report-shapes";
import { editions } from "@/lib/editions/register";
import { renamedFont } from "@/lib/export/renamed-font.fixture";
import { stopPdf } from "@/lib/export/write-pdf";
import { samples } from "@/lib/samples/samples";
import { attachment } from "./_http/download";
import * as editionsRoute from "./editions/route";
import * as fontRoute from "./fonts/[id]/route";
import * as fontsRoute from "./fonts/route";
import * as healthRoute from "./health/route";
import * as openApiRoute from "./openapi.json/route";
import * as duplicateRoute from "./reports/[reportId]/duplicate/route";
import * as exportRoute from "./reports/[reportId]/exports/[format]/route";
import * as findingsRoute from "./reports/[reportId]/findings/route";
import * as publicationRoute from "./reports/[reportId]/publication/route";
import * as restoreRoute from "./reports/[reportId]/restore/route";
import * as reportRoute from "./reports/[reportId]/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";
import * as reportsRoute from "./reports/route";

withTestDatabase();

const base = "http://127.0.0.1:3000";
const person = "requests.newlyReceived.naturalPerson";
const json = { "content-type": "application/json" };

type Call = { method?: string; body?: unknown; raw?: string; headers?: Record<string, string>; path?: string };

function request({ method = "GET", body, raw, headers = {}, path = "/api" }: Call = {}): Request {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Request(`${base}${path}`, {
    method,
    body: content,
    headers: content === undefined ? headers : { ...json, ...headers },
  });
}

const context = <Params>(params: Params) => ({ params: Promise.resolve(params) });

const post = (body: unknown, more: Call = {}) =>
  reportsRoute.POST(request({ method: "POST", body, ...more }), context({}));
const get = (reportId: string) => reportRoute.GET(request(), context({ reportId }));
const remove = (reportId: string, path = "/api") =>
  reportRoute.DELETE(request({ method: "DELETE", path }), context({ reportId }));
const patch = (
  reportId: string,
  body: unknown,
  { sectionId = "requests", ...more }: Call & { sectionId?: string } = {},
) => sectionRoute.PATCH(request({ method: "PATCH", body, ...more }), context({ reportId, sectionId }));
const list = async (path = "/api") =>
  listShape.parse(await (await reportsRoute.GET(request({ path }), context({}))).json()).reports;

const small = { unit: { name: "某某局" }, year: 2024 };

async function create(body: unknown = small): Promise<string> {
  const answer = await post(body);
  expect(answer.status).toBe(201);
  return stampShape.parse(await answer.json()).id;
}

/** What every refusal has in common. */
async function problem(answer: Response, status: number) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const body = problemShape.parse(await answer.json());
  expect(body.status).toBe(status);
  expect(body.detail).toMatch(/[\u4e00-\u9fff].*[^！]$/);
  return body;
}

test("health answers once the database does", async () => {
  const answer = await healthRoute.GET(request(), context({}));
  expect(healthShape.parse(await answer.json())).toEqual({ status: "ok" });
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

describe("the operator's own fonts", () => {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  const song = renamedFont("FandolKai.otf", "FandolKai", "Songti SC");
  writeFileSync(join(folder, "song.otf"), song);
  writeFileSync(join(folder, "secret.txt"), "nobody's business");
  const listed = async () => fontsShape.parse(await (await fontsRoute.GET(request(), context({}))).json());
  afterEach(() => vi.unstubAllEnvs());
  afterAll(stopPdf);

  test("are listed, and given by what they hold", async () => {
    vi.stubEnv("FONTS_DIR", folder);
    const { families, files } = await listed();
    expect([families, files.map(({ bytes }) => bytes)]).toEqual([["Songti SC"], [song.length]]);
    const answer = await fontRoute.GET(request(), context({ id: files[0].id }));
    expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), song)).toBe(0);
    expect(answer.headers.get("cache-control")).toContain("immutable");
  });

  test.each(["song.otf", "secret.txt", "../song.otf", "0"])("never by a name: %s", async (id) => {
    vi.stubEnv("FONTS_DIR", folder);
    await problem(await fontRoute.GET(request(), context({ id })), 404);
  });

  test("are none where no folder is named", async () => {
    expect(await listed()).toEqual({ families: [], files: [] });
  });
});

test("the editions are given as data", async () => {
  const body = await (await editionsRoute.GET(request(), context({}))).json();
  expect(editionsShape.parse(body)).toEqual(JSON.parse(JSON.stringify({ editions })));
});

describe("a new report", () => {
  test("is made of a name and a year, and listed", async () => {
    const id = await create();
    expect(await list()).toEqual([
      {
        id,
        office: { id: expect.any(String), name: "某某局" },
        unit: { name: "某某局", kind: "department" },
        year: 2024,
        edition: "2021",
        status: "drafting",
        updatedAt: expect.any(String),
        published: false,
        example: false,
        copy: 0,
        sections: expect.objectContaining({ cover: "empty", requests: "empty" }),
      },
    ]);
  });

  test("is listed page by page, found, filtered and put in order", async () => {
    for (const year of [2022, 2023, 2024]) await create({ ...small, year });
    const years = async (query: string) => (await list(`/api?${query}`)).map(({ year }) => year);
    const ask = async (query: string) => reportsRoute.GET(request({ path: `/api?${query}` }), context({}));
    const first = listShape.parse(await (await ask("sort=year&limit=2")).json());
    expect(first.reports.map(({ year }) => year)).toEqual([2024, 2023]);
    const rest = listShape.parse(await (await ask(`sort=year&limit=2&after=${first.next}`)).json());
    expect([rest.reports.map(({ year }) => year), rest.next]).toEqual([[2022], null]);
    expect(await years("q=mmj+2023")).toEqual([2023]);
    expect(await years("state=published")).toEqual([]);
    for (const wrong of ["limit=0", "limit=501", "sort=size", "state=gone", "year=x", "after=x", "bin=perhaps"])
      await problem(await ask(wrong), 422);
  });

  test("that was published already says so, and takes it back", async () => {
    const id = await create({ ...small, published: true });
    expect(await list("/api?state=published")).toMatchObject([{ id, published: true }]);
    const put = (body: unknown) => publicationRoute.PUT(request({ method: "PUT", body }), context({ reportId: id }));
    expect(await (await put({ published: false })).json()).toEqual({ published: false });
    expect(await list("/api?state=drafting")).toMatchObject([{ id }]);
    await problem(await put({}), 422);
    await problem(
      await publicationRoute.PUT(request({ method: "PUT", body: { published: true } }), context({ reportId: "none" })),
      404,
    );
  });

  test.each(["2019", "2021"] as const)("is made of the whole example of %s and given back whole", async (edition) => {
    const { entries: _none, ...sample } = samples[edition];
    const file = { format: "ogi-annual-report/1", ...sample };
    const id = await create(file);
    expect(await (await get(id)).json()).toMatchObject({ ...file, id, revision: 1, status: "drafting" });
  });

  test("of the same unit and year is refused with the id of the first, unless that lies in the bin", async () => {
    const id = await create();
    expect(await problem(await post(small), 409)).toMatchObject({ type: expect.stringMatching(/exists$/), report: id });
    await remove(id);
    await create();
  });

  test("with a total that contradicts its parts is refused, with one that agrees is taken", async () => {
    const figures = { [person]: 12, "requests.newlyReceived.total": 11 };
    const { errors } = await problem(await post({ ...small, figures }), 422);
    expect(errors?.map(({ pointer }) => pointer)).toEqual(["/figures/requests.newlyReceived.total"]);
    expect(await list()).toEqual([]);
    const id = await create({ ...small, figures: { ...figures, "requests.newlyReceived.total": 12 } });
    expect((await (await get(id)).json()).figures).toEqual({ [person]: 12 });
  });
});

describe("a save", () => {
  const values = { figures: { [person]: 12 } };

  test("is acknowledged with its revision and time", async () => {
    const id = await create();
    const answer = await patch(id, { baseRevision: 1, values });
    expect(savedShape.parse(await answer.json())).toEqual({ revision: 2, savedAt: expect.any(String) });
    expect(await (await get(id)).json()).toMatchObject({ revision: 2, figures: values.figures });
  });

  test("tells what another window changed meanwhile", async () => {
    const id = await create();
    await patch(id, { baseRevision: 1, values });
    const answer = await patch(id, { baseRevision: 1, values: { notes: { [person]: "含补正" } } });
    expect(await answer.json()).toMatchObject({ revision: 3, values });
  });

  test("that contradicts another window is answered with both values, and stores nothing", async () => {
    const id = await create();
    await patch(id, { baseRevision: 1, values });
    await patch(id, { baseRevision: 2, values: { text: "前言" } }, { sectionId: "cover" });
    const conflict = await problem(await patch(id, { baseRevision: 1, values: { figures: { [person]: 13 } } }), 409);
    expect(conflict).toMatchObject({
      revision: 3,
      conflicts: [{ address: person, pointer: `/values/figures/${person}`, yours: 13, theirs: 12 }],
    });
    const text = await problem(
      await patch(id, { baseRevision: 2, values: { text: "别的" } }, { sectionId: "cover" }),
      409,
    );
    expect(text.conflicts).toMatchObject([
      { address: "text:cover", pointer: "/values/text", yours: "别的", theirs: "前言", from: "", by: "本机" },
    ]);
    expect(await (await get(id)).json()).toMatchObject({ revision: 3, figures: values.figures });
  });

  test.each([
    [{ baseRevision: 1, values: { figures: { [person]: "12a" } } }, `/values/figures/${person}`],
    [
      { baseRevision: 1, values: { figures: { "requests.newlyReceived.total": 1 } } },
      "/values/figures/requests.newlyReceived.total",
    ],
    [{ baseRevision: 1, values: { text: "表里没有文字" } }, "/values/text"],
    [{ baseRevision: 1, values: [] }, "/values"],
    [{ baseRevision: 1 }, "/values"],
    [{ baseRevision: -1, values: {} }, "/baseRevision"],
    [{ baseRevision: 9, values: {} }, "/baseRevision"],
    [{ values: {} }, "/baseRevision"],
    [{ baseRevision: 1, values: {}, extra: 1 }, "/extra"],
    [null, ""],
  ])("%j is refused at %j and stores nothing", async (body, pointer) => {
    const id = await create();
    const { errors } = await problem(await patch(id, body), 422);
    expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(await (await get(id)).json()).toMatchObject({ revision: 1, figures: {} });
  });
});

describe("the bin", () => {
  test("takes a report, hides it, refuses saves, and gives it back", async () => {
    const id = await create();
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).status).toBe(204);
    await problem(await get(id), 404);
    await problem(await patch(id, { baseRevision: 1, values: { figures: { [person]: 1 } } }), 409);
    expect([await list(), (await list("/api?bin=true")).map((stored) => stored.id)]).toEqual([[], [id]]);
    const restored = await restoreRoute.POST(request({ method: "POST" }), context({ reportId: id }));
    expect(stampShape.parse(await restored.json())).toEqual({ id, revision: 1 });
    expect(await list()).toHaveLength(1);
  });

  test("alone is emptied for ever", async () => {
    const id = await create();
    await problem(await remove(id, "/api?permanently=true"), 409);
    await remove(id);
    expect((await remove(id, "/api?permanently=true")).status).toBe(204);
    await problem(await remove(id, "/api?permanently=true"), 404);
    expect(await list("/api?bin=true")).toEqual([]);
  });
});

test("a copy has an id of its own", async () => {
  const id = await create(samples["2021"]);
  const answer = await duplicateRoute.POST(request({ method: "POST" }), context({ reportId: id }));
  expect(answer.status).toBe(201);
  const copy = stampShape.parse(await answer.json());
  expect(copy.id).not.toBe(id);
  expect(await (await get(copy.id)).json()).toMatchObject({ figures: samples["2021"].figures });
});

test("the findings of a report are answered as described", async () => {
  const id = await create(samples["2019"]);
  const answer = await findingsRoute.GET(request(), context({ reportId: id }));
  const { numbers } = checkedShape.parse(await answer.json());
  expect(numbers.map(({ kind }) => kind)).toContain("live");
});

describe("an export", () => {
  const load = (reportId: string, format: string) => exportRoute.GET(request(), context({ reportId, format }));

  test("carries its Chinese name and the interchange file with the totals", async () => {
    const id = await create(samples["2021"]);
    const answer = await load(id, "json");
    const name = encodeURIComponent("某某市市场监督管理局2025年政府信息公开工作年度报告（送审稿）.json");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="annual-report-2025-draft.json"; filename*=UTF-8''${name}`,
    );
    expect(await answer.json()).toMatchObject({
      figures: samples["2021"].figures,
      derived: { "requests.newlyReceived.total": 225 },
    });
  });

  test("of an unknown kind or report is refused", async () => {
    await problem(await load(await create(), "odt"), 404);
    await problem(await load(await create({ ...small, year: 2023 }), "toString"), 404);
    await problem(await load("nowhere", "json"), 404);
  });

  test("is named without what a file system or a header refuses", () => {
    expect(attachment('a/b:"c*(d)\u0027\t\u202e.docx', "a.docx")).toBe(
      `attachment; filename="a.docx"; filename*=UTF-8''a_b__c_%28d%29%27.docx`,
    );
    expect(attachment("a\u202excod\u2066\u0007.pdf", "a.pdf")).toContain("UTF-8''axcod.pdf");
  });
});

describe("a request is refused", () => {
  test("for a report or a section that is not there", async () => {
    await problem(await get("nowhere"), 404);
    await problem(await remove("nowhere"), 404);
    await problem(await patch("nowhere", { baseRevision: 1, values: {} }), 404);
    await problem(await restoreRoute.POST(request({ method: "POST" }), context({ reportId: "nowhere" })), 404);
    await problem(await duplicateRoute.POST(request({ method: "POST" }), context({ reportId: "nowhere" })), 404);
    await problem(await patch(await create(), { baseRevision: 1, values: {} }, { sectionId: "nowhere" }), 404);
  });

  test("when it is no JSON, or is not said to be", async () => {
    await problem(await post(undefined, { raw: '{"unit":' }), 400);
    await problem(await post(undefined, { raw: "" }), 400);
    await problem(await post(small, { headers: { "content-type": "text/plain" } }), 415);
    const latin1 = new Request(base, { method: "POST", headers: json, body: new Uint8Array([0x22, 0xe9, 0x22]) });
    await problem(await reportsRoute.POST(latin1, context({})), 400);
  });

  test("when it is too large, said or not", async () => {
    await problem(await post(small, { headers: { "content-length": "5000000" } }), 413);
    await problem(await post({ ...small, pad: "x".repeat(4_200_000) }), 413);
    expect(await list()).toEqual([]);
  });

  test("when another website sent it, and not when our own page did", async () => {
    await problem(await post(small, { headers: { origin: "http://example.com", host: "127.0.0.1:3000" } }), 403);
    await problem(await post(small, { headers: { origin: "null", host: "127.0.0.1:3000" } }), 403);
    for (const site of ["cross-site", "same-site"])
      await problem(await post(small, { headers: { "sec-fetch-site": site, host: "127.0.0.1:3000" } }), 403);
    const throughProxy = { origin: "https://office.example", host: "127.0.0.1:3000" };
    expect((await problem(await post(small, { headers: throughProxy }), 403)).detail).toContain("原样传 Host");
    expect(await list()).toEqual([]);
    expect((await post(small, { headers: { origin: base, host: "127.0.0.1:3000" } })).status).toBe(201);
  });

  test("by an accident of ours with a problem that gives nothing away", async () => {
    const silenced = vi.spyOn(console, "error").mockImplementation(() => {});
    losePlace();
    const { detail } = await problem(await post(small), 500);
    expect(detail).not.toMatch(/dev.null|127\.0\.0\.1/);
    // The terminal is told, once.
    expect(silenced).toHaveBeenCalledTimes(1);
    silenced.mockRestore();
  });
});

describe("the OpenAPI description", () => {
  const readDescription = async () => (await openApiRoute.GET(request(), context({}))).json();

  test("has every schema that it refers to", async () => {
    const description = await readDescription();
    const names = JSON.stringify(description).match(/#\/components\/schemas\/[\w.]+/g) ?? [];
    const missing = names.filter((name) => !(name.split("/")[3] in description.components.schemas));
    expect([names.length > 10, missing]).toEqual([true, []]);
  });
});
