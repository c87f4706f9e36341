import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport } from "@/db/test-verbs";
import {
  reasonsShape,
  reopenedShape,
  storedReasonShape,
  versionShape,
  versionsShape,
} from "@/lib/contract/check-shapes";
import { interchangeShape } from "@/lib/contract/report-shapes";
import { stopPdf } from "@/lib/export/write-pdf";
import type { Report } from "@/lib/report/values";
import { samples } from "@/lib/samples/samples";
import * as checkReportRoute from "./reports/[reportId]/check-report/[format]/route";
import * as finaliseRoute from "./reports/[reportId]/finalise/route";
import * as reasonsRoute from "./reports/[reportId]/reasons/route";
import * as reopenRoute from "./reports/[reportId]/reopen/route";
import * as reviewSheetRoute from "./reports/[reportId]/review-sheet/[format]/route";
import * as versionRoute from "./reports/[reportId]/versions/[number]/route";
import * as versionsRoute from "./reports/[reportId]/versions/route";

withTestDatabase();
afterAll(stopPdf);

const base = "http://127.0.0.1:3000/api";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const sent = (method: string, body?: unknown, query = {}) =>
  new Request(`${base}?${new URLSearchParams(query)}`, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });

async function create(report: Report = samples["2021"]): Promise<string> {
  const made = await createReport(report);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const finalise = (reportId: string) => finaliseRoute.POST(sent("POST"), at({ reportId }));
const reopen = (reportId: string, reason: unknown) => reopenRoute.POST(sent("POST", { reason }), at({ reportId }));
const versionOf = (reportId: string, number: string) => versionRoute.GET(sent("GET"), at({ reportId, number }));

describe("reasons", () => {
  const reason = { key: "R", rule: "W-1", section: "overview", message: "提醒", category: "其他", text: "就是这样" };
  const listed = async (reportId: string) =>
    reasonsShape.parse(await (await reasonsRoute.GET(sent("GET"), at({ reportId }))).json()).reasons;
  const give = async (reportId: string, more = {}) =>
    reasonsRoute.PUT(sent("PUT", { ...reason, values: "", ...more }), at({ reportId }));
  const takeAway = (reportId: string, query: Record<string, string>) =>
    reasonsRoute.DELETE(sent("DELETE", undefined, query), at({ reportId }));

  test("are listed with who gave them when, until they are taken back", async () => {
    const id = await create();
    expect(await listed(id)).toEqual([]);
    const given = storedReasonShape.parse(await (await give(id)).json());
    expect(given).toMatchObject({ text: "就是这样", by: "本机" });
    expect(await listed(id)).toEqual([given]);
    expect((await takeAway(id, { key: "R", seen: given.at })).status).toBe(204);
    expect(await listed(id)).toEqual([]);
    expect((await takeAway(id, { key: "R" })).status).toBe(404);
  });

  test("that somebody else has changed meanwhile are shown instead of taken away", async () => {
    const id = await create();
    await give(id);
    const answer = await takeAway(id, { key: "R", seen: "2025-01-01T00:00:00.000Z" });
    expect([answer.status, (await answer.json()).reason.text]).toEqual([409, "就是这样"]);
    expect(await listed(id)).toHaveLength(1);
  });

  test("of a finalised report stay as they are", async () => {
    const id = await create();
    await give(id);
    await finalise(id);
    expect([(await give(id)).status, (await takeAway(id, { key: "R" })).status]).toEqual([409, 409]);
    expect(await listed(id)).toHaveLength(1);
  });

  test("of no report are not found", async () => {
    const answers = [await reasonsRoute.GET(sent("GET"), at({ reportId: "none" })), await give("none")];
    expect([...answers, await takeAway("none", { key: "R" })].map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe("a finalised report", () => {
  test("is opened again with a reason, and its version stays to be read as it was", async () => {
    const id = await create();
    const { sha256, number } = versionShape.parse(await (await finalise(id)).json());
    expect(reopenedShape.parse(await (await reopen(id, "补一段")).json())).toEqual({ status: "drafting" });
    expect((await loadReport(id))?.status).toBe("drafting");
    const answer = await versionsRoute.GET(sent("GET"), at({ reportId: id }));
    const [version] = versionsShape.parse(await answer.json()).versions;
    expect(version).toMatchObject({ number, sha256, reopenReason: "补一段", reopenedBy: "本机" });
    const content = interchangeShape.parse(await (await versionOf(id, String(number))).json());
    expect(content).toMatchObject({ year: 2025, figures: samples["2021"].figures });
  });

  test("is not opened again without a reason, nor a draft with one", async () => {
    const id = await create();
    expect((await reopen(id, "补一段")).status).toBe(409);
    await finalise(id);
    for (const reason of ["", " ", 3, undefined]) expect((await reopen(id, reason)).status).toBe(422);
    expect((await loadReport(id))?.status).toBe("finalised");
    expect((await reopen("none", "补一段")).status).toBe(404);
  });

  test.each(["2", "0", "one", "1.5", "9".repeat(30)])("has no version %s", async (number) => {
    const id = await create();
    await finalise(id);
    expect((await versionOf(id, number)).status).toBe(404);
  });
});

describe.each([
  ["检查报告", checkReportRoute.GET],
  ["审签单", reviewSheetRoute.GET],
])("%s", (name, ask) => {
  const texts: Record<string, (bytes: Uint8Array) => Promise<string>> = {
    docx: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
    pdf: async (bytes) => (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text,
  };

  test.each(["docx", "pdf"])("is a %s file that names the report, and its digest once it is final", async (format) => {
    const id = await create();
    const get = () => ask(sent("GET"), at({ reportId: id, format }));
    const textOf = async (answer: Response) =>
      (await texts[format](new Uint8Array(await answer.arrayBuffer()))).replace(/\s/g, "");
    const draft = await get();
    expect(decodeURIComponent(draft.headers.get("content-disposition") ?? "")).toContain(`${name}.${format}`);
    expect(await textOf(draft)).toContain(samples["2021"].unit.name);
    const { sha256 } = await (await finalise(id)).json();
    expect(await textOf(await get())).toContain(sha256);
  });

  test("is made of no other kind of file, and of no report that is not there", async () => {
    const id = await create();
    const asked = [
      { reportId: id, format: "xlsx" },
      { reportId: "none", format: "docx" },
    ];
    const answers = await Promise.all(asked.map((each) => ask(sent("GET"), at(each))));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
