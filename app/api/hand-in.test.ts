import { afterAll, afterEach, describe, expect, test } from "vitest";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { readingEnded } from "@/app/_collection/reading-desk";
import { withTestDatabase } from "@/db/test-database";
import { createReport, finaliseReport, loadReport, reopenReport } from "@/db/test-verbs";
import { boardShape, submissionShape } from "@/lib/contract/collection-shapes";
import { handedInShape, handInShape } from "@/lib/contract/hand-in-shapes";
import { problemShape } from "@/lib/contract/problem";
import { editionById } from "@/lib/editions/register";
import { stopPdf } from "@/lib/export/write-pdf";
import { stopReader } from "@/lib/import/run-import";
import { printInterchange } from "@/lib/report/interchange";
import type { Report } from "@/lib/report/values";
import * as filesRoute from "./collections/[collectionId]/files/route";
import * as readingRoute from "./collections/[collectionId]/reading/route";
import * as rosterEntryRoute from "./collections/[collectionId]/roster/[officeId]/route";
import * as boardRoute from "./collections/[collectionId]/route";
import * as collectionsRoute from "./collections/route";
import * as handInRoute from "./reports/[reportId]/hand-in/route";
import * as letterRoute from "./reports/[reportId]/hand-ins/[submissionId]/letter/[format]/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";
import * as decisionRoute from "./submissions/[submissionId]/decision/route";
import * as submissionRoute from "./submissions/[submissionId]/route";

withTestDatabase();
// Reading goes on when nobody listens any more: it must not open the database again that a test has closed.
afterEach(readingEnded);
afterAll(async () => {
  stopReader();
  await stopPdf();
});

