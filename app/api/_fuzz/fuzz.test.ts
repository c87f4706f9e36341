import { createHash } from "node:crypto";
import { join } from "node:path";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import * as schema from "@/db/schema";
import { read } from "@/db/store";
import { endHousekeeping, withTestDatabase } from "@/db/test-database";
import { createReport, loadPack } from "@/db/test-verbs";
import { desk } from "@/lib/beside/desk";
import { problemShape } from "@/lib/contract/problem";
import { stopReader } from "@/lib/import/run-import";
import { checkPack } from "@/lib/pack/check-pack";
import type { DraftPack } from "@/lib/pack/draft-pack";
import { partNames } from "@/lib/pack/pack-format";
import { partShapes } from "@/lib/pack/pack-shapes";
import { readPack } from "@/lib/pack/read-pack";
import { writePack } from "@/lib/pack/write-pack";
import { readInterchange } from "@/lib/report/interchange";
import { blankReport } from "@/lib/report/values";
import example from "@/lib/samples/example-2021.json";
import { type Fuzzed, fuzzedRequests, type Known } from "./fuzzed-requests.fixture";

withTestDatabase();
afterAll(() => Promise.all([desk().stop(), stopReader()]));

/** `npm run test:fuzz` sends a hundred thousand, other ones each time. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 700);
const seed = Number(process.env.FUZZ_SEED ?? 20261127);
/** With other reports each time: what was finalised or deleted takes nothing any more. */
const atOnce = 350;

type Route = Record<string, (request: Request, context: { params: Promise<unknown> }) => Promise<Response>>;
const routes = new Map<string, Promise<Route>>();
const routeAt = (path: string): Promise<Route> => {
  const file = join(process.cwd(), "app", path.replaceAll("{", "[").replaceAll("}", "]"), "route.ts");
  const known = routes.get(file) ?? (import(/* @vite-ignore */ file) as Promise<Route>);
  routes.set(file, known);
  return known;
};

function bodyOf({ body }: Fuzzed, files: Map<string, Uint8Array>): BodyInit | undefined {
  if (!body) return undefined;
  if ("text" in body) return body.text;
  const form = new FormData();
  const bytes = body.file === null ? null : (files.get(body.file) ?? new TextEncoder().encode(body.file));
  if (bytes) form.set(body.field, new Blob([bytes as Uint8Array<ArrayBuffer>]), body.fileName);
  for (const [field, text] of Object.entries(body.fields)) form.set(field, text);
  return form;
}

async function send(asked: Fuzzed, files: Map<string, Uint8Array>): Promise<Response> {
  const [method, path] = asked.name.split(" ");
  const url = new URL(path, "http://127.0.0.1:3000");
  for (const [name, value] of asked.query) url.searchParams.append(name, value);
  const headers = { host: "127.0.0.1:3000", ...asked.headers };
  const request = new Request(url, { method, headers, body: bodyOf(asked, files) });
  return (await routeAt(path))[method](request, { params: Promise.resolve(asked.path) });
}

const tables: SQLiteTable[] = Object.values(schema).filter((value) => is(value, SQLiteTable));

/** Of every row of every table. */
async function digestOfAll(): Promise<string> {
  const hash = createHash("sha256");
  await read(async (tx) => {
    for (const table of tables) {
      const rows = await tx.select(getTableColumns(table)).from(table);
      hash.update(getTableName(table)).update(
        rows
          .map((row) => JSON.stringify(row))
          .sort()
          .join("\n"),
      );
    }
  });
  return hash.digest("hex");
}

async function storedReports(): Promise<string[]> {
  return (await read((tx) => tx.select({ id: schema.reports.id }).from(schema.reports))).map(({ id }) => id);
}

let collected = 0;

/** A supervising office that expects reports of two others. */
async function collection(files: Map<string, Uint8Array>): Promise<string> {
  // Another office each time: one collects once of a year.
  collected += 1;
  const body = { office: { name: `某某市${collected}区` }, year: 2024, roster: [{ name: "甲局" }, { name: "乙局" }] };
  const headers = { "content-type": "application/json" };
  const asked = { path: {}, query: [], headers, body: { text: JSON.stringify(body) } };
  const answer = await send({ name: "POST /api/collections", ...asked }, files);
  const made = await answer.json();
  if (answer.status !== 201) throw new Error(JSON.stringify(made));
  return made.id;
}

