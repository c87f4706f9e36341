import { afterAll, describe, expect, test } from "vitest";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { knownKeys } from "@/db/collection-schema";
import { read } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, finaliseReport, loadReport } from "@/db/test-verbs";
import { boardShape, fileLineShape, submissionShape } from "@/lib/contract/collection-shapes";
import { roundShape } from "@/lib/contract/round-shapes";
import { editionById } from "@/lib/editions/register";
import { stopReader } from "@/lib/import/run-import";
import { printInterchange } from "@/lib/report/interchange";
import { printFingerprint } from "@/lib/seal/fingerprint";
import { fingerprintOf, newSealingKey } from "@/lib/seal/seal";
import { signReport } from "@/lib/seal/signed-report";
import * as fileOfficeRoute from "./collections/[collectionId]/files/[sha256]/office/route";
import * as filesRoute from "./collections/[collectionId]/files/route";
import * as boardRoute from "./collections/[collectionId]/route";
import * as collectionsRoute from "./collections/route";
import * as handInRoute from "./reports/[reportId]/hand-in/route";
import * as returnsRoute from "./reports/[reportId]/returns/route";
import * as reviewRoute from "./reports/[reportId]/review/route";
import * as signedRoute from "./reports/[reportId]/signed-file/route";
import * as decisionRoute from "./submissions/[submissionId]/decision/route";
import * as keyRoute from "./submissions/[submissionId]/key/route";
import * as returnFileRoute from "./submissions/[submissionId]/return-file/route";
import * as submissionRoute from "./submissions/[submissionId]/route";

withTestDatabase();
afterAll(stopReader);