const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const request = (method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api/x", {
    method,
    ...(body === undefined
      ? {}
      : {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
  });

const [water, traffic] = ["临江县水务局", "临江县交通运输局"];
const person = "requests.newlyReceived.naturalPerson";

async function collect(roster: object[] = [{ name: water }, { name: traffic }], year = 2025): Promise<string> {
  const body = { office: { name: "临江县人民政府办公室" }, year, roster };
  const made = await collectionsRoute.POST(request("POST", body), at({}));
  expect(made.status).toBe(201);
  return String((await made.json()).id);
}

async function write(report: Report = officeReport(water, 1)): Promise<string> {
  const made = await createReport(report);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

async function finalise(id: string): Promise<void> {
  const stored = await loadReport(id);
  if (!stored) throw new Error("There is no such report");
  const content = printInterchange(editionById(stored.report.edition), stored.report);
  expect(await finaliseReport(id, stored.revision, content)).toMatchObject({
    ok: true,
  });
}

async function finalised(report?: Report): Promise<string> {
  const id = await write(report);
  await finalise(id);
  return id;
}

async function change(id: string, naturalPerson: number): Promise<void> {
  expect(await reopenReport(id, "按退回函改")).toBe(true);
  const values = { figures: { [person]: naturalPerson } };
  const body = { baseRevision: (await loadReport(id))?.revision, values };
  const answer = await sectionRoute.PATCH(request("PATCH", body), at({ reportId: id, sectionId: "requests" }));
  expect(answer.status).toBe(200);
}

const handIn = (reportId: string, collection: string) =>
  handInRoute.POST(request("POST", { collection }), at({ reportId }));
const handedIn = async (reportId: string, collection: string) => {
  const answer = await handIn(reportId, collection);
  expect(answer.status).toBe(200);
  return handedInShape.parse(await answer.json());
};
const refusal = async (answer: Response) => {
  const { status, type, detail } = problemShape.parse(await answer.json());
  return { status, code: type.split(":").at(-1), detail };
};
const told = async (reportId: string) =>
  handInShape.parse(await (await handInRoute.GET(request("GET"), at({ reportId }))).json());
const boardOf = async (collectionId: string) =>
  boardShape.parse(await (await boardRoute.GET(request("GET"), at({ collectionId }))).json());
const rowOf = async (collectionId: string, name = water) =>
  (await boardOf(collectionId)).offices.find(({ office }) => office.name === name);
const decide = async (submissionId: string, body: object) => {
  const answer = await decisionRoute.POST(request("POST", body), at({ submissionId }));
  expect(answer.status).toBe(200);
};
const items = [
  {
    place: person,
    is: "41",
    should: "42",
    why: "与台账差一件",
    severity: "error",
  },
];

describe("a finalised report that is handed in by one click", () => {
  test("is a submission like any file: kept, read, checked, and waiting to be looked at", async () => {
    const [collection, id] = [await collect(), await finalised()];
    expect(await told(id)).toMatchObject({
      version: { number: 1 },
      collections: [{ id: collection, state: "missing" }],
    });
    expect(await handedIn(id, collection)).toEqual({ number: 1, same: false });
    const row = await rowOf(collection);
    expect(row).toMatchObject({ state: "waiting", format: "direct", doubts: 0 });
    const answer = await submissionRoute.GET(request("GET"), at({ submissionId: row?.submission ?? "" }));
    const submission = submissionShape.parse(await answer.json());
    expect(submission.figures[person]).toBe((await loadReport(id))?.report.figures[person]);
    expect(submission.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { collections } = await told(id);
    expect(collections[0]).toMatchObject({ state: "waiting", asked: [] });
    expect(collections[0].submissions).toMatchObject([
      { number: 1, way: "here", version: 1, by: "本机", decision: null },
    ]);
  });

  test("and handed in again as it is, is the same", async () => {
    const [collection, id] = [await collect(), await finalised()];
    await handedIn(id, collection);
    expect(await handedIn(id, collection)).toEqual({ number: 1, same: true });
    await reopenReport(id, "看一眼");
    await finalise(id);
    expect(await handedIn(id, collection)).toEqual({ number: 1, same: true });
    expect((await told(id)).collections[0].submissions).toHaveLength(1);
  });

  test("comes back with what is asked and the letter, is mended, and goes again as the next", async () => {
    const [collection, id] = [await collect(), await finalised(officeReport(water, 1, { [person]: 41 }))];
    await handedIn(id, collection);
    const first = (await rowOf(collection))?.submission ?? "";
    await decide(first, {
      decision: "return",
      items,
      due: "2026-02-10",
      reason: "改好再报",
    });
    const returned = (await told(id)).collections[0];
    expect(returned.state).toBe("returned");
    expect(returned.submissions[0].decision).toMatchObject({
      decision: "return",
      due: "2026-02-10",
      by: "本机",
    });
    expect(returned.asked).toMatchObject([{ place: person, is: "41", now: "41", unchanged: true }]);
    const letter = await letterRoute.GET(request("GET"), at({ reportId: id, submissionId: first, format: "docx" }));
    expect([letter.status, letter.headers.get("content-disposition")]).toEqual([200, expect.stringContaining(".docx")]);

    await change(id, 42);
    expect((await told(id)).collections[0].asked).toMatchObject([{ now: "42", unchanged: false }]);
    expect(await refusal(await handIn(id, collection))).toMatchObject({
      status: 409,
      code: "notFinalised",
    });
    await finalise(id);
    expect(await handedIn(id, collection)).toEqual({ number: 2, same: false });
    const second = await rowOf(collection);
    expect(second).toMatchObject({ state: "waiting", returns: 1 });
    await decide(second?.submission ?? "", {
      decision: "accept",
      reason: "误差已说明",
    });
    const accepted = (await told(id)).collections[0];
    expect(accepted).toMatchObject({ state: "accepted", asked: [] });
    expect(accepted.submissions.map(({ number, version, state }) => [number, version, state])).toEqual([
      [2, 2, "accepted"],
      [1, 1, "returned"],
    ]);
  });

  test("is read also where reading of files was stopped, and at once", async () => {
    const [collection, ids] = [await collect(), [await finalised(), await finalised(officeReport(traffic, 2))]];
    await readingRoute.PUT(request("PUT", { reading: false }), at({ collectionId: collection }));
    const answers = await Promise.all([...ids, ids[0]].map((id) => handedIn(id, collection)));
    expect(answers.map(({ number }) => number)).toEqual([1, 1, 1]);
    expect((await boardOf(collection)).counts).toMatchObject({
      waiting: 2,
      missing: 0,
    });
  });
});

describe("to whom a report can be handed in", () => {
  test("is every collection of its year that expects its office, and none else", async () => {
    const id = await finalised();
    const own = await collect();
    const otherYear = await collect([{ name: water }], 2024);
    const others = await collectionsRoute.POST(
      request("POST", {
        office: { name: "临江县数据局" },
        year: 2025,
        roster: [{ name: traffic }],
      }),
      at({}),
    );
    expect((await told(id)).collections.map((each) => each.id)).toEqual([own]);
    for (const collection of [otherYear, String((await others.json()).id)])
      expect(await refusal(await handIn(id, collection))).toMatchObject({
        status: 404,
        code: "notFound",
      });
  });

  test("is found by a name that the office had before", async () => {
    const collection = await collect([{ name: "临江县水务和渔业局" }]);
    const [entry] = (await boardOf(collection)).offices;
    const id = await finalised();
    expect((await told(id)).collections).toEqual([]);
    const renamed = await rosterEntryRoute.PATCH(
      request("PATCH", { formerNames: [water] }),
      at({ collectionId: collection, officeId: entry.office.id }),
    );
    expect(renamed.status).toBe(204);
    expect(await handedIn(id, collection)).toEqual({ number: 1, same: false });
    expect((await boardOf(collection)).offices[0]).toMatchObject({
      state: "waiting",
      office: entry.office,
    });
  });

  test("is not an office that has reports of its own, whatever it was called", async () => {
    const id = await finalised();
    await write(officeReport("临江县水务和渔业局", 3));
    const collection = await collect([{ name: "临江县水务和渔业局", formerNames: [water] }]);
    const { collections } = await told(id);
    expect(collections.map((each) => each.id)).not.toContain(collection);
  });

  test("is not who has taken it off the roster", async () => {
    const [collection, id] = [await collect(), await finalised()];
    const [entry] = (await boardOf(collection)).offices;
    await rosterEntryRoute.PATCH(
      request("PATCH", { left: "并入农业农村局" }),
      at({ collectionId: collection, officeId: entry.office.id }),
    );
    expect((await told(id)).collections).toEqual([]);
    expect((await handIn(id, collection)).status).toBe(404);
  });
});

test("the letter of another office's return is not there", async () => {
  const collection = await collect();
  const [id, other] = [await finalised(), await finalised(officeReport(traffic, 2))];
  await handedIn(other, collection);
  const theirs = (await rowOf(collection, traffic))?.submission ?? "";
  await decide(theirs, { decision: "return", items });
  const letter = await letterRoute.GET(request("GET"), at({ reportId: id, submissionId: theirs, format: "docx" }));
  expect(letter.status).toBe(404);
});

test("a file that nobody could match becomes the office's own once it hands it in", async () => {
  const [collection, id] = [await collect([{ name: traffic }, { name: "临江县水务和渔业局" }]), await finalised()];
  const stored = await loadReport(id);
  if (!stored) throw new Error("There is no such report");
  const content = printInterchange(editionById(stored.report.edition), stored.report);
  const form = new FormData();
  form.append("files", new File([`${JSON.stringify(content, null, 2)}\n`], "来件.json"));
  const upload = new Request("http://127.0.0.1:3000/api/x", {
    method: "POST",
    body: form,
  });
  const line = JSON.parse(await (await filesRoute.POST(upload, at({ collectionId: collection }))).text());
  expect(line.state).toBe("unmatched");
  const [, entry] = (await boardOf(collection)).offices;
  await rosterEntryRoute.PATCH(
    request("PATCH", { formerNames: [water] }),
    at({ collectionId: collection, officeId: entry.office.id }),
  );
  expect(await handedIn(id, collection)).toEqual({ number: 1, same: false });
  expect((await boardOf(collection)).offices[1]).toMatchObject({
    state: "waiting",
  });
});
