import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { createReport } from "@/db/test-verbs";
import { openXlsx } from "@/lib/export/read-back.fixture";
import { samples } from "@/lib/samples/samples";
import * as compareRoute from "./compare/[format]/route";
import * as templateRoute from "./ledger-templates/[edition]/[kind]/route";

withTestDatabase();

const base = "http://127.0.0.1:3000/api";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const nameOf = (answer: Response) => decodeURIComponent(answer.headers.get("content-disposition") ?? "");

describe("reports side by side", () => {
  const received = "requests.newlyReceived.naturalPerson";

  async function ofYears(...years: number[]): Promise<string[]> {
    const ids = [];
    for (const year of years) {
      const figures = { ...samples["2021"].figures, [received]: year };
      const made = await createReport({ ...structuredClone(samples["2021"]), year, figures });
      if (!made.ok) throw new Error(made.reason);
      ids.push(made.id);
    }
    return ids;
  }
  const compare = (format: string, ids: string[]) =>
    compareRoute.GET(new Request(`${base}?reports=${ids.join(",")}`), at({ format }));

  test("are a workbook that holds the figure of each year", async () => {
    const answer = await compare("xlsx", await ofYears(2023, 2024));
    expect(nameOf(answer)).toContain("2023—2024年政府信息公开工作年度报告比较.xlsx");
    const book = await openXlsx(new Uint8Array(await answer.arrayBuffer()));
    const values = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat(2));
    expect(values).toEqual(expect.arrayContaining([2023, 2024]));
  });

  test("are a Word file with the years in its head", async () => {
    const answer = await compare("docx", await ofYears(2023, 2024, 2025));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) });
    for (const year of [2023, 2024, 2025]) expect(value).toContain(String(year));
  });

  test("are two to five, all of them there, in a format that there is", async () => {
    const ids = await ofYears(2023, 2024);
    const statuses = [
      await compare("xlsx", ids.slice(0, 1)),
      await compare("xlsx", ["1", "2", "3", "4", "5", "6"]),
      await compare("docx", [ids[0], "none"]),
      await compare("pdf", ids),
    ].map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 404, 404]);
  });
});

describe("an empty ledger", () => {
  const template = (edition: string, kind: string) => templateRoute.GET(new Request(base), at({ edition, kind }));

  test.each([
    ["requests", "依申请公开台账", "（一）予以公开"],
    ["remedies", "行政复议和行政诉讼台账", "结果维持"],
  ])("of %s offers the official words", async (kind, title, word) => {
    const answer = await template("2021", kind);
    expect(nameOf(answer)).toContain(`${title}.xlsx`);
    const book = await openXlsx(new Uint8Array(await answer.arrayBuffer()));
    const texts = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat(2)).map(String);
    expect(texts).toContain("编号");
    expect(texts.some((text) => text.includes(word))).toBe(true);
  });

  test("of an edition or a kind that there is not is not found", async () => {
    const answers = await Promise.all([template("1999", "requests"), template("2021", "letters")]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