const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const request = (method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api/x", {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
const [water, traffic] = ["临江县水务局", "临江县交通运输局"];
const person = "requests.newlyReceived.naturalPerson";

/** The key of another installation, whose office this is. */
const theirs = newSealingKey();

const day = (date: number) => `2026-01-${date}T02:00:00.000Z`;

/** Finalised on a day of January, as many times as it has persons: more of them are later. */
function signed(name = water, naturalPerson = 41, key = theirs, year = 2025, signedAt = day(31)): Uint8Array {
  const report = { ...officeReport(name, 1, { [person]: naturalPerson }), year };
  const content = printInterchange(editionById(report.edition), report);
  const version = naturalPerson - 40;
  return signReport({ report: content, version, finalisedAt: day(19 + version), signedAt }, key);
}

async function collect(): Promise<string> {
  const body = { office: { name: "临江县人民政府办公室" }, year: 2025, roster: [{ name: water }, { name: traffic }] };
  const made = await collectionsRoute.POST(request("POST", body), at({}));
  expect(made.status, await made.clone().text()).toBe(201);
  return (await made.json()).id;
}

async function put(collectionId: string, bytes: Uint8Array, name = "来件.json") {
  const form = new FormData();
  form.append("files", new File([bytes as Uint8Array<ArrayBuffer>], name));
  const upload = new Request("http://127.0.0.1:3000/api/x", { method: "POST", body: form });
  return fileLineShape.parse(JSON.parse(await (await filesRoute.POST(upload, at({ collectionId }))).text()));
}

const boardOf = async (collectionId: string) =>
  boardShape.parse(await (await boardRoute.GET(request("GET"), at({ collectionId }))).json());
async function answer(collectionId: string, sha256: string, name: string) {
  const office = (await boardOf(collectionId)).offices.find((each) => each.office.name === name)?.office.id;
  const said = await fileOfficeRoute.POST(request("POST", { office }), at({ collectionId, sha256 }));
  expect(said.status).toBe(200);
  return fileLineShape.parse(await said.json());
}
const sealOf = async (submissionId = "") =>
  submissionShape.parse(await (await submissionRoute.GET(request("GET"), at({ submissionId }))).json()).seal;

describe("a signed file of another installation", () => {
  test("is asked about once, with the fingerprint, and known from then on", async () => {
    const collection = await collect();
    const first = await put(collection, signed());
    expect(first.state).toBe("unmatched");
    expect(first.problem).toContain(printFingerprint(fingerprintOf(theirs)));
    const answered = await answer(collection, first.sha256, water);
    expect(await sealOf(answered.submission)).toMatchObject({
      ...{ seal: "known", fingerprint: fingerprintOf(theirs), withdrawnAt: null },
      finalised: { version: 1, finalisedAt: day(20) },
    });
    const next = await put(collection, signed(water, 42), "再报.json");
    expect(next).toMatchObject({ state: "read", office: { name: water } });
    expect(await sealOf(next.submission)).toMatchObject({ seal: "known" });
    expect((await boardOf(collection)).offices[0]).toMatchObject({ state: "waiting" });
  });

  test("whose key was withdrawn is asked about again, with since when, and known once more when somebody says so", async () => {
    const collection = await collect();
    const first = await answer(collection, (await put(collection, signed())).sha256, water);
    const withdraw = (submissionId = "") => keyRoute.DELETE(request("DELETE"), at({ submissionId }));
    expect((await withdraw(first.submission)).status).toBe(204);
    expect((await withdraw(first.submission)).status).toBe(409);
    expect(await sealOf(first.submission)).toMatchObject({ seal: "known", withdrawnAt: expect.any(String) });
    const next = await put(collection, signed(water, 42), "再报.json");
    expect(next).toMatchObject({ state: "unmatched", problem: expect.stringContaining("起不再认") });
    const [kept] = await read((tx) => tx.select().from(knownKeys));
    expect(kept).toMatchObject({ withdrawnBy: "本机" });
    const again = await answer(collection, next.sha256, water);
    expect(await sealOf(again.submission)).toMatchObject({ seal: "known", withdrawnAt: null });
    expect(await put(collection, signed(water, 43), "三报.json")).toMatchObject({ state: "read" });
  });

  test("sent once more is the same file, and a plain file has no key to withdraw", async () => {
    const collection = await collect();
    await answer(collection, (await put(collection, signed())).sha256, water);
    expect(await put(collection, signed(), "又一遍.json")).toMatchObject({ state: "known" });
    const plain = { ...officeReport(traffic, 1), year: 2025 };
    const content = printInterchange(editionById(plain.edition), plain);
    const line = await put(collection, new TextEncoder().encode(JSON.stringify(content)), "交通.json");
    const submissionId = line.submission ?? "";
    expect((await keyRoute.DELETE(request("DELETE"), at({ submissionId }))).status).toBe(404);
  });

  test("that is older than one that came is asked about, and taken only when somebody says so", async () => {
    const collection = await collect();
    await answer(collection, (await put(collection, signed(water, 42))).sha256, water);
    const older = await put(collection, signed(water, 41), "旧的.json");
    expect(older).toMatchObject({
      state: "unmatched",
      problem: expect.stringMatching(/1月20日.*第 1 次定稿.*1月21日.*旧/),
    });
    expect((await answer(collection, older.sha256, water)).state).toBe("read");
    expect(await put(collection, signed(water, 43), "新的.json")).toMatchObject({ state: "read" });
  });

  test("that was signed once more says which one it is", async () => {
    const collection = await collect();
    await answer(collection, (await put(collection, signed())).sha256, water);
    const again = await put(collection, signed(water, 41, theirs, 2025, day(30)), "又签一次.json");
    expect(again).toMatchObject({
      state: "unmatched",
      problem: expect.stringContaining("内容和第 1 次报送一样，只是又签了一次名"),
    });
  });

  test("that was altered says so, is kept as what it is, and its key is not remembered", async () => {
    const collection = await collect();
    const altered = new TextEncoder().encode(
      new TextDecoder().decode(signed()).replace(/(naturalPerson": )41/, "$143"),
    );
    const line = await put(collection, altered);
    expect(line).toMatchObject({ state: "unmatched", problem: expect.stringContaining("改动过") });
    const answered = await answer(collection, line.sha256, water);
    expect(await sealOf(answered.submission)).toMatchObject({ seal: "altered" });
    expect(await read((tx) => tx.select().from(knownKeys))).toEqual([]);
  });

  test("of one office with the key of another says whose the key is", async () => {
    const collection = await collect();
    await answer(collection, (await put(collection, signed())).sha256, water);
    const line = await put(collection, signed(traffic), "交通.json");
    expect(line).toMatchObject({ state: "unmatched", problem: expect.stringContaining(`这个指纹是${water}的`) });
    const answered = await answer(collection, line.sha256, traffic);
    expect(await sealOf(answered.submission)).toMatchObject({ seal: "otherOffice" });
    expect((await read((tx) => tx.select().from(knownKeys))).map(({ by }) => by)).toHaveLength(1);
  });

  test("of another year is asked about, also under a known key", async () => {
    const collection = await collect();
    await answer(collection, (await put(collection, signed())).sha256, water);
    const line = await put(collection, signed(water, 41, theirs, 2024), "上年.json");
    expect(line).toMatchObject({ state: "unmatched", problem: expect.stringContaining("2024 年度") });
  });

  test("that holds no report is refused like any other file", async () => {
    const collection = await collect();
    const at = "2026-01-20T02:00:00.000Z";
    const content = { year: 2025, figures: "x" } as never;
    const bytes = signReport({ report: content, version: 1, finalisedAt: at, signedAt: at }, theirs);
    expect(await put(collection, bytes)).toMatchObject({ state: "unreadable" });
  });
});

/** A report of this installation, finalised. @returns its id and its signed file */
async function finalised(name: string) {
  const made = await createReport(officeReport(name, 1));
  if (!made.ok) throw new Error(made.reason);
  const stored = await loadReport(made.id);
  if (!stored) throw new Error("There is no such report");
  await finaliseReport(made.id, stored.revision, printInterchange(editionById(stored.report.edition), stored.report));
  return { reportId: made.id, file: await fileOf(signedRoute.GET(request("GET"), at({ reportId: made.id }))) };
}
const fileOf = async (answer: Promise<Response>) => new Uint8Array(await (await answer).arrayBuffer());

describe("a return of who collects on another computer", () => {
  const items = [{ place: person, is: "1", should: "2", why: "与台账差一件", severity: "error" }];

  async function returned(name: string) {
    const { reportId, file } = await finalised(name);
    const collectionId = await collect();
    const { submission: submissionId = "" } = await answer(collectionId, (await put(collectionId, file)).sha256, name);
    const letter = () => returnFileRoute.GET(request("GET"), at({ submissionId }));
    expect((await letter()).status).toBe(404);
    const decision = { decision: "return", items, due: "2026-02-10", reason: "改好再报" };
    expect((await decisionRoute.POST(request("POST", decision), at({ submissionId }))).status).toBe(200);
    return { reportId, submissionId, letter: await fileOf(letter()) };
  }

  async function bring(reportId: string, file: Uint8Array, fingerprint: unknown) {
    const form = new FormData();
    form.append("file", new File([file as Uint8Array<ArrayBuffer>], "退回.json"));
    form.append("fingerprint", JSON.stringify(fingerprint));
    const upload = new Request("http://127.0.0.1:3000/api/x", { method: "POST", body: form });
    return returnsRoute.POST(upload, at({ reportId }));
  }
  const roundOf = async (reportId: string) =>
    roundShape.parse(await (await reviewRoute.GET(request("GET"), at({ reportId }))).json());

  test("is told with its fingerprint first, and goes on as a return within the office once that was compared", async () => {
    const { reportId, submissionId, letter } = await returned(water);
    const asked = await (await bring(reportId, letter, null)).json();
    expect(asked).toMatchObject({ taken: false, from: "临江县人民政府办公室", due: "2026-02-10", items: 1 });
    expect((await loadReport(reportId))?.status).toBe("finalised");
    const seal = await sealOf(submissionId);
    expect(asked.fingerprint).toBe(seal?.own);
    expect(await (await bring(reportId, letter, asked.fingerprint)).json()).toMatchObject({ taken: true });
    expect((await loadReport(reportId))?.status).toBe("drafting");
    expect((await roundOf(reportId)).returned).toMatchObject({
      ...{ step: "临江县人民政府办公室", text: "改好再报，2026 年 2 月 10 日前再报" },
      reasons: [{ kind: "数字", text: "与台账差一件，报送的写的是“1”，应是“2”", place: person }],
    });
    expect((await bring(reportId, letter, asked.fingerprint)).status).toBe(409);
  });

  test("with a fingerprint that is none is refused at that field", async () => {
    const { reportId, letter } = await returned(water);
    for (const wrong of [1, {}, ["a"], true]) {
      const refused = await bring(reportId, letter, wrong);
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ errors: [{ pointer: "/fingerprint" }] });
    }
    expect((await loadReport(reportId))?.status).toBe("finalised");
  });

  test("that was altered, is no return or is of another report changes nothing", async () => {
    const { reportId, letter } = await returned(water);
    const words = new TextDecoder().decode(letter);
    const { fingerprint } = await (await bring(reportId, letter, null)).json();
    const altered = new TextEncoder().encode(words.replace("差一件", "差两件"));
    expect((await bring(reportId, altered, fingerprint)).status).toBe(422);
    expect((await bring(reportId, signed(), fingerprint)).status).toBe(422);
    const other = await finalised(traffic);
    expect((await bring(other.reportId, letter, fingerprint)).status).toBe(422);
    expect((await loadReport(reportId))?.status).toBe("finalised");
    expect((await loadReport(other.reportId))?.status).toBe("finalised");
  });
});

test("the file that this installation signs bears the fingerprint of its page, and its private key is in no answer", async () => {
  const made = await createReport(officeReport(water, 1));
  if (!made.ok) throw new Error(made.reason);
  const reportId = made.id;
  expect((await signedRoute.GET(request("GET"), at({ reportId }))).status).toBe(409);
  const stored = await loadReport(reportId);
  if (!stored) throw new Error("There is no such report");
  const content = printInterchange(editionById(stored.report.edition), stored.report);
  await finaliseReport(reportId, stored.revision, content);
  const { fingerprint } = await (await handInRoute.GET(request("GET"), at({ reportId }))).json();
  const file = new Uint8Array(await (await signedRoute.GET(request("GET"), at({ reportId }))).arrayBuffer());
  const line = await put(await collect(), file);
  expect(line.problem).toContain(printFingerprint(fingerprint));
  expect(new TextDecoder().decode(file)).not.toMatch(/private/i);
});