/** Reports as they come, and files that some operation takes. */
async function prepare(): Promise<{ known: Known; files: Map<string, Uint8Array> }> {
  const read = readInterchange(example);
  if (!read.ok) throw new Error("The example is no interchange file");
  const unit = (name: string) => ({ name, kind: "department" as const });
  const reports = [
    await createReport({ ...read.report, unit: unit("某某局") }),
    await createReport(blankReport("2021", unit("另一局"), 2024)),
    await createReport(blankReport("2019", unit("某某局"), 2020)),
  ].flatMap((created) => (created.ok ? [created.id] : []));
  const pack = await writePack((await loadPack(reports[0])) as DraftPack);
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ["pack", pack],
    ["cut pack", pack.subarray(0, 2000)],
    ["json", encoder.encode(JSON.stringify(example))],
    ["html", encoder.encode("<p>某某局2024年政府信息公开工作年度报告</p><h2>一、总体情况</h2><p>收到申请12件。</p>")],
    ["csv", encoder.encode("收到申请日期,申请人性质,处理结果,答复时间\n2024-01-06,公民,予以公开,2024-01-20")],
    ["nothing", new Uint8Array()],
  ]);
  const collections = [await collection(files)];
  return { known: { reports, collections, files: [...files.keys()] }, files };
}

/** What a refusal must be. */
async function faultOf(asked: Fuzzed, answer: Response, before: string | null): Promise<string | null> {
  if (answer.status >= 500) return `${answer.status} ${await answer.text()}`;
  if (answer.status < 400) {
    // What is told as it happens has no end.
    if (answer.headers.get("content-type")?.startsWith("text/event-stream")) await answer.body?.cancel();
    else await answer.arrayBuffer();
    return null;
  }
  if (!answer.headers.get("content-type")?.startsWith("application/problem+json")) return "no problem response";
  const problem = problemShape.safeParse(await answer.json());
  if (!problem.success) return `a problem of another shape: ${problem.error.message}`;
  if (/\bat .*\(|node_modules|\.ts:\d/.test(problem.data.detail)) return `a stack: ${problem.data.detail}`;
  // What words of a ledger mean is remembered on purpose, whatever becomes of the file.
  if (before === null || asked.name === "POST /api/reports/{reportId}/ledgers") return null;
  if (before !== (await digestOfAll())) return `${answer.status} and something is stored`;
  return null;
}

/** Whatever was stored can be read, carried away and brought back. */
async function checkStored(): Promise<void> {
  for (const id of await storedReports()) {
    const pack = await loadPack(id);
    if (!pack) continue;
    expect(() => checkPack(pack), id).not.toThrow();
    for (const part of partNames) expect(partShapes[part].safeParse(pack[part]).error?.issues, part).toBeUndefined();
    const outcome = readPack(await writePack(pack));
    expect(outcome, id).toMatchObject({ ok: true });
  }
}

const statuses = new Map<number, number>();
const counted = (holds: (status: number) => boolean) =>
  [...statuses].reduce((sum, [status, count]) => sum + (holds(status) ? count : 0), 0);

describe("of generated requests none is answered with an accident, and no refused one leaves a trace", () => {
  test.each(Array.from({ length: Math.ceil(requests / atOnce) }, (_, round) => round))("round %i", async (round) => {
    await endHousekeeping();
    const { known, files } = await prepare();
    const some = fc.sample(fuzzedRequests(known), { numRuns: atOnce, seed: seed + round });
    let before: string | null = await digestOfAll();
    for (const asked of some) {
      const answer = await send(asked, files);
      const fault = await faultOf(asked, answer, before);
      expect(fault, `seed ${seed + round}: ${JSON.stringify(asked).slice(0, 3000)}`).toBeNull();
      // Files that were taken are read beside everything else, and what they hold is stored then.
      if (answer.status < 400 && asked.name.endsWith("/files")) before = null;
      if (answer.status < 400 && before !== null) before = await digestOfAll();
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
    await checkStored();
    if (requests > 2000) console.log(`${counted(() => true)} ${JSON.stringify(Object.fromEntries(statuses))}`);
  });

  // Requests that nothing takes would prove nothing.
  test("and a part of them is taken", () => {
    expect(counted((status) => status < 400) / counted(() => true)).toBeGreaterThan(0.15);
  });
});
