import JSZip from "jszip";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { addComment, loadPack, saveSection } from "@/db/test-verbs";
import { withTwoComputers } from "@/db/two-computers.fixture";
import { desk } from "@/lib/beside/desk";
import { packTakenShape } from "@/lib/contract/pack-shapes";
import { problemShape } from "@/lib/contract/problem";
import { stampShape } from "@/lib/contract/report-shapes";
import type { DraftPack } from "@/lib/pack/draft-pack";
import { packName, packVersion } from "@/lib/pack/pack-format";
import { readPack } from "@/lib/pack/read-pack";
import { writePack } from "@/lib/pack/write-pack";
import * as packsRoute from "./packs/route";
import * as packRoute from "./reports/[reportId]/pack/route";
import * as reportsRoute from "./reports/route";

const sitAt = withTwoComputers();
afterAll(() => desk().stop());

const base = "http://127.0.0.1:3000/api";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const person = "requests.newlyReceived.naturalPerson";

async function created(): Promise<string> {
  const body = JSON.stringify({ unit: { name: "某某局" }, year: 2024, text: { overview: "一段话。".repeat(40) } });
  const headers = { "content-type": "application/json" };
  const answer = await reportsRoute.POST(new Request(base, { method: "POST", headers, body }), at({}));
  return stampShape.parse(await answer.json()).id;
}

const exported = (reportId: string) => packRoute.GET(new Request(base), at({ reportId }));
const bytesOf = async (reportId: string) => new Uint8Array(await (await exported(reportId)).arrayBuffer());

function sent(bytes: Uint8Array, choices: unknown = null): Promise<Response> {
  const form = new FormData();
  form.set("file", new Blob([bytes as Uint8Array<ArrayBuffer>]), "草稿包.zip");
  form.set("choices", JSON.stringify(choices));
  return packsRoute.POST(new Request(base, { method: "POST", body: form }), at({}));
}
const listed = async () => (await (await reportsRoute.GET(new Request(`${base}/reports`), at({}))).json()).reports;

let id = "";
beforeEach(async () => {
  await sitAt("one");
  id = await created();
  for (const text of ["一段话。".repeat(40), `又一段。${"一段话。".repeat(40)}`])
    await saveSection({
      reportId: id,
      sectionId: "problemsAndImprovements",
      baseRevision: 1,
      patch: { text },
      session: "tab",
    });
});

describe("a draft pack as a file", () => {
  test("has a Chinese name and the same bytes each time", async () => {
    const answer = await exported(id);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(
      "某某局2024年政府信息公开工作年度报告草稿包.zip",
    );
    expect(Buffer.compare(await bytesOf(id), new Uint8Array(await answer.arrayBuffer()))).toBe(0);
  });

  test("makes the report on another computer, and a second time changes nothing", async () => {
    const bytes = await bytesOf(id);
    await sitAt("other");
    const first = packTakenShape.parse(await (await sent(bytes)).json());
    expect(first).toMatchObject({ id, created: true, conflicts: [] });
    expect(packTakenShape.parse(await (await sent(bytes)).json())).toMatchObject({ id, created: false, merged: 0 });
    expect(await listed()).toMatchObject([{ id, unit: { name: "某某局" }, year: 2024 }]);
  });

  test("of what both changed is answered with both, and again with the choice", async () => {
    const write = async (value: number) =>
      saveSection({ reportId: id, sectionId: "requests", baseRevision: 3, patch: { figures: { [person]: value } } });
    const out = await bytesOf(id);
    await write(5);
    await sitAt("other");
    await sent(out);
    await write(4);
    const back = await bytesOf(id);
    await sitAt("one");
    const { conflicts } = packTakenShape.parse(await (await sent(back)).json());
    expect(conflicts).toMatchObject([{ place: person, name: expect.stringContaining("自然人"), here: 5, pack: 4 }]);
    const chosen = await sent(back, [{ place: person, take: "pack", here: 5 }]);
    expect(packTakenShape.parse(await chosen.json())).toMatchObject({ merged: 1, conflicts: [] });
  });
});

