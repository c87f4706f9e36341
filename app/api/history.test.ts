import { expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport, saveSection } from "@/db/test-verbs";
import { differencesShape, historyShape, putBackShape } from "@/lib/contract/history-shapes";
import type { SectionPatch } from "@/lib/report/section-values";
import { blankReport } from "@/lib/report/values";
import * as changesRoute from "./reports/[reportId]/history/[revision]/changes/route";
import * as nameRoute from "./reports/[reportId]/history/[revision]/name/route";
import * as restoreRoute from "./reports/[reportId]/history/[revision]/restore/route";
import * as stateRoute from "./reports/[reportId]/history/[revision]/route";
import * as historyRoute from "./reports/[reportId]/history/route";

withTestDatabase();

const person = "requests.newlyReceived.naturalPerson";

async function twoSaves(): Promise<string> {
  const made = await createReport(blankReport("2021", { name: "甲局", kind: "department" }, 2025));
  if (!made.ok) throw new Error("not created");
  const save = (baseRevision: number, patch: SectionPatch) =>
    saveSection({ reportId: made.id, sectionId: "requests", baseRevision, patch });
  await save(1, { figures: { [person]: 3 } });
  await save(2, { figures: { [person]: 4 }, notes: { [person]: "含补正" } });
  return made.id;
}

const at = (reportId: string, revision = "") => ({ params: Promise.resolve({ reportId, revision }) });
const get = (query = "") => new Request(`http://127.0.0.1:3000/api/reports/x/history${query}`);
const send = (method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api/reports/x/history/2", {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });

test("the steps, a state, and what differs between two are told; places are printed", async () => {
  const id = await twoSaves();
  const { steps } = historyShape.parse(await (await historyRoute.GET(get(), at(id))).json());
  expect(steps).toMatchObject([{ kind: "typing", from: 1, revision: 3, places: 2, figures: 1, others: 1 }]);
  expect(await (await stateRoute.GET(get(), at(id, "2"))).json()).toMatchObject({
    figures: { [person]: 3 },
    notes: {},
  });
  const answer = await (await changesRoute.GET(get("?since=2"), at(id, "3"))).json();
  expect(differencesShape.parse(answer).changes).toMatchObject([
    { place: person, section: "requests", before: 3, after: 4 },
    { place: `remark:${person}`, before: null, after: "含补正" },
  ]);
});

test("a name is given, shown, and taken away; a state that nobody saved has none", async () => {
  const id = await twoSaves();
  const nameIt = (revision: string, name: unknown) => nameRoute.PUT(send("PUT", { name }), at(id, revision));
  expect((await nameIt("2", " 送审稿 ")).status).toBe(204);
  expect(
    (await (await historyRoute.GET(get(), at(id))).json()).steps.map(({ name }: { name: string }) => name),
  ).toEqual([null, "送审稿"]);
  expect((await nameIt("2", null)).status).toBe(204);
  expect((await nameIt("9", "送审稿")).status).toBe(404);
  expect((await nameIt("2", "")).status).toBe(422);
});

test("single places come back by their printed form, and the whole where no body says otherwise", async () => {
  const id = await twoSaves();
  const some = await restoreRoute.POST(send("POST", { places: [`remark:${person}`] }), at(id, "2"));
  expect(putBackShape.parse(await some.json())).toEqual({ revision: 4, kept: null });
  expect((await loadReport(id))?.report).toMatchObject({ figures: { [person]: 4 }, notes: {} });
  expect((await restoreRoute.POST(send("POST"), at(id, "2"))).status).toBe(200);
  expect((await loadReport(id))?.report.figures).toEqual({ [person]: 3 });
});

test("what was written after the history was looked at is not replaced, and no place that is none is passed over", async () => {
  const id = await twoSaves();
  const stale = await restoreRoute.POST(send("POST", { seen: 2 }), at(id, "2"));
  expect(stale.status).toBe(409);
  expect((await loadReport(id))?.report.figures).toEqual({ [person]: 4 });
  expect((await restoreRoute.POST(send("POST", { seen: 3 }), at(id, "2"))).status).toBe(200);
  expect((await restoreRoute.POST(send("POST", { places: ["text:overview#0"] }), at(id, "2"))).status).toBe(422);
});

test("a report, a state or a comparison that is not there is not found, in words", async () => {
  const id = await twoSaves();
  const answers = [
    await historyRoute.GET(get(), at("00000000-0000-4000-8000-000000000000")),
    await stateRoute.GET(get(), at(id, "9")),
    await changesRoute.GET(get("?since=9"), at(id, "2")),
    await restoreRoute.POST(send("POST", {}), at(id, "9")),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(404);
    expect((await answer.json()).detail).toMatch(/没有/);
  }
});
