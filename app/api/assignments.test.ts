import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { listReasons } from "@/db/reasons";
import { read } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, finaliseReport, loadReport, saveReason, saveSection } from "@/db/test-verbs";
import type { AskedView, AssignmentsView } from "@/lib/assignments/views";
import { desk } from "@/lib/beside/desk";
import { askedListShape, assignmentsShape, cameShape, giversShape } from "@/lib/contract/assignment-shapes";
import { editionById } from "@/lib/editions/register";
import { stopReader } from "@/lib/import/run-import";
import { printInterchange } from "@/lib/report/interchange";
import { blankReport } from "@/lib/report/values";
import { samples } from "@/lib/samples/samples";
import * as answersRoute from "./assignments/[assignmentId]/answers/route";
import * as handingInRoute from "./assignments/[assignmentId]/handing-in/route";
import * as askedRoute from "./assignments/route";
import * as eventsRoute from "./reports/[reportId]/assignments/[assignmentId]/events/route";
import * as oneRoute from "./reports/[reportId]/assignments/[assignmentId]/route";
import * as sheetRoute from "./reports/[reportId]/assignments/[assignmentId]/sheet/route";
import * as takingRoute from "./reports/[reportId]/assignments/[assignmentId]/taking/route";
import * as assignmentsRoute from "./reports/[reportId]/assignments/route";
import * as giversRoute from "./reports/[reportId]/givers/route";
import * as sheetsRoute from "./reports/[reportId]/sheets/route";
import { editWorkbook, filesInZip, readWorkbook } from "./workbooks.fixture";

withTestDatabase();
afterAll(() => Promise.all([desk().stop(), stopReader()]));

const unit = { name: "云岭县市场监督管理局", kind: "department" as const };
const [licensing, penalty] = ["article20Item5.administrativeLicensing", "article20Item6.administrativePenalty"];
const fees = "article20Item8.administrativeFees";
const placeOf = (part: string) => `${part}.${part === fees ? "amountCharged" : "decisions"}`;