/** The pack as a hostile hand makes it: every digest is right. */
async function forged(change: (pack: DraftPack) => void): Promise<Uint8Array> {
  const pack = structuredClone((await loadPack(id)) as DraftPack);
  change(pack);
  return writePack(pack);
}
async function rezipped(change: (zip: JSZip) => unknown): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await bytesOf(id));
  await change(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
const manifest = async (zip: JSZip, change: (manifest: { format: string }) => void) => {
  const read = JSON.parse(String(await zip.file("pack.json")?.async("string")));
  change(read);
  zip.file("pack.json", JSON.stringify(read));
};

const hostile: [name: string, reason: string, make: () => Promise<Uint8Array>][] = [
  ["is no zip", "notAPack", async () => new TextEncoder().encode("草稿包")],
  ["is empty", "notAPack", async () => new Uint8Array()],
  ["is another zip", "notAPack", async () => new JSZip().file("a.txt", "a").generateAsync({ type: "uint8array" })],
  ["is cut off", "damagedPack", async () => (await bytesOf(id)).subarray(0, 900)],
  ["has a byte changed", "damagedPack", () => rezipped((zip) => zip.file("names.json", "[ ]"))],
  ["lacks a part", "damagedPack", () => rezipped((zip) => zip.remove("kept.json"))],
  ["has a file outside its folder", "damagedPack", () => rezipped((zip) => zip.file("../../evil.json", "{}"))],
  [
    "is of a newer program",
    "newerPack",
    () => rezipped((zip) => manifest(zip, (read) => (read.format = `${packName}/${packVersion + 1}`))),
  ],
  ["says nothing of itself", "notAPack", () => rezipped((zip) => zip.file("pack.json", "[]"))],
  [
    "has more values than any report",
    "packTooLarge",
    () => rezipped((zip) => zip.file("pack.json", `[${"0,".repeat(4_000_001)}0]`)),
  ],
  ["is of no version", "notAPack", () => rezipped((zip) => manifest(zip, (read) => (read.format = `${packName}/0`)))],
  ["is of another kind", "notAPack", () => rezipped((zip) => manifest(zip, (read) => (read.format = "other/1")))],
  [
    "unpacks to far too much",
    "packTooLarge",
    () => rezipped((zip) => zip.file("history.json", " ".repeat(70_000_000))),
  ],
  ["has a million levels", "damagedPack", () => rezipped((zip) => zip.file("pack.json", "[".repeat(1_000_000)))],
  ["has a figure below nought", "damagedPack", () => forged(({ report }) => (report.figures[person] = -3))],
  [
    "has a value where there is no place",
    "damagedPack",
    () => forged(({ history }) => (history[0].changes["/__proto__/x"] = 1)),
  ],
  ["has a value at no pointer", "damagedPack", () => forged(({ history }) => (history[0].changes.text = "一段话"))],
  ["does not say when a section was changed", "damagedPack", () => forged(({ head }) => delete head.sections.overview)],
  [
    "has another section's value",
    "damagedPack",
    () => forged(({ history }) => (history[0].changes[`/figures/${person}`] = 1)),
  ],
  ["has saves out of order", "damagedPack", () => forged(({ history }) => history.reverse())],
  [
    "has saves that do not fit together",
    "damagedPack",
    () => forged(({ history }) => (history[1].previous["/text"] = { at: 3, out: "甲", in: "没有写过的字" })),
  ],
  ["is finalised without a version", "damagedPack", () => forged(({ head }) => (head.status = "finalised"))],
  [
    "has a version with another digest",
    "damagedPack",
    () =>
      forged(({ versions, report }) => {
        const said = {
          finalisedAt: "2026-01-01T00:00:00.000Z",
          reopenedAt: null,
          reopenReason: null,
          reopenedBy: null,
        };
        versions.push({ number: 1, content: report, sha256: "0".repeat(64), by: "甲", ...said });
      }),
  ],
  ["has an id that is none", "damagedPack", () => forged(({ head }) => (head.origin = "../../etc/passwd"))],
  [
    "loses its unit on the way",
    "damagedPack",
    () =>
      forged(({ history }) =>
        Object.assign(history[0], { sectionId: "cover", changes: { "/unit/name": null }, previous: {} }),
      ),
  ],
  ...Object.entries({
    "a kind of unit that is none": { sectionId: "cover" as const, changes: { "/unit/kind": "city" } },
    "a day that is none": { sectionId: "cover" as const, changes: { "/signature/issuedOn": "2024-13-41" } },
    "an entry that is no words": { sectionId: "requests" as const, changes: { [`/entries/${person}`]: 5 } },
    "a text that is none": { sectionId: "overview" as const, changes: { "/text": 5 } },
  }).map(([what, save]): (typeof hostile)[number] => [
    `has ${what}`,
    "damagedPack",
    () => forged(({ history }) => Object.assign(history[0], { ...save, previous: {} })),
  ]),
  ["is of a year without a format", "newerPack", () => forged(({ report }) => (report.year = 1999))],
];

describe("a file that", () => {
  test.each(hostile)("%s is refused as %s, and nothing of it is stored", async (_, reason, make) => {
    const bytes = await make();
    const read = readPack(bytes);
    // Saves are put together only where they are stored.
    if (!read.ok) expect(read.problem.code).toBe(reason);
    await sitAt("other");
    const answer = await sent(bytes);
    const problem = problemShape.parse(await answer.json());
    expect([answer.status, problem.reason]).toEqual([422, reason]);
    expect(await listed()).toEqual([]);
  });

  test("asks for the id of another report leaves that one alone", async () => {
    await addComment(id, { place: person, quote: null, text: "核一下", asks: false, revision: 1 });
    const before = await loadPack(id);
    const bytes = await forged((pack) => {
      pack.head.createdAt = "2020-01-01T00:00:00.000Z";
      pack.report.text.overview = "冒充";
    });
    const taken = packTakenShape.parse(await (await sent(bytes)).json());
    expect([taken.created, taken.id === id]).toEqual([true, false]);
    expect(await loadPack(id)).toEqual(before);
    expect((await loadPack(taken.id))?.comments).toMatchObject([{ text: "核一下", asks: false }]);
  });
});

test("choices that are none are refused with their places", async () => {
  const answer = await sent(await bytesOf(id), [{ place: person, take: "both" }]);
  const { errors } = problemShape.parse(await answer.json());
  expect([answer.status, errors?.map(({ pointer }) => pointer)]).toEqual([422, ["/choices/0/take", "/choices/0/here"]]);
});
