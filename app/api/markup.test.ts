import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { createReport } from "@/db/test-verbs";
import { commentsShape } from "@/lib/contract/comment-shapes";
import { markupShape } from "@/lib/contract/markup-shapes";
import { samples } from "@/lib/samples/samples";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as exportRoute from "./reports/[reportId]/exports/[format]/route";
import * as importRoute from "./reports/[reportId]/import/route";
import * as declinedRoute from "./reports/[reportId]/markup/declined/route";
import * as markupRoute from "./reports/[reportId]/markup/route";
import * as reportRoute from "./reports/[reportId]/route";

withTestDatabase();

const cell = "requests.newlyReceived.naturalPerson";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const get = () => new Request("http://127.0.0.1:3000/api");

let units = 0;
async function create(overview = "公开信息八条，均按时公开。\n第二段写申请。"): Promise<string> {
  units += 1;
  const sample = samples["2021"];
  const text = { ...sample.text, overview };
  const made = await createReport({ ...sample, unit: { ...sample.unit, name: `第${units}局` }, text });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const by = 'w:author="韩某某" w:date="2026-01-19T09:20:00Z"';

/** Our own file, with its body changed as Word changes it. */
async function exported(id: string, change: (body: string) => string, comments = "", extended = ""): Promise<File> {
  const answer = await exportRoute.GET(get(), at({ reportId: id, format: "docx" }));
  const zip = await JSZip.loadAsync(await answer.arrayBuffer());
  const body = (await zip.file("word/document.xml")?.async("string")) ?? "";
  zip.file("word/document.xml", change(body));
  const names = 'xmlns:w="w" xmlns:w14="w14" xmlns:w15="w15"';
  if (comments) zip.file("word/comments.xml", `<w:comments ${names}>${comments}</w:comments>`);
  if (extended) zip.file("word/commentsExtended.xml", `<w15:commentsEx ${names}>${extended}</w15:commentsEx>`);
  return new File([await zip.generateAsync({ type: "arraybuffer" })], "送审稿.docx");
}

async function upload(reportId: string, file: File) {
  const form = new FormData();
  form.set("file", file);
  return markupRoute.POST(new Request("http://127.0.0.1:3000/api", { method: "POST", body: form }), at({ reportId }));
}
const read = async (id: string, file: File) => {
  const answer = await upload(id, file);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return markupShape.parse(await answer.json());
};
const listed = async (reportId: string) =>
  commentsShape.parse(await (await commentsRoute.GET(get(), at({ reportId }))).json()).comments;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const tracked = (before: string, after: string) =>
  `</w:t></w:r><w:del ${by}><w:r><w:delText>${before}</w:delText></w:r></w:del><w:ins ${by}>${run(after)}</w:ins><w:r><w:t xml:space="preserve">`;
const said = (id: number, text: string) =>
  `<w:comment w:id="${id}" ${by}><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`;

describe("a Word file that comes back marked up", () => {
  test("says its tracked changes, who made them and when, and changes nothing itself", async () => {
    const id = await create();
    const file = await exported(id, (body) => body.replace("八条", `${tracked("八", "十二")}条`));
    const { changes } = await read(id, file);
    expect(changes).toMatchObject([
      { before: "八", after: "十二", by: "韩某某", at: "2026-01-19T01:20:00.000Z", tracked: true, state: "open" },
    ]);
    const stored = await (await reportRoute.GET(get(), at({ reportId: id }))).json();
    expect(JSON.stringify(stored)).toContain("公开信息八条");
  });

  test("says what was changed without tracking, in words and in figures", async () => {
    const id = await create();
    const value = String(samples["2021"].figures[cell]);
    const file = await exported(id, (body) =>
      body.replace("第二段写申请", "第二段写清申请").replace(`>${value}<`, ">77<"),
    );
    const { changes } = await read(id, file);
    expect(changes.map(({ before, after, tracked, state }) => ({ before, after, tracked, state }))).toEqual(
      expect.arrayContaining([{ before: "", after: "清", tracked: false, state: "open" }]),
    );
    expect(changes.some(({ after }) => after === "77")).toBe(true);
  });

  test("says of a number that a live figure prints how it stays live, or that it would not", async () => {
    const live = `{{${cell}}}`;
    const id = await create(`新收${live}件，没有延期。`);
    const value = String(samples["2021"].figures[cell]);
    const both = await read(id, await exported(id, (body) => body.replaceAll(`>${value}<`, ">7777<")));
    const words = both.changes.filter(({ edit }) => edit);
    expect(words).toMatchObject([
      { after: "7777", state: "open", live: { addresses: [cell], kept: { text: live, along: [cell] } } },
    ]);
    const alone = await read(id, await exported(id, (body) => body.replace(`>${value}<`, ">7777<")));
    expect(alone.changes).toMatchObject([{ after: "7777", state: "open", live: { addresses: [cell], kept: null } }]);
  });

  test("is nothing to do where nobody changed anything, or what it asks for is done", async () => {
    const id = await create();
    expect((await read(id, await exported(id, (body) => body))).changes).toEqual([]);
  });

  test("leaves alone what was written on since, and says what stands there now", async () => {
    const id = await create();
    const file = await exported(id, (body) => body.replace("八条", `${tracked("八", "十二")}条`));
    const send = (text: string) =>
      importRoute.POST(
        new Request("http://127.0.0.1:3000/api", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ baseRevision: 1, sections: { overview: { text } }, about: "" }),
        }),
        at({ reportId: id }),
      );
    expect((await send("本年公开信息九条，均按时公开。\n第二段写申请。")).status).toBe(200);
    expect((await read(id, file)).changes).toMatchObject([{ state: "overtaken", now: "九", after: "十二" }]);
  });

  test("brings its comments with name, date, thread and what is settled, and brings them once", async () => {
    const id = await create();
    const mark = (n: number, text: string) =>
      `</w:t></w:r><w:commentRangeStart w:id="${n}"/>${run(text)}<w:commentRangeEnd w:id="${n}"/><w:r><w:commentReference w:id="${n}"/></w:r><w:r><w:t>`;
    const extended =
      '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>';
    const change = (body: string) => body.replace("八条", mark(1, "八条")).replace("第二段", mark(3, "删掉的话"));
    const file = await exported(id, change, said(1, "数不对") + said(2, "已核") + said(3, "这句不要"), extended);
    expect((await read(id, file)).comments).toEqual({ added: 3, known: 0, gone: 1, full: false });
    const all = await listed(id);
    expect(all.map(({ text }) => text).sort()).toEqual(["数不对", "这句不要"].sort());
    const first = all.find(({ text }) => text === "数不对");
    expect(first).toMatchObject({ by: "韩某某", at: "2026-01-19T01:20:00.000Z", quote: { words: "八条" } });
    expect(first?.replies.map(({ text, by: who }) => `${who}${text}`)).toEqual(["韩某某已核"]);
    expect(first?.settled).not.toBeNull();
    expect(all.find(({ text }) => text === "这句不要")?.quote?.words).toBe("删掉的话");
    expect((await read(id, file)).comments).toMatchObject({ added: 0, known: 2 });
    expect(await listed(id)).toEqual(all);
  });

  test("finds short words again in a line that was written on without tracking, in the file or here", async () => {
    const id = await create();
    const mark = (n: number, text: string) =>
      `</w:t></w:r><w:commentRangeStart w:id="${n}"/>${run(text)}<w:commentRangeEnd w:id="${n}"/><w:r><w:commentReference w:id="${n}"/></w:r><w:r><w:t xml:space="preserve">`;
    const file = await exported(
      id,
      (body) =>
        body.replace("公开信息八条，均按时公开。", `今年全年共计公布${mark(1, "信息")}足有八条，都是及时公开。`),
      said(1, "哪些"),
    );
    expect((await read(id, file)).comments).toMatchObject({ added: 1, gone: 0 });
    expect((await listed(id))[0]).toMatchObject({ place: "text:overview#0:2-4", quote: { words: "信息" } });
  });

  test("is gone where the words themselves were written over", async () => {
    const id = await create();
    const mark = `</w:t></w:r><w:commentRangeStart w:id="1"/>${run("资料")}<w:commentRangeEnd w:id="1"/><w:r><w:t xml:space="preserve">`;
    const file = await exported(id, (body) => body.replace("公开信息八条", `公开${mark}八条`), said(1, "哪些"));
    expect((await read(id, file)).comments).toMatchObject({ added: 1, gone: 1 });
  });

  test("remembers what was not accepted, for every copy of the file, until it is open again", async () => {
    const id = await create();
    const change = (body: string) =>
      body.replace("八条", `${tracked("八", "十二")}条`).replace("第二段写申请", "第二段写清申请");
    const decide = (digest: unknown, declined: boolean) =>
      declinedRoute.PUT(
        new Request("http://127.0.0.1:3000/api", {
          method: "PUT",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ digest, declined }),
        }),
        at({ reportId: id }),
      );
    const declined = async () => (await read(id, await exported(id, change))).changes.map((each) => each.declined);
    const { changes } = await read(id, await exported(id, change));
    expect(changes.map((each) => each.declined)).toEqual([false, false]);
    for (let again = 0; again < 2; again += 1) expect((await decide(changes[1].digest, true)).status).toBe(204);
    expect(await declined()).toEqual([false, true]);
    expect((await decide(changes[1].digest, false)).status).toBe(204);
    expect(await declined()).toEqual([false, false]);
    expect((await decide("x", true)).status).toBe(422);
  });

  test("is refused where it is no Word file, or another report", async () => {
    const [id, other] = [await create(), await create()];
    expect((await upload(id, new File(["%PDF-1.7"], "报告.pdf"))).status).toBe(422);
    const answer = await upload(other, await exported(id, (body) => body));
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("看看是不是选错了文件") });
  });
});
