import JSZip from "jszip";
import { expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { createReport } from "@/db/test-verbs";
import { readSides } from "@/lib/readers/read-sides";
import { samples } from "@/lib/samples/samples";
import * as exportRoute from "./reports/[reportId]/exports/[format]/route";
import * as opinionsRoute from "./reports/[reportId]/review/opinions/route";
import * as submissionRoute from "./reports/[reportId]/review/submission/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";

withTestDatabase();

const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const send = (method: string, body: unknown) =>
  new Request("http://127.0.0.1:3000/api", {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const take = (reportId: string, query: Record<string, string>, format = "docx") =>
  exportRoute.GET(new Request(`http://127.0.0.1:3000/api?${new URLSearchParams(query)}`), at({ reportId, format }));

const sample = samples["2021"];
let units = 0;
async function create(overview: string): Promise<string> {
  units += 1;
  const unit = { ...sample.unit, name: `第${units}局` };
  const made = await createReport({ ...sample, unit, text: { ...sample.text, overview } });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

async function save(reportId: string, baseRevision: number, sectionId: string, values: object): Promise<number> {
  const answer = await sectionRoute.PATCH(send("PATCH", { baseRevision, values }), at({ reportId, sectionId }));
  expect(answer.status).toBe(200);
  return (await answer.json()).revision;
}

async function sidesOf(answer: Response) {
  expect(answer.status, await answer.clone().text()).toBe(200);
  const { accepted, rejected, revisions } = readSides(new Uint8Array(await answer.arrayBuffer()));
  const read = ({ blocks }: typeof accepted) =>
    blocks.map((block) => (block.kind === "grid" ? "" : block.text)).join("\n");
  return { accepted: read(accepted), rejected: read(rejected), revisions };
}

test("the Word file shows what was changed since a revision, with who changed it", async () => {
  const id = await create("公开信息八条。\n不要的一段话。");
  const first = await save(id, 1, "overview", { text: "公开信息十二条。" });
  await save(id, first, "requests", { figures: { "requests.newlyReceived.naturalPerson": 77 } });
  const { accepted, rejected, revisions } = await sidesOf(await take(id, { since: "1" }));
  expect(accepted).toContain("公开信息十二条。");
  expect(accepted).not.toContain("不要的一段话。");
  expect(rejected).toContain("公开信息八条。\n不要的一段话。");
  expect(revisions.map(({ text }) => text)).toEqual(expect.arrayContaining(["八", "十二", "77"]));
  expect(new Set(revisions.map(({ author }) => author))).toEqual(new Set(["本机"]));
  const since = await sidesOf(await take(id, { since: String(first) }));
  expect(since.rejected).toContain("公开信息十二条。");
});

test("against the state itself it shows nothing, and a plain file has none", async () => {
  const id = await create("公开信息八条。");
  const revision = await save(id, 1, "overview", { text: "公开信息十二条。" });
  expect((await sidesOf(await take(id, { since: String(revision) }))).revisions).toEqual([]);
  const zip = await JSZip.loadAsync(await (await take(id, {})).arrayBuffer());
  expect(await zip.file("word/document.xml")?.async("string")).not.toMatch(/<w:(ins|del) /);
});

test("since the last round is since what was looked at when it came back", async () => {
  const made = await createReport(sample);
  if (!made.ok) throw new Error(made.reason);
  const { id } = made;
  expect((await take(id, { since: "round" })).status).toBe(404);
  const sent = await submissionRoute.POST(send("POST", { revision: 1, by: "李某" }), at({ reportId: id }));
  expect(sent.status, await sent.clone().text()).toBe(201);
  expect((await take(id, { since: "round" })).status).toBe(404);
  const returned = { revision: 1, by: "韩某某", kind: "return", reasons: [{ kind: "文字", text: "再写一句" }] };
  const answer = await opinionsRoute.POST(send("POST", returned), at({ reportId: id }));
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  const text = `${sample.text.problemsAndImprovements}新写的一句。`;
  await save(id, 1, "problemsAndImprovements", { text });
  const { accepted, rejected } = await sidesOf(await take(id, { since: "round", comments: "true" }));
  expect([accepted.includes("新写的一句"), rejected.includes("新写的一句")]).toEqual([true, false]);
});

test("what there is no state of, and no tracking in, is refused", async () => {
  const id = await create("公开信息八条。");
  expect((await take(id, { since: "99" })).status).toBe(404);
  for (const since of ["0", "-1", "a", "1.5", "9".repeat(20)]) expect((await take(id, { since })).status).toBe(422);
  const answer = await take(id, { since: "1" }, "pdf");
  expect([answer.status, (await answer.json()).detail]).toEqual([422, "只有 Word 文件能用修订标出改动。"]);
});
