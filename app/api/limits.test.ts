import { afterAll, describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { problemShape } from "@/lib/contract/problem";
import { stampShape } from "@/lib/contract/report-shapes";
import { stopReader } from "@/lib/import/run-import";
import { longestName } from "@/lib/report/text-limits";
import * as importsRoute from "./imports/route";
import * as kindRoute from "./reports/[reportId]/ledgers/[kind]/route";
import * as ledgersRoute from "./reports/[reportId]/ledgers/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";
import * as reportsRoute from "./reports/route";

withTestDatabase();
afterAll(stopReader);

const base = "http://127.0.0.1:3000/api";
const json = { "content-type": "application/json" };
const send = (method: string, body: string) => new Request(base, { method, headers: json, body });
const context = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const create = (body: object) => reportsRoute.POST(send("POST", JSON.stringify(body)), context({}));
const problemOf = async (answer: Response, status: number) => {
  expect(answer.status).toBe(status);
  return problemShape.parse(await answer.json());
};
const stored = async () => stampShape.parse(await (await create({ unit: { name: "某某局" }, year: 2025 })).json()).id;
const cover = (reportId: string, values: object) =>
  sectionRoute.PATCH(
    send("PATCH", JSON.stringify({ baseRevision: 1, values })),
    context({ reportId, sectionId: "cover" }),
  );

describe("a unit's name is as long as it prints", () => {
  const longest = "局".repeat(longestName);

  test("in a new report", async () => {
    expect((await create({ unit: { name: longest }, year: 2025 })).status).toBe(201);
    const { errors } = await problemOf(await create({ unit: { name: `${longest}局` }, year: 2024 }), 422);
    expect(errors).toEqual([{ pointer: "/unit/name", detail: expect.stringContaining(`最多 ${longestName} 个字`) }]);
  });

  test("on the cover and under the report", async () => {
    const reportId = await stored();
    const { errors } = await problemOf(
      await cover(reportId, { unit: { name: `${longest}局` }, signature: { unit: `${longest}局` } }),
      422,
    );
    expect(errors?.map(({ pointer }) => pointer)).toEqual(["/values/unit/name", "/values/signature/unit"]);
    expect((await cover(reportId, { unit: { name: ` ${longest}\n` } })).status).toBe(200);
  });

  test("and a line of spaces as long as the body may be is refused without being tidied", async () => {
    const values = { contact: { address: `某${" ".repeat(900_000)}市`, website: "\n ".repeat(3000) } };
    const { errors } = await problemOf(await cover(await stored(), values), 422);
    expect(errors?.map(({ pointer }) => pointer)).toContain("/values/contact/address");
  });

  test("and what hinders a save is named in its refusal, for the page that shows no more", async () => {
    const reportId = await stored();
    const { detail } = await problemOf(await cover(reportId, { unit: { name: "" } }), 422);
    expect(detail).toBe("单位名称空着，写上全称。什么都没有存。");
    const two = { unit: { name: "" }, signature: { unit: `${longest}局` } };
    expect((await problemOf(await cover(reportId, two), 422)).detail).toMatch(/^单位名称空着，写上全称。有 2 处不能存/);
  });
});

describe("a body holds what a report could", () => {
  test("and not more bytes", async () => {
    const text = { overview: "字".repeat(90_000), otherMatters: "字".repeat(90_000), preamble: "x".repeat(600_000) };
    const { detail } = await problemOf(await create({ unit: { name: "某某局" }, year: 2025, text }), 413);
    expect(detail).toContain("1 MB");
  });

  test("nor more values, however few bytes they are", async () => {
    const figures = `{"unit":{"name":"某某局"},"year":2025,"source":[${"0,".repeat(200_000)}0]}`;
    await problemOf(await reportsRoute.POST(send("POST", figures), context({})), 413);
    const cases = `{"cases":[${"{},".repeat(1_000_000)}{}]}`;
    await problemOf(
      await kindRoute.PUT(send("PUT", cases), context({ reportId: await stored(), kind: "requests" })),
      413,
    );
  });
});

describe("a ledger's words", () => {
  const ask = (reportId: string, words: object, outcome = "公开") => {
    const file = `收到申请日期,申请人性质,处理结果,答复时间\n2025-01-06,公民,${outcome},2025-01-20`;
    const form = new FormData();
    form.set("file", new Blob([file]), "台账.csv");
    const columns = { receivedOn: 0, applicant: 1, outcome: 2, closedOn: 3 };
    form.set("question", JSON.stringify({ kind: "requests", words, columns }));
    const request = new Request(base, { method: "POST", body: form });
    return ledgersRoute.POST(request, context({ reportId }));
  };

  test.each(["toString", "constructor", "__proto__", "hasOwnProperty", "valueOf"])(
    "may be called %s, and then mean nothing",
    async (word) => {
      const answer = await ask(await stored(), { outcome: { 公开: "disclosed" } }, word);
      expect(answer.status).toBe(200);
      const { words } = await answer.json();
      expect(words).toContainEqual(expect.objectContaining({ word, id: null, how: "unknown" }));
    },
  );

  test("are explained some hundred at a time", async () => {
    const reportId = await stored();
    const words = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`词${index}`, "disclosed"]));
    const { errors } = await problemOf(await ask(reportId, { outcome: words }), 422);
    expect(errors?.[0].detail).toContain("一次最多说明");
    const more = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`词${index}`, "disclosed"]));
    await problemOf(await ask(reportId, { outcome: more }), 413);
  });
});

describe("uploads", () => {
  /** Never ends by itself: a sender on a slow line. */
  function sending(name = "报告.html") {
    const leave = new AbortController();
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(head));
        leave.signal.addEventListener("abort", () => controller.error(leave.signal.reason));
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=b", "content-length": "20000000" };
    const init = { method: "POST", body, headers, signal: leave.signal, duplex: "half" } as RequestInit;
    return { leave, answer: importsRoute.POST(new Request(base, init), context({})) };
  }
  const file = () => {
    const form = new FormData();
    form.set("file", new Blob(["<p>某某局</p>"]), "报告.html");
    return importsRoute.POST(new Request(base, { method: "POST", body: form }), context({}));
  };

  test("beyond what memory is set aside for are refused at once, until senders have left", async () => {
    const open = Array.from({ length: 100 }, () => sending());
    const refused = await Promise.all(open.slice(5).map(({ answer }) => answer));
    for (const answer of refused) {
      expect(answer.headers.get("retry-after")).toBe("10");
      await problemOf(answer, 503);
    }
    for (const { leave } of open) leave.abort();
    await Promise.all(open.map(({ answer }) => answer));
    await problemOf(await file(), 422);
  });
});
