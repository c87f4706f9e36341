import JSZip from "jszip";
import { afterAll, describe, expect, it } from "vitest";
import { createReport } from "@/db/reports";
import { write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { finaliseReport, reopenReport } from "@/db/versions";
import { verdictShape } from "@/lib/contract/check-shapes";
import { buildDocument } from "@/lib/document/build-document";
import { editionById } from "@/lib/editions/register";
import { type Format, formats } from "@/lib/export/formats";
import { stopPdf } from "@/lib/export/write-pdf";
import { writers } from "@/lib/export/writers";
import { stopReader } from "@/lib/import/run-import";
import { deriveFigures } from "@/lib/report/figures";
import { printInterchange } from "@/lib/report/interchange";
import type { Report } from "@/lib/report/values";
import { samples } from "@/lib/samples/samples";
import * as digestRoute from "../versions/[sha256]/route";
import * as verifyRoute from "./route";

withTestDatabase();
afterAll(async () => {
  stopReader();
  await stopPdf();
});

const figuresOf = (report: Report) => deriveFigures(editionById(report.edition), report.figures);

async function fileOf(report: Report, format: Format): Promise<Uint8Array> {
  const edition = editionById(report.edition);
  const figures = figuresOf(report);
  return writers[format].write({ document: buildDocument(edition, { ...report, figures }), report, edition, figures });
}

async function finalised(report: Report): Promise<{ id: string; sha256: string }> {
  const content = printInterchange(editionById(report.edition), report, figuresOf(report));
  return write(async (tx) => {
    const made = await createReport(tx, report);
    if (!made.ok) throw new Error(made.reason);
    const outcome = await finaliseReport(tx, made.id, made.revision, content);
    if (!outcome.ok) throw new Error(outcome.reason);
    return { id: made.id, sha256: outcome.version.sha256 };
  });
}

async function verify(bytes: Uint8Array, name = "report") {
  const body = new FormData();
  body.set("file", new File([bytes.slice().buffer], name));
  const answer = await verifyRoute.POST(new Request("http://127.0.0.1:3000/api", { method: "POST", body }), {
    params: Promise.resolve({}),
  });
  return { status: answer.status, body: await answer.json() };
}

const report: Report = { ...structuredClone(samples["2021"]), unit: { name: "某某市核对局", kind: "department" } };
report.notes = { "requests.newlyReceived.total": "含转办1件", "article20Item1.governmentRules.issued": "其中修订1件" };
report.figures["article20Item1.governmentRules.issued"] = 1;

/** The same report with one figure, some words, a remark or its signature changed. */
const changes: [string, (report: Report) => void, RegExp][] = [
  ["a figure", (changed) => (changed.figures["requests.disclosed.naturalPerson"] = 777), /予以公开/],
  [
    "words of the prose",
    (changed) => (changed.text.overview = changed.text.overview.replace("公开", "不公开")),
    /一、总体情况/,
  ],
  [
    "a remark under its table",
    (changed) => (changed.notes["requests.newlyReceived.total"] = "含转办9件"),
    /三、收到和处理/,
  ],
  [
    "a remark in its cell",
    (changed) => (changed.notes["article20Item1.governmentRules.issued"] = "其中修订9件"),
    /规章/,
  ],
  ["the date of its signature", (changed) => (changed.signature.issuedOn = "2026-01-30"), /落款/],
];

describe.each(formats)("a %s file", (format) => {
  it("of a finalised version is known as it, unchanged", async () => {
    const { id, sha256 } = await finalised(report);
    const { body } = await verify(await fileOf(report, format));
    expect(body).toMatchObject({ state: "same", report: { id }, version: { number: 1, sha256 }, differences: [] });
  });

  it.each(changes)("with %s changed says where", async (_, change, where) => {
    const { id } = await finalised(report);
    const changed = structuredClone(report);
    change(changed);
    const { body } = await verify(await fileOf(changed, format));
    expect(body).toMatchObject({ state: "changed", report: { id }, version: { number: 1 } });
    expect(body.differences.length).toBeGreaterThan(0);
    expect(body.differences.map((each: { where: string }) => each.where).join()).toMatch(where);
  });
});

it("words changed by hand in Word are found, whatever the file carries inside", async () => {
  await finalised(report);
  const zip = await JSZip.loadAsync(await fileOf(report, "docx"));
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  zip.file("word/document.xml", xml.replace("二、主动公开政府信息情况", "二、主动公开情况"));
  const { body } = await verify(await zip.generateAsync({ type: "uint8array" }));
  expect(body.state).toBe("changed");
  expect(JSON.stringify(body.differences)).toContain("政府信息");
});

it("another year, another office, or no report at all is none of ours", async () => {
  await finalised(report);
  const other: Report = { ...structuredClone(samples["2019"]), unit: { name: "某某县别的局", kind: "department" } };
  expect((await verify(await fileOf(other, "docx"))).body.state).toBe("unknown");
  const nothing = await verify(new TextEncoder().encode("一段话，不是报告。"), "话.txt");
  expect([nothing.status, nothing.body.reason]).toEqual([422, "notAReport"]);
});

it("a copy under another office's name is known by what it says", async () => {
  const { id } = await finalised(report);
  const renamed = { ...report, unit: { ...report.unit, name: "某某市冒名局" } };
  const { body } = await verify(await fileOf(renamed, "pdf"));
  expect(body).toMatchObject({ state: "changed", report: { id } });
  expect(body.differences[0]).toMatchObject({ where: "标题和前言" });
});

it("a version that was opened again says so, and its draft is known as a draft", async () => {
  const { id } = await finalised(report);
  await write((tx) => reopenReport(tx, id, "补一段"));
  const { body } = await verify(await fileOf(report, "docx"));
  expect(body).toMatchObject({ state: "same", version: { number: 1, reopenReason: "补一段" }, later: null });
  expect(verdictShape.safeParse(body).error?.message).toBeUndefined();
});

describe("a 校验码 by itself", () => {
  const ask = async (digest: string) => {
    const answer = await digestRoute.GET(new Request("http://127.0.0.1:3000/api"), {
      params: Promise.resolve({ sha256: digest }),
    });
    return { status: answer.status, body: await answer.json() };
  };

  it("names the report that bears it, in either case", async () => {
    const { id, sha256 } = await finalised(report);
    for (const digest of [sha256, sha256.toUpperCase()])
      expect((await ask(digest)).body.versions).toMatchObject([{ report: { id }, version: { number: 1 } }]);
  });

  it.each(["", "0".repeat(64), "xyz"])("“%s” is nobody's", async (digest) => {
    await finalised(report);
    expect((await ask(digest)).status).toBe(404);
  });
});
