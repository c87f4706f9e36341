import { load } from "cheerio";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, it } from "vitest";
import { createReport } from "@/db/reports";
import { write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";

import { openXlsx } from "@/lib/export/read-back.fixture";
import { stopPdf } from "@/lib/export/write-pdf";
import type { Report } from "@/lib/report/values";
import { samples } from "@/lib/samples/samples";
import * as exportRoute from "./[reportId]/exports/[format]/route";
import * as finaliseRoute from "./[reportId]/finalise/route";

withTestDatabase();
afterAll(stopPdf);

const reportId = async (report: Report) => {
  const made = await write((tx) => createReport(tx, report));
  if (!made.ok) throw new Error(made.reason);
  return made.id;
};

async function exported(id: string, format: string): Promise<{ name: string; bytes: Uint8Array }> {
  const answer = await exportRoute.GET(new Request(`http://127.0.0.1:3000/api/reports/${id}/exports/${format}`), {
    params: Promise.resolve({ reportId: id, format }),
  });
  const encoded = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "";
  return { name: decodeURIComponent(encoded), bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** The lines of the file's head as another reader finds them. */
const heads: Record<string, (bytes: Uint8Array) => Promise<string>> = {
  docx: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.slice(0, 200),
  html: async (bytes) => load(new TextDecoder().decode(bytes))("h1, h1 + p").text(),
  pdf: async (bytes) => {
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
    return text.replace(/\s/g, "").slice(0, 200);
  },
  xlsx: async (bytes) => String((await openXlsx(bytes)).getWorksheet("表三")?.getCell("A1").value),
  json: async (bytes) => new TextDecoder().decode(bytes),
};

const states = [
  ["编制中", (report: Report) => ({ ...report, text: { ...report.text, overview: "" } })],
  ["送审稿", (report: Report) => report],
] as const;

describe.each(states)("a report that is %s", (mark, change) => {
  it.each(Object.keys(heads))("says so in name and head of its %s file", async (format) => {
    const report = change(samples["2021"]);
    const { name, bytes } = await exported(await reportId(report), format);
    expect(name).toBe(`${report.unit.name}${report.year}年政府信息公开工作年度报告（${mark}）.${format}`);
    expect(await heads[format](bytes)).toContain(mark);
  });
});

it("finalised, no file bears a mark", async () => {
  const report = samples["2021"];
  const id = await reportId(report);
  const answer = await finaliseRoute.POST(new Request("http://127.0.0.1:3000/api", { method: "POST" }), {
    params: Promise.resolve({ reportId: id }),
  });
  expect(answer.status).toBe(200);
  for (const format of Object.keys(heads)) {
    const { name, bytes } = await exported(id, format);
    expect(name).toBe(`${report.unit.name}${report.year}年政府信息公开工作年度报告.${format}`);
    expect(await heads[format](bytes)).not.toMatch(/编制中|送审稿/);
  }
});
