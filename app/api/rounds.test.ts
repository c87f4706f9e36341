import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reviewEvents } from "@/db/review-schema";
import { reports } from "@/db/schema";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport } from "@/db/test-verbs";
import { roundShape } from "@/lib/contract/round-shapes";
import { samples } from "@/lib/samples/samples";
import { makePerson } from "./people.fixture";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as finaliseRoute from "./reports/[reportId]/finalise/route";
import * as publicationRoute from "./reports/[reportId]/publication/route";
import * as reopenRoute from "./reports/[reportId]/reopen/route";
import * as answersRoute from "./reports/[reportId]/review/answers/[item]/route";
import * as opinionsRoute from "./reports/[reportId]/review/opinions/route";
import * as roundRoute from "./reports/[reportId]/review/route";
import * as signatureRoute from "./reports/[reportId]/review/signature/route";
import * as stepsRoute from "./reports/[reportId]/review/steps/route";
import * as submissionRoute from "./reports/[reportId]/review/submission/route";
import * as reportRoute from "./reports/[reportId]/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";

withTestDatabase();

const sample = samples["2021"];
const sent = (method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api", {
    method,
    ...(body === undefined
      ? {}
      : {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
  });
const of = (reportId: string) => ({ params: Promise.resolve({ reportId }) });

async function create(): Promise<string> {
  const made = await createReport(sample);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const revisionOf = async (id: string) => (await loadReport(id))?.revision ?? 0;
const submit = async (id: string, rest = {}) =>
  submissionRoute.POST(sent("POST", { revision: await revisionOf(id), by: "李某", ...rest }), of(id));
const opine = async (id: string, rest: object) =>
  opinionsRoute.POST(sent("POST", { revision: await revisionOf(id), kind: "agree", ...rest }), of(id));
const sign = async (id: string, rest = {}) =>
  signatureRoute.POST(sent("POST", { revision: await revisionOf(id), by: "卫某某", ...rest }), of(id));
const round = async (id: string) => roundShape.parse(await (await roundRoute.GET(sent("GET"), of(id))).json());
const type = (id: string, text: string) => retype(id, `${sample.text.problemsAndImprovements}${text}`);
const retype = async (id: string, text: string) => {
  const params = Promise.resolve({ reportId: id, sectionId: "problemsAndImprovements" });
  const body = { baseRevision: await revisionOf(id), values: { text } };
  return sectionRoute.PATCH(sent("PATCH", body), { params });
};
const answer = async (id: string, item: number, text: string, returned?: string) =>
  answersRoute.PUT(sent("PUT", { text, by: "李某", returned }), {
    params: Promise.resolve({ reportId: id, item: String(item) }),
  });
const at = (id: string, sequence: number) => and(eq(reviewEvents.reportId, id), eq(reviewEvents.sequence, sequence));
const asked = [{ kind: "文字", text: "“均在法定期限内答复”不准" }];

describe("a round of review", () => {
  test("goes step by step, and the signature finalises the report", async () => {
    const id = await create();
    expect((await submit(id)).status).toBe(201);
    await opine(id, { by: "吕某某", text: "不涉密" });
    await opine(id, { by: "韩某某" });
    expect(await round(id)).toMatchObject({ phase: "signing", round: 1, passed: 2, broken: null });
    expect((await sign(id)).status).toBe(201);
    const { phase, events, broken } = await round(id);
    expect({ phase, broken }).toEqual({ phase: "finalised", broken: null });
    expect(events.map(({ kind, step, by }) => [kind, step, by])).toEqual([
      ["submit", "", "李某"],
      ["agree", "保密审查", "吕某某"],
      ["agree", "审核", "韩某某"],
      ["sign", "签发", "卫某某"],
    ]);
    expect((await loadReport(id))?.status).toBe("finalised");
  });

  test("begins with nothing open: what is refused counts only what there is, and speaks of no step to come", async () => {
    const id = await create();
    await retype(id, "");
    const refused = await submit(id);
    expect(refused.status).toBe(409);
    const { title, detail } = await refused.json();
    expect(detail).toMatch(/^还有 [1-9]\d* 处/);
    expect(`${title}${detail}`).not.toMatch(/ 0 处|定稿/);
    expect((await round(id)).phase).toBe("drafting");
  });

  test("takes no change of the report, and says who has it and what to do", async () => {
    const id = await create();
    await submit(id);
    const before = await revisionOf(id);
    const refused = await type(id, "改一句");
    expect(refused.status).toBe(409);
    const { type: kind, detail } = await refused.json();
    expect(kind).toContain("inReview");
    expect(detail).toMatch(/“保密审查”这一步.*撤回/u);
    expect(await revisionOf(id)).toBe(before);
  });

  test("that was returned says what was asked and takes changes again; the next knows both states", async () => {
    const id = await create();
    await submit(id);
    const first = await revisionOf(id);
    await opine(id, { kind: "return", by: "吕某某", text: "文字改准", reasons: asked });
    expect(await round(id)).toMatchObject({
      phase: "drafting",
      returned: { by: "吕某某", reasons: asked },
    });
    expect((await type(id, "改准的一句。")).status).toBe(200);
    expect((await (await submit(id)).json()).detail).toContain("还有 1 条没有改");
    expect((await answer(id, 0, "改成“除延期的 2 件外，均在期限内答复”")).status).toBe(200);
    await submit(id);
    expect(await round(id)).toMatchObject({ round: 2, sentBefore: first, sent: first + 1, returned: null });
  });

  test("takes what was said to one return for no item of the next, and says so", async () => {
    const id = await create();
    const giveBack = async (text: string) => {
      expect((await submit(id)).status).toBe(201);
      await opine(id, { kind: "return", by: "吕某某", reasons: [{ kind: "文字", text }] });
      return (await round(id)).returned?.at;
    };
    const seen = await giveBack("表三核一下");
    expect((await answer(id, 0, "核过，没有错", seen)).status).toBe(200);
    const now = await giveBack("删去一段");
    const late = await answer(id, 0, "核过，没有错", seen);
    expect(await late.json()).toMatchObject({ status: 409, detail: expect.stringContaining("报告又退回了一次") });
    expect((await round(id)).returned?.answers).toEqual([null]);
    expect((await answer(id, 0, "这一段要留", now)).status).toBe(200);
    await submit(id);
    expect(await (await answer(id, 0, "不用了", now)).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining("报告现在审核中"),
    });
  });

  test("asks by comments: each is done once its place is another, by itself", async () => {
    const id = await create();
    const place = `text:problemsAndImprovements#0:3-7`;
    const made = await commentsRoute.POST(sent("POST", { place, text: "这几个字不准", asks: true }), of(id));
    const { id: comment } = await made.json();
    await submit(id);
    const reasons = [{ kind: "文字", text: "这几个字不准", comment }];
    expect((await opine(id, { kind: "return", by: "吕某某", reasons })).status).toBe(201);
    expect((await round(id)).returned?.reasons).toMatchObject([{ comment, place, quote: { words: "上年问题" } }]);
    expect((await submit(id)).status).toBe(409);
    expect((await type(id, "后面加一句。")).status).toBe(200);
    expect((await submit(id)).status).toBe(409);
    await retype(id, sample.text.problemsAndImprovements.replace("上年问题", "往年事项"));
    expect(await (await submit(id)).json()).toMatchObject({ phase: "reviewing", round: 2 });
  });

  test("names the comment that is gone, and answers nobody asked for are refused", async () => {
    const id = await create();
    expect((await answer(id, 0, "改了")).status).toBe(409);
    await submit(id);
    const reasons = [{ kind: "文字", text: "不准", comment: "00000000-0000-4000-8000-000000000000" }];
    const refused = await opine(id, { kind: "return", by: "吕某某", reasons });
    expect((await refused.json()).detail).toContain("批注找不到了");
    expect((await round(id)).phase).toBe("reviewing");
  });

  test("is not opened again, and is not called a draft where somebody asks for that", async () => {
    const id = await create();
    await submit(id);
    const opened = await reopenRoute.POST(sent("POST", { reason: "补一段" }), of(id));
    expect([opened.status, (await opened.json()).detail]).toEqual([
      409,
      expect.stringMatching(/“保密审查”这一步.*撤回送审/u),
    ]);
  });

  test("is not thrown away or published past its round, and says who has it", async () => {
    const id = await create();
    await submit(id);
    const binned = await reportRoute.DELETE(sent("DELETE"), of(id));
    expect((await binned.json()).detail).toMatch(/“保密审查”这一步.*撤回送审，再移到回收站/u);
    const published = await publicationRoute.PUT(sent("PUT", { published: true }), of(id));
    expect((await published.json()).detail).toContain("再记为已公开");
    await submissionRoute.DELETE(sent("DELETE"), of(id));
    expect((await publicationRoute.PUT(sent("PUT", { published: true }), of(id))).status).toBe(200);
    expect((await reportRoute.DELETE(sent("DELETE"), of(id))).status).toBe(204);
  });

  test("is not reviewed or signed by whoever sent it, whatever else they are", async () => {
    const id = await create();
    const office = (await loadReport(id))?.officeId ?? "";
    const roles = (["drafter", "reviewer", "signer"] as const).map((role) => ({ office, role }));
    const [all, other] = [await makePerson("李某", roles), await makePerson("韩某某", roles)];
    const as = ({ cookie }: typeof all, body: object) => {
      const request = sent("POST", { revision: 1, ...body });
      request.headers.set("cookie", cookie);
      return request;
    };
    expect((await submissionRoute.POST(as(all, {}), of(id))).status).toBe(201);
    const own = await opinionsRoute.POST(as(all, { kind: "agree" }), of(id));
    expect([own.status, (await own.json()).detail]).toEqual([409, expect.stringContaining("不能由您自己审")]);
    const agreed = await opinionsRoute.POST(as(other, { kind: "agree", by: "别人" }), of(id));
    // A person speaks for themselves, whatever name is sent along.
    expect((await agreed.json()).events.at(-1)).toMatchObject({ by: "韩某某", person: other.id });
  });

  test("is not reviewed or signed by whoever wrote in it, whoever sent it", async () => {
    const id = await create();
    const office = (await loadReport(id))?.officeId ?? "";
    const roles = (["drafter", "reviewer", "signer"] as const).map((role) => ({ office, role }));
    const wrote = await makePerson("赵某", roles);
    const sender = await makePerson("李某", roles);
    const other = await makePerson("韩某某", roles);
    const as = async ({ cookie }: typeof wrote, method: string, body: object) => {
      const request = sent(method, { revision: await revisionOf(id), ...body });
      request.headers.set("cookie", cookie);
      return request;
    };
    const params = Promise.resolve({ reportId: id, sectionId: "problemsAndImprovements" });
    const saved = sent("PATCH", {
      baseRevision: 1,
      values: { text: `${sample.text.problemsAndImprovements}还有一处。` },
    });
    saved.headers.set("cookie", wrote.cookie);
    expect((await sectionRoute.PATCH(saved, { params })).status).toBe(200);
    expect((await submissionRoute.POST(await as(sender, "POST", {}), of(id))).status).toBe(201);
    const agree = async (person: typeof wrote) =>
      opinionsRoute.POST(await as(person, "POST", { kind: "agree" }), of(id));
    const own = await agree(wrote);
    expect([own.status, (await own.json()).detail]).toEqual([409, expect.stringContaining("有您写的内容")]);
    expect([(await agree(other)).status, (await agree(other)).status]).toEqual([201, 201]);
    const signed = await signatureRoute.POST(await as(wrote, "POST", {}), of(id));
    expect([signed.status, (await signed.json()).detail]).toEqual([409, expect.stringContaining("有您写的内容")]);
  });

  test("is reviewed by a namesake of whoever wrote in it: accounts are told apart, not names", async () => {
    const id = await create();
    const office = (await loadReport(id))?.officeId ?? "";
    const roles = (["drafter", "reviewer", "signer"] as const).map((role) => ({ office, role }));
    const wrote = await makePerson("李某", roles);
    const namesake = await makePerson("李某", roles, false, "limou2");
    const params = Promise.resolve({ reportId: id, sectionId: "problemsAndImprovements" });
    const text = `${sample.text.problemsAndImprovements}还有一处。`;
    const saved = sent("PATCH", { baseRevision: 1, values: { text } });
    saved.headers.set("cookie", wrote.cookie);
    expect((await sectionRoute.PATCH(saved, { params })).status).toBe(200);
    const as = async ({ cookie }: typeof wrote, body: object) => {
      const request = sent("POST", { revision: await revisionOf(id), ...body });
      request.headers.set("cookie", cookie);
      return request;
    };
    expect((await submissionRoute.POST(await as(wrote, {}), of(id))).status).toBe(201);
    const opinion = async (person: typeof wrote) => opinionsRoute.POST(await as(person, { kind: "agree" }), of(id));
    expect([(await opinion(wrote)).status, (await opinion(namesake)).status]).toEqual([409, 201]);
  });

  test("can be withdrawn, once", async () => {
    const id = await create();
    await submit(id);
    expect((await submissionRoute.DELETE(sent("DELETE"), of(id))).status).toBe(204);
    expect((await type(id, "接着写。")).status).toBe(200);
    expect((await submissionRoute.DELETE(sent("DELETE"), of(id))).status).toBe(409);
  });

  test("is of the state that the sender saw: a save that came before it is not sent unseen", async () => {
    const id = await create();
    const seen = await revisionOf(id);
    await type(id, "后来的一句。");
    const refused = await submit(id, { revision: seen });
    expect((await refused.json()).type).toContain("conflict");
    expect(await round(id)).toMatchObject({ phase: "drafting", round: 0 });
  });

  test("and a save at the same moment are one after the other, never half", async () => {
    const id = await create();
    const seen = await revisionOf(id);
    const [saved, submitted] = await Promise.all([type(id, "同一刻的一句。"), submit(id, { revision: seen })]);
    const { phase, sent: revision } = await round(id);
    expect([saved.status, submitted.status].toSorted()).toEqual([expect.any(Number), 409]);
    if (phase === "reviewing") expect(revision).toBe(seen);
    expect(await revisionOf(id)).toBe(phase === "reviewing" ? seen : seen + 1);
  });

  test("does not begin for a finalised report, nor is one in a round finalised alone", async () => {
    const id = await create();
    await submit(id);
    const alone = await finaliseRoute.POST(sent("POST"), of(id));
    expect((await alone.json()).detail).toContain("先撤回");
    await submissionRoute.DELETE(sent("DELETE"), of(id));
    expect((await finaliseRoute.POST(sent("POST"), of(id))).status).toBe(200);
    expect((await submit(id)).status).toBe(409);
    await reopenRoute.POST(sent("POST", { reason: "改数" }), of(id));
    expect((await submit(id)).status).toBe(201);
    expect((await round(id)).broken).toBeNull();
  });

  test("takes nobody's opinion out of turn, and no signature before the last step", async () => {
    const id = await create();
    await stepsRoute.PUT(
      sent("PUT", {
        steps: [{ name: "核稿", people: ["韩某某"] }, { name: "签发" }],
      }),
      of(id),
    );
    await submit(id);
    expect((await (await opine(id, { by: "吕某某" })).json()).detail).toContain("吕某某不在里面");
    expect((await (await sign(id, { by: "韩某某" })).json()).detail).toContain("没有走完");
    expect((await opine(id, { by: "韩某某" })).status).toBe(201);
    expect((await sign(id)).status).toBe(201);
  });

  test("goes by steps that no other page undoes: whoever changes them by what they were before is told", async () => {
    const id = await create();
    const seen = (await round(id)).next;
    const put = (steps: object[], from?: object[]) => stepsRoute.PUT(sent("PUT", { steps, seen: from }), of(id));
    const one = [{ name: "核稿", people: [] }, ...seen];
    expect((await put(one, seen)).status).toBe(200);
    const late = await put([...seen].reverse(), seen);
    expect(await late.json()).toMatchObject({ status: 409, detail: expect.stringContaining("步骤刚由别人改过") });
    expect((await round(id)).next).toEqual(one);
    expect((await put(seen, one)).status).toBe(200);
  });

  test("takes what was said of one step for no other: who saw the first may not pass the second by it", async () => {
    const id = await create();
    await submit(id);
    await opine(id, { by: "吕某某", step: "保密审查" });
    for (const late of [opine(id, { by: "韩某某", step: "保密审查" }), opine(id, { by: "韩某某", step: "签发" })])
      expect(await (await late).json()).toMatchObject({
        status: 409,
        detail: expect.stringContaining("现在在“审核”这一步"),
      });
    expect(await round(id)).toMatchObject({ passed: 1, phase: "reviewing" });
    await opine(id, { by: "韩某某", step: "审核" });
    expect((await sign(id, { step: "审核" })).status).toBe(409);
    expect((await sign(id, { step: "签发" })).status).toBe(201);
  });

  test("shows that an event was altered, and that the last one was taken away", async () => {
    const id = await create();
    await submit(id);
    await opine(id, { by: "吕某某" });
    const [first, second] = await read((tx) =>
      tx.select().from(reviewEvents).where(eq(reviewEvents.reportId, id)).orderBy(reviewEvents.sequence),
    );
    const forged = { ...first.event, by: "别人" };
    await write((tx) => tx.update(reviewEvents).set({ event: forged }).where(at(id, 1)));
    expect((await round(id)).broken).toBe(1);
    await write((tx) => tx.update(reviewEvents).set({ event: first.event }).where(at(id, 1)));
    await write((tx) => tx.delete(reviewEvents).where(at(id, second.sequence)));
    expect((await round(id)).broken).toBe(2);
  });

  test("shows that its end was cut, though the report waits where it would wait without it", async () => {
    const id = await create();
    await submit(id);
    await opine(id, { kind: "return", by: "吕某某", reasons: asked });
    await answer(id, 0, "没有错");
    await submissionRoute.POST(sent("POST", { revision: await revisionOf(id), by: "李某" }), of(id));
    await submissionRoute.DELETE(sent("DELETE"), of(id));
    for (const sequence of [5, 4]) {
      await write((tx) => tx.delete(reviewEvents).where(at(id, sequence)));
      expect((await round(id)).broken).toBe(sequence);
    }
    await write((tx) => tx.delete(reviewEvents).where(eq(reviewEvents.reportId, id)));
    expect((await round(id)).broken).toBe(1);
  });

  test("goes with its report when that is deleted for good", async () => {
    const id = await create();
    await submit(id);
    await write((tx) => tx.delete(reports).where(eq(reports.id, id)));
    expect(await read((tx) => tx.select().from(reviewEvents).where(eq(reviewEvents.reportId, id)))).toEqual([]);
  });
});