const sent = (method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api", {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
const of = (reportId: string, assignmentId = "") => ({ params: Promise.resolve({ reportId, assignmentId }) });

let reportId: string;
beforeEach(async () => {
  const last = await createReport({ ...blankReport("2021", unit, 2025), figures: { [placeOf(penalty)]: 3712 } });
  const made = await createReport(blankReport("2021", unit, 2026));
  if (!made.ok || !last.ok) throw new Error("There are reports already");
  reportId = made.id;
});

const list = async (): Promise<AssignmentsView> =>
  assignmentsShape.parse(await (await assignmentsRoute.GET(sent("GET"), of(reportId))).json());
const give = (parts: string[], rest = {}) =>
  assignmentsRoute.POST(
    sent("POST", { items: [{ section: "财务科", person: "何某", parts, due: "2099-01-15", ...rest }] }),
    of(reportId),
  );
const given = async (parts: string[], rest = {}) => {
  expect((await give(parts, rest)).status).toBe(201);
  const made = (await list()).assignments.find((each) => each.parts[0] === parts[0]);
  if (!made) throw new Error("It was not given");
  return made.id;
};
const happen = (id: string, kind: string, text = "") =>
  eventsRoute.POST(sent("POST", { kind, text }), of(reportId, id));
const fill = (id: string, answers: Record<string, string>) =>
  answersRoute.PATCH(sent("PATCH", { answers }), of("", id));
const handIn = (id: string) => handingInRoute.POST(sent("POST"), of("", id));
const take = async (id: string, places: string[], left: string[] = [], baseRevision?: number) =>
  takingRoute.POST(
    sent("POST", { baseRevision: baseRevision ?? (await list()).revision, places, left }),
    of(reportId, id),
  );
const figures = async () => (await loadReport(reportId))?.report.figures ?? {};
const write = async (address: string, value: number) => {
  const revision = (await loadReport(reportId))?.revision ?? 0;
  const patch = { figures: { [address]: value } };
  return saveSection({ reportId, sectionId: "proactiveDisclosure", baseRevision: revision, patch });
};
const givers = async () => giversShape.parse(await (await giversRoute.GET(sent("GET"), of(reportId))).json()).givers;
const asked = async (): Promise<AskedView[]> =>
  askedListShape.parse(await (await askedRoute.GET(sent("GET"), of(""))).json()).assignments;
const detailOf = async (response: Response): Promise<string> => (await response.json()).detail;

const sheet = async (id: string) =>
  new Uint8Array(await (await sheetRoute.GET(sent("GET"), of(reportId, id))).arrayBuffer());
function upload(bytes: Uint8Array, name = "采集表—财务科何某—2026（已填）.xlsx", into = reportId) {
  const form = new FormData();
  form.set("file", new File([bytes as Uint8Array<ArrayBuffer>], name));
  return sheetsRoute.POST(new Request("http://127.0.0.1:3000/api", { method: "POST", body: form }), of(into));
}

describe("what is given", () => {
  test("says who has it, how far it is and what nobody has", async () => {
    expect((await list()).unowned).toContain(licensing);
    await given([licensing, penalty]);
    const { assignments, unowned } = await list();
    expect(assignments).toMatchObject([{ section: "财务科", person: "何某", standing: "out", filled: 0, asked: 2 }]);
    expect(unowned).not.toContain(licensing);
    expect(unowned).toContain(fees);
    expect(unowned).toContain("aspect:platform");
  });

  test("is given to one at a time, and the whole of a request or nothing of it", async () => {
    await given([licensing]);
    const refused = await give([penalty, licensing], { section: "法制科" });
    expect([refused.status, await detailOf(refused)]).toEqual([409, expect.stringContaining("已经分给了别人")]);
    const both = {
      items: [
        { section: "甲科", parts: [penalty], due: "2027-01-15" },
        { section: "乙科", parts: ["nothing.here"], due: "2027-01-15" },
      ],
    };
    expect((await assignmentsRoute.POST(sent("POST", both), of(reportId))).status).toBe(422);
    expect((await list()).assignments).toHaveLength(1);
  });

  test("may be changed while it is out: the day, who, which rows; what is withdrawn is free again", async () => {
    const id = await given([licensing]);
    const change = (body: object) => oneRoute.PATCH(sent("PATCH", body), of(reportId, id));
    expect((await change({ due: "2099-01-20", person: "陈某某", parts: [licensing, penalty] })).status).toBe(200);
    expect((await list()).assignments).toMatchObject([
      { due: "2099-01-20", person: "陈某某", standing: "out", asked: 2 },
    ]);
    await happen(id, "withdrawn");
    const { assignments, unowned } = await list();
    expect([assignments, unowned.includes(licensing)]).toEqual([[], true]);
    expect((await give([licensing], { section: "法制科" })).status).toBe(201);
    expect((await fill(id, { [placeOf(licensing)]: "5" })).status).toBe(409);
  });

  test("keeps the rows that another page has added or taken away since this one was opened", async () => {
    const id = await given([licensing, penalty]);
    const change = (parts: string[], seenParts: string[]) =>
      oneRoute.PATCH(sent("PATCH", { parts, seenParts }), of(reportId, id));
    const partsNow = async () => (await list()).assignments[0].parts;
    expect((await change([licensing, penalty, fees], [licensing, penalty])).status).toBe(200);
    expect((await change([licensing, penalty, "aspect:platform"], [licensing, penalty])).status).toBe(200);
    expect(await partsNow()).toEqual([licensing, penalty, fees, "aspect:platform"]);
    await change([licensing, fees], [licensing, penalty, fees]);
    await change([penalty, fees], [licensing, penalty, fees]);
    expect(await partsNow()).toEqual([fees, "aspect:platform"]);
    await change([fees], [fees, "aspect:platform"]);
    const none = await change(["aspect:platform"], [fees, "aspect:platform"]);
    expect([none.status, (await none.json()).errors[0].detail]).toEqual([422, expect.stringContaining("一项也不剩")]);
    expect(await partsNow()).toEqual([fees]);
  });

  test("that is withdrawn is told to whoever was asked, with whose report it is and who took it back", async () => {
    const id = await given([licensing]);
    const all = async () => askedListShape.parse(await (await askedRoute.GET(sent("GET"), of(""))).json());
    expect((await all()).withdrawn).toEqual([]);
    await happen(id, "withdrawn");
    const { at } = (await all()).withdrawn[0];
    expect(await all()).toEqual({ assignments: [], withdrawn: [{ id, unit: unit.name, year: 2026, by: "本机", at }] });
  });

  test("is late from the day after it was due, and stands first in the list", async () => {
    await given([licensing]);
    await given([penalty], { due: "2020-01-15", section: "法制科" });
    const [first, second] = (await list()).assignments;
    expect([first.section, first.standing, first.late > 2000]).toEqual(["法制科", "late", true]);
    expect([second.section, second.standing, second.late]).toEqual(["财务科", "out", 0]);
    await happen(first.id, "reminded");
    expect((await list()).assignments[0].reminded).toMatchObject({ times: 1 });
  });

  test("last year's is offered for this year's", async () => {
    const next = await createReport(blankReport("2021", unit, 2027));
    if (!next.ok) throw new Error(next.reason);
    await given([licensing, penalty]);
    const { lastYear } = assignmentsShape.parse(await (await assignmentsRoute.GET(sent("GET"), of(next.id))).json());
    expect(lastYear).toEqual([
      { section: "财务科", person: "何某", personId: null, parts: [licensing, penalty], due: "2099-01-15" },
    ]);
  });
});

describe("what is filled in", () => {
  test("is kept as it was typed, goes into the report when it is handed in, and says whose it is", async () => {
    const id = await given([licensing, penalty]);
    await fill(id, { [placeOf(licensing)]: "12a" });
    expect((await list()).assignments[0]).toMatchObject({ filled: 1, standing: "partly" });
    const blank = await handIn(id);
    expect([blank.status, await detailOf(blank)]).toEqual([409, expect.stringContaining("还有 1 格空着")]);
    await fill(id, { [placeOf(penalty)]: "4000" });
    const wrong = await handIn(id);
    expect([wrong.status, await detailOf(wrong)]).toEqual([409, expect.stringContaining("12a")]);
    await fill(id, { [placeOf(licensing)]: "１２" });
    expect(await figures()).toEqual({});
    expect((await handIn(id)).status).toBe(201);
    expect(await figures()).toEqual({ [placeOf(licensing)]: 12, [placeOf(penalty)]: 4000 });
    expect(await givers()).toMatchObject([
      { address: placeOf(licensing), value: "１２", by: "财务科何某", way: "account" },
      { address: placeOf(penalty), value: "4000", by: "财务科何某" },
    ]);
    expect((await list()).assignments[0]).toMatchObject({ standing: "checked", waiting: 0 });
  });

  test("shows last year's value and the official explanation, and nothing of another row", async () => {
    const id = await given([penalty]);
    const [view] = await asked();
    expect(view).toMatchObject({ id, unit: unit.name, year: 2026, drafter: "本机", handedInAt: null });
    expect(view.groups).toMatchObject([{ rows: [{ name: "行政处罚", fields: [{ lastYear: "3712", value: "" }] }] }]);
    expect(view.groups[0].rows[0].help).toContain("处理决定");
    const foreign = await fill(id, { [placeOf(licensing)]: "5" });
    expect([foreign.status, (await foreign.json()).errors[0].detail]).toEqual([
      422,
      expect.stringContaining("没有分给您"),
    ]);
  });

  test("why a figure is far from last year's goes along and answers the report's own warning", async () => {
    const id = await given([penalty]);
    const explain = (value: string, text: string) =>
      answersRoute.PATCH(
        sent("PATCH", { answers: { [placeOf(penalty)]: value }, reasons: { [placeOf(penalty)]: text } }),
        of("", id),
      );
    expect((await explain("372", "当年集中整治")).status).toBe(200);
    expect((await asked())[0].groups[0].rows[0].fields[0].reason).toBe("当年集中整治");
    await fill(id, { [placeOf(penalty)]: "371" });
    expect((await asked())[0].groups[0].rows[0].fields[0].reason).toBe("");
    await explain("371", "集中整治到上年底为止");
    expect((await handIn(id)).status).toBe(201);
    expect((await list()).assignments[0].answers[0].reason).toBe("集中整治到上年底为止");
    const reasons = await read((tx) => listReasons(tx, reportId));
    expect(reasons).toMatchObject([{ rule: "Y-8", by: "财务科何某", text: "集中整治到上年底为止" }]);
    expect(reasons[0].message).toContain("不到上年的三分之一");
  });

  test("a reason that the drafter has written already stays", async () => {
    const id = await given([penalty]);
    const place = placeOf(penalty);
    await write(place, 371);
    const known = { rule: "Y-8", section: "proactiveDisclosure", message: "编制人先写的", category: "其他" } as const;
    const key = `Y-8|proactiveDisclosure|${place}|`;
    const values = JSON.stringify([[371], "", "", "3712"]);
    await saveReason(reportId, { ...known, key, values, text: "编制人写的" });
    await answersRoute.PATCH(
      sent("PATCH", { answers: { [place]: "371" }, reasons: { [place]: "科室写的" } }),
      of("", id),
    );
    await handIn(id);
    expect(await read((tx) => listReasons(tx, reportId))).toMatchObject([{ text: "编制人写的" }]);
  });

  test("handed in once; opened again by the drafter, with why, and handed in again", async () => {
    const id = await given([licensing]);
    await fill(id, { [placeOf(licensing)]: "12" });
    await handIn(id);
    expect((await fill(id, { [placeOf(licensing)]: "13" })).status).toBe(409);
    await happen(id, "reopened", "12 月的没有算");
    expect((await asked())[0]).toMatchObject({ reopened: { text: "12 月的没有算" }, handedInAt: null });
    await fill(id, { [placeOf(licensing)]: "13" });
    await handIn(id);
    expect(await figures()).toEqual({ [placeOf(licensing)]: 13 });
  });

  test("writes over nothing that the drafter has written since: it waits, old beside new", async () => {
    const id = await given([licensing, penalty]);
    await write(placeOf(licensing), 7);
    await fill(id, { [placeOf(licensing)]: "12", [placeOf(penalty)]: "3" });
    await handIn(id);
    expect(await figures()).toEqual({ [placeOf(licensing)]: 7, [placeOf(penalty)]: 3 });
    const [view] = (await list()).assignments;
    expect(view).toMatchObject({ standing: "waiting", waiting: 1 });
    expect(view.answers[0]).toMatchObject({ now: "7", value: "12", waits: true, safe: false });
    expect((await take(id, [], [placeOf(licensing)])).status).toBe(200);
    expect((await list()).assignments[0]).toMatchObject({ standing: "checked" });
    expect(await figures()).toMatchObject({ [placeOf(licensing)]: 7 });
  });

  test("is not taken over what was written after the drafter looked", async () => {
    const id = await given([licensing]);
    await write(placeOf(licensing), 7);
    await fill(id, { [placeOf(licensing)]: "12" });
    await handIn(id);
    const seen = (await list()).revision;
    await write(placeOf(licensing), 8);
    expect((await take(id, [placeOf(licensing)], [], seen)).status).toBe(409);
    expect(await figures()).toEqual({ [placeOf(licensing)]: 8 });
    expect((await take(id, [placeOf(licensing)])).status).toBe(200);
    expect(await figures()).toEqual({ [placeOf(licensing)]: 12 });
  });

  test("is not taken where another figure has come since the drafter looked", async () => {
    const id = await given([penalty]);
    const place = placeOf(penalty);
    await fill(id, { [place]: "56" });
    const { revision: baseRevision } = await list();
    const decide = (seen: string) =>
      takingRoute.POST(sent("POST", { baseRevision, places: [place], seen: { [place]: seen } }), of(reportId, id));
    await fill(id, { [place]: "78" });
    const refused = await decide("56");
    expect([refused.status, await detailOf(refused)]).toEqual([409, expect.stringMatching(/又交来一次，现在是“78”/)]);
    expect(await figures()).toEqual({});
    expect((await decide("78")).status).toBe(200);
    expect(await figures()).toEqual({ [place]: 78 });
  });

  test("a text stands under its heading once the drafter has taken it, beside what was written", async () => {
    const id = await given(["aspect:platform"]);
    await saveSection({
      ...{ reportId, sectionId: "overview", baseRevision: (await list()).revision },
      patch: { text: "（一）主动公开情况。公开了 5 条。" },
    });
    await fill(id, { "aspect:platform": "建了专栏。\n开了公众号。" });
    await handIn(id);
    expect((await list()).assignments[0]).toMatchObject({ standing: "waiting" });
    await take(id, ["aspect:platform"]);
    expect((await loadReport(reportId))?.report.text.overview).toBe(
      "（一）主动公开情况。公开了 5 条。\n（二）政府信息公开平台建设情况。建了专栏。\n开了公众号。",
    );
    expect((await list()).assignments[0]).toMatchObject({ standing: "checked" });
  });

  test("of a report that is final nothing is taken any more", async () => {
    const id = await given([licensing]);
    const stored = await loadReport(reportId);
    if (!stored) throw new Error("There is no report");
    await finaliseReport(reportId, stored.revision, printInterchange(editionById("2021"), samples["2021"]));
    expect((await fill(id, { [placeOf(licensing)]: "5" })).status).toBe(409);
    expect((await give([penalty])).status).toBe(409);
    expect((await asked())[0].closed).toContain("已定稿");
  });
});

describe("a sheet", () => {
  test("bears the rows asked for, last year's values and the explanation, and is locked but for its entries", async () => {
    const id = await given([penalty, fees]);
    const book = await readWorkbook(await sheet(id));
    expect(book.text("A1")).toBe("云岭县市场监督管理局 2026 年度采集表（财务科何某）");
    expect(book.cellsWith("行政处罚")).toEqual(["A6"]);
    expect([book.text("B6"), book.text("C6"), book.isLocked("A6"), book.isLocked("B6"), book.isLocked("C6")]).toEqual([
      ...["3712", "", true, true, false],
    ]);
    expect(book.text("D6")).toContain("处理决定");
    expect(book.isProtected).toBe(true);
    expect(book.rules).toEqual([{ type: "whole", at: "C6", from: "0" }]);
    expect(book.sheets).toEqual(["采集表", "编号"]);
    expect(book.hidden).toEqual(["编号"]);
  });

  test("goes out for everybody without an account in one zip, one a section", async () => {
    expect((await sheetsRoute.GET(sent("GET"), of(reportId))).status).toBe(404);
    await given([penalty]);
    await given([fees]);
    await given([licensing], { section: "行政审批科", person: "" });
    const answer = await sheetsRoute.GET(sent("GET"), of(reportId));
    const names = await filesInZip(new Uint8Array(await answer.arrayBuffer()));
    expect(names.sort()).toEqual(["采集表—行政审批科—2026.xlsx", "采集表—财务科何某—2026.xlsx"].sort());
  });

  test("comes back: its figures wait, and stand in the report under the name that signed once they are taken", async () => {
    const id = await given([penalty, fees]);
    const filled = await editWorkbook(await sheet(id), { C6: 4100, C10: 96171.6, B12: "何某某", E12: "2027.1.15" });
    const answer = await upload(filled);
    expect(answer.status).toBe(201);
    expect(cameShape.parse(await answer.json())).toMatchObject({
      taken: 2,
      blank: 0,
      faults: [],
      signed: "何某某，2027.1.15",
    });
    expect(await figures()).toEqual({});
    expect((await list()).assignments[0]).toMatchObject({
      standing: "waiting",
      waiting: 2,
      sheet: { by: "财务科何某某" },
    });
    await take(id, [placeOf(penalty), placeOf(fees)]);
    expect(await figures()).toEqual({ [placeOf(penalty)]: 4100, [placeOf(fees)]: "96171.6" });
    expect(await givers()).toMatchObject([
      { by: "财务科何某某", way: "sheet" },
      { by: "财务科何某某", way: "sheet" },
    ]);
    expect((await list()).assignments[0]).toMatchObject({ standing: "checked" });
  });

  test("brings along why a figure is far from last year's, and goes out again with it", async () => {
    const id = await given([penalty, fees]);
    const empty = await readWorkbook(await sheet(id));
    expect([empty.text("F5"), empty.isLocked("F5"), empty.isLocked("F6")]).toEqual([
      ...["和去年差得多的，写为什么", true, false],
    ]);
    const cells = { C6: 371, F6: "集中整治到上年底为止", F10: "没有数却写了", B12: "何某", E12: "2027.1.15" };
    const came = await (await upload(await editWorkbook(await sheet(id), cells))).json();
    expect(came.faults).toEqual([{ cell: "F10", detail: "写了“没有数却写了”，这一行却没有收到数。" }]);
    expect((await list()).assignments[0].answers).toMatchObject([{ value: "371", reason: "集中整治到上年底为止" }]);
    expect((await readWorkbook(await sheet(id))).text("F6")).toBe("集中整治到上年底为止");
    await take(id, [placeOf(penalty)]);
    expect(await read((tx) => listReasons(tx, reportId))).toMatchObject([{ rule: "Y-8", by: "财务科何某" }]);
  });

  test("that went out before it had a column for reasons is taken as before", async () => {
    const id = await given([penalty]);
    const before = { F5: "", C6: 3800, B8: "何某", E8: "2027.1.15" };
    const came = await (await upload(await editWorkbook(await sheet(id), before))).json();
    expect(came).toMatchObject({ taken: 1, faults: [] });
  });

  test("each thing that is wrong in it is said at its cell, and the rest is taken", async () => {
    const id = await given([penalty, licensing, fees]);
    const filled = await editWorkbook(await sheet(id), {
      A6: "行政许可决定",
      C6: 5,
      C10: "约四千",
      C14: { formula: "1+2", result: 3 },
      F20: "12 月的以后补",
    });
    const { taken, faults } = cameShape.parse(await (await upload(filled)).json());
    expect(taken).toBe(0);
    expect(Object.fromEntries(faults.map(({ cell, detail }) => [cell, detail]))).toMatchObject({
      A6: expect.stringMatching(/原来是“行政许可”，现在是“行政许可决定”/),
      C10: expect.stringMatching(/要填整数.*约四千/),
      C14: expect.stringMatching(/是公式，算出 3/),
      F20: expect.stringMatching(/12 月的以后补/),
      B16: expect.stringMatching(/填表人/),
    });
    expect((await list()).assignments[0]).toMatchObject({ standing: "out", sheet: { faults: expect.any(Array) } });
  });

  test("rows that were given since it went out, or are somebody else's by now, are said", async () => {
    const first = await given([penalty]);
    const old = await editWorkbook(await sheet(first), { C6: 5, B8: "何某", E8: "1.15" });
    await given([fees]);
    const { faults } = cameShape.parse(await (await upload(old)).json());
    expect(faults).toEqual([{ cell: "", detail: expect.stringContaining("行政事业性收费") }]);
    await happen(first, "withdrawn");
    const again = cameShape.parse(await (await upload(old)).json());
    expect(again.faults.map(({ detail }) => detail)).toEqual([
      expect.stringContaining("已经不由财务科何某填"),
      expect.stringContaining("行政事业性收费"),
    ]);
  });

  test("of another office, another year, another copy or of nobody is refused in words, and nothing is stored", async () => {
    const id = await given([penalty]);
    const bytes = await editWorkbook(await sheet(id), { C6: 5 });
    const other = await createReport(blankReport("2021", { name: "青溪县交通局", kind: "department" }, 2026));
    const later = await createReport(blankReport("2021", unit, 2027));
    if (!other.ok || !later.ok) throw new Error("There are reports already");
    const said = async (answer: Response) => [answer.status, await detailOf(answer)];
    expect(await said(await upload(bytes, "表.xlsx", other.id))).toEqual([
      422,
      expect.stringMatching(/云岭县市场监督管理局 2026.*青溪县交通局/),
    ]);
    expect(await said(await upload(bytes, "表.xlsx", later.id))).toEqual([422, expect.stringContaining("年度对不上")]);
    expect(await said(await upload(new TextEncoder().encode("不是表"), "表.xlsx"))).toEqual([
      422,
      expect.stringContaining("采集表是 Excel"),
    ]);
    const copied = await editWorkbook(bytes, {}, { withoutKey: true });
    expect(await said(await upload(copied))).toEqual([422, expect.stringContaining("没有编号")]);
    await happen(id, "withdrawn");
    expect(await said(await upload(bytes))).toEqual([422, expect.stringContaining("现在没有分给他的项")]);
    expect(await givers()).toEqual([]);
  });

  test("with the rows of table three as a grid keeps each figure at its column", async () => {
    const id = await given(["requests.newlyReceived", "remedies.litigationAfterReconsideration"]);
    const book = await readWorkbook(await sheet(id));
    const [label] = book.cellsWith("一、本年新收政府信息公开申请数量");
    expect(label).toBe("A6");
    const filled = await editWorkbook(await sheet(id), { C6: 1, D6: 2, E6: 3, F6: 4, G6: 5, H6: 6 });
    const came = cameShape.parse(await (await upload(filled)).json());
    expect([came.taken, came.blank]).toEqual([6, 4]);
    await take(
      id,
      (await list()).assignments[0].answers.map(({ place }) => place),
    );
    expect(await figures()).toEqual({
      "requests.newlyReceived.naturalPerson": 1,
      "requests.newlyReceived.commercialEnterprise": 2,
      "requests.newlyReceived.researchInstitution": 3,
      "requests.newlyReceived.publicInterestOrganization": 4,
      "requests.newlyReceived.legalServiceAgency": 5,
      "requests.newlyReceived.otherOrganization": 6,
    });
  });
});
