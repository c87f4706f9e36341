import { expect, inject, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport, saveSection } from "@/db/test-verbs";
import { listShape } from "@/lib/contract/list-shapes";
import { answeredOfficeShape, officeOfReportShape } from "@/lib/contract/office-shapes";
import { blankReport } from "@/lib/report/values";
import * as collectionsRoute from "./collections/route";
import * as openingRoute from "./opening/route";
import * as officeRoute from "./reports/[reportId]/office/route";
import * as reportsRoute from "./reports/route";

withTestDatabase();

async function create(name: string, year: number): Promise<string> {
  const made = await createReport(blankReport("2021", { name, kind: "department" }, year));
  if (!made.ok) throw new Error("not created");
  return made.id;
}

const context = (reportId: string) => ({ params: Promise.resolve({ reportId }) });
const address = (query = "") => `http://127.0.0.1:3000/api/reports/x/office${query}`;
const ask = (id: string, name?: string) =>
  officeRoute.GET(new Request(address(name === undefined ? "" : `?${new URLSearchParams({ name })}`)), context(id));
const say = (id: string, body: unknown) =>
  officeRoute.PUT(
    new Request(address(), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
    context(id),
  );

test("a report's office is told with the names it had, and with another one of a name", async () => {
  const [report, other] = [await create("甲局", 2025), await create("乙局", 2024)];
  expect(officeOfReportShape.parse(await (await ask(report)).json())).toMatchObject({
    office: { name: "甲局", formerNames: [] },
    other: null,
  });
  const asked = officeOfReportShape.parse(await (await ask(report, "乙局")).json());
  expect(asked.other).toEqual({ id: (await loadReport(other))?.officeId, name: "乙局", reports: 1 });
  expect((await (await ask(report, "甲局")).json()).other).toBeNull();
});

test("an answer is kept; carry-over finds the reports under either name", async () => {
  const [earlier, report] = [await create("甲局", 2024), await create("甲局", 2025)];
  await saveSection({ reportId: report, sectionId: "cover", baseRevision: 1, patch: { unit: { name: "乙局" } } });
  const kept = answeredOfficeShape.parse(await (await say(report, { answer: "renamed", name: " 乙局 " })).json());
  expect(kept.office).toMatchObject({ id: (await loadReport(earlier))?.officeId, name: "乙局", formerNames: ["甲局"] });
  for (const unit of ["甲局", "乙局"]) {
    const query = new URLSearchParams({ unit, year: "2026" });
    const opening = await openingRoute.GET(new Request(`http://127.0.0.1:3000/api/opening?${query}`), context(""));
    expect((await opening.json()).opening).toMatchObject({ lastYear: 2025 });
  }
});

test("an office that a roster expects stays the one it was when another turns out to be it, and two such stay two", async () => {
  const roster = [{ name: "乙局" }, { name: "丙局" }];
  const asked = new Request("http://127.0.0.1:3000/api/collections", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ office: { name: "某县政府办公室" }, year: 2024, roster }),
  });
  expect((await collectionsRoute.POST(asked, { params: Promise.resolve({}) })).status).toBe(201);
  const [expected, report] = [await create("乙局", 2024), await create("甲局", 2025)];
  const { officeId } = (await loadReport(expected)) ?? {};
  const kept = answeredOfficeShape.parse(await (await say(report, { answer: "renamed", name: "乙局" })).json());
  expect(kept.office).toMatchObject({ id: officeId, name: "乙局", formerNames: ["甲局"] });
  expect((await loadReport(report))?.officeId).toBe(officeId);
  const other = await create("丙局", 2025);
  expect((await say(other, { answer: "renamed", name: "乙局" })).status).toBe(409);
});

test("the list says whose a report is, whatever it prints, and asks by it", async () => {
  const [earlier, report] = [await create("甲局", 2024), await create("甲局", 2025)];
  await create("丙局", 2025);
  await saveSection({ reportId: report, sectionId: "cover", baseRevision: 1, patch: { unit: { name: "乙局" } } });
  await say(report, { answer: "renamed", name: "乙局" });
  const id = (await loadReport(earlier))?.officeId;
  const list = await reportsRoute.GET(new Request(`http://127.0.0.1:3000/api/reports?office=${id}`), context(""));
  const { reports } = listShape.parse(await list.json());
  expect(reports.map(({ unit, office }) => [unit.name, office]).sort()).toEqual([
    ["乙局", { id, name: "乙局" }],
    ["甲局", { id, name: "乙局" }],
  ]);
});

test("what is no answer is refused with the place of the fault, and nothing is kept", async () => {
  const id = await create("甲局", 2025);
  for (const body of [
    { answer: "perhaps", name: "乙局" },
    { answer: "renamed" },
    { answer: "renamed", name: "" },
    [],
  ]) {
    const refused = await say(id, body);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ detail: expect.any(String) }] });
  }
  expect((await say(id, { answer: "renamed", name: "局".repeat(61) })).status).toBe(422);
  expect((await (await ask(id)).json()).office).toMatchObject({ name: "甲局", formerNames: [] });
  expect((await say("nowhere", { answer: "renamed", name: "乙局" })).status).toBe(404);
  expect((await ask("nowhere")).status).toBe(404);
});

test("a character that a database cannot take is a fault of the request", async () => {
  const id = await create("甲局", 2025);
  const answer = await ask(id, "甲\u0000局");
  expect(answer.status).toBe(inject("postgres") ? 400 : 200);
});
