import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { tellAccessChanged } from "@/app/_access/signals";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { listLog } from "@/db/log-lines";
import { officeNamed } from "@/db/people";
import { deputies } from "@/db/people-schema";
import { setReviewSteps } from "@/db/review-events";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport } from "@/db/test-verbs";
import type { Role } from "@/lib/access/roles";
import { problemShape } from "@/lib/contract/problem";
import { dayInChina } from "@/lib/report/deadline";
import * as ownDeputyRoute from "./account/deputies/[deputyId]/route";
import * as ownDeputiesRoute from "./account/deputies/route";
import * as accountRoute from "./account/route";
import * as deputyRoute from "./offices/[officeId]/deputies/[deputyId]/route";
import * as deputiesRoute from "./offices/[officeId]/deputies/route";
import * as personRoute from "./people/[personId]/route";
import { type Made, makePerson } from "./people.fixture";
import * as commentEventsRoute from "./reports/[reportId]/comments/[commentId]/events/route";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as reopenRoute from "./reports/[reportId]/reopen/route";
import * as opinionsRoute from "./reports/[reportId]/review/opinions/route";
import * as signatureRoute from "./reports/[reportId]/review/signature/route";
import * as submissionRoute from "./reports/[reportId]/review/submission/route";
import * as reportRoute from "./reports/[reportId]/route";
import * as versionsRoute from "./reports/[reportId]/versions/route";
import * as waitingRoute from "./waiting/route";

withTestDatabase();

const unit = "临江县水务局";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const as = ({ cookie }: Made, method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api/x", {
    method,
    headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const dayFromNow = (days: number) => dayInChina(new Date(Date.now() + days * 86_400_000).toISOString());
const [yesterday, today, tomorrow] = [-1, 0, 1].map(dayFromNow);

let people: Record<"admin" | "drafter" | "lv" | "han" | "wei" | "shen", Made>;
let [id, office] = ["", ""];
beforeEach(async () => {
  const made = await createReport(officeReport(unit, 1));
  if (!made.ok) throw new Error(made.reason);
  id = made.id;
  office = await write((tx) => officeNamed(tx, unit));
  const one = (name: string, role: Role) => makePerson(name, [{ office, role }]);
  people = {
    admin: await makePerson("周某某", [], true),
    drafter: await one("李某", "drafter"),
    lv: await one("吕某某", "reviewer"),
    han: await one("韩某某", "reviewer"),
    wei: await one("卫某某", "signer"),
    shen: await makePerson("沈某", []),
  };
  const steps = [
    { name: "保密审查", people: ["吕某某"] },
    { name: "审核", people: ["韩某某"] },
    { name: "签发", people: ["卫某某"] },
  ];
  await write((tx) => setReviewSteps(tx, office, steps));
});

type Wanted = { absent?: Made; deputy?: Made; from?: string; until?: string };
const enter = ({ absent = people.lv, deputy = people.shen, from = today, until = today }: Wanted = {}) =>
  deputiesRoute.POST(
    as(people.admin, "POST", { absent: absent.id, deputy: deputy.id, from, until }),
    at({ officeId: office }),
  );
const known = async () => (await deputiesRoute.GET(as(people.admin, "GET"), at({ officeId: office }))).json();
const faultOf = async (answer: Response) => problemShape.parse(await answer.json()).errors?.[0].detail;
const revision = async () => (await loadReport(id))?.revision;
const submit = async (by = people.drafter) =>
  submissionRoute.POST(as(by, "POST", { revision: await revision() }), at({ reportId: id }));
const agree = async (by: Made) =>
  opinionsRoute.POST(as(by, "POST", { revision: await revision(), kind: "agree" }), at({ reportId: id }));
const sign = async (by: Made) =>
  signatureRoute.POST(as(by, "POST", { revision: await revision() }), at({ reportId: id }));
const see = async (by: Made) => (await reportRoute.GET(as(by, "GET"), at({ reportId: id }))).status;
const waits = async (by: Made): Promise<{ title: string; detail: string }[]> => {
  const { today, soon, others } = await (await waitingRoute.GET(as(by, "GET"), at({}))).json();
  return [...today, ...soon, ...others];
};
const logged = (kind: "deputy" | "review") => read((tx) => listLog(tx, { kind, limit: 9 }));

/** As if so many days had gone by since it was entered. */
async function setDays(from: string, until: string): Promise<void> {
  await write((tx) => tx.update(deputies).set({ fromDay: from, untilDay: until }).where(eq(deputies.officeId, office)));
  await tellAccessChanged();
}

describe("what the administrator enters", () => {
  test("is listed, logged and taken back", async () => {
    const { deputies: entered, absentees } = await (await enter({ from: tomorrow, until: dayFromNow(3) })).json();
    expect(entered).toMatchObject([{ absent: { name: "吕某某" }, deputy: { name: "沈某" }, from: tomorrow }]);
    expect(absentees.map(({ name }: { name: string }) => name)).toEqual(["吕某某", "韩某某", "卫某某"]);
    expect((await known()).deputies).toEqual(entered);
    const gone = await deputyRoute.DELETE(
      as(people.admin, "DELETE"),
      at({ officeId: office, deputyId: entered[0].id }),
    );
    expect(gone.status).toBe(204);
    expect((await known()).deputies).toEqual([]);
    const [taken, put] = await logged("deputy");
    expect(put.about).toMatch(/^临江县水务局：吕某某 .*，由沈某代$/u);
    expect(taken.about).toBe(put.about.replace("：", "：去掉 "));
    const again = await deputyRoute.DELETE(
      as(people.admin, "DELETE"),
      at({ officeId: office, deputyId: entered[0].id }),
    );
    expect(again.status).toBe(404);
  });

  test("is refused where it makes no sense, and nothing is stored", async () => {
    expect(await faultOf(await enter({ deputy: people.lv }))).toContain("自己不能代自己");
    expect(await faultOf(await enter({ absent: people.drafter }))).toContain("不是审核人、签发人");
    expect(await faultOf(await enter({ from: yesterday, until: yesterday }))).toContain("已经过去");
    await personRoute.PATCH(as(people.admin, "PATCH", { disabled: true }), at({ personId: people.shen.id }));
    expect(await faultOf(await enter())).toContain("已停用");
    expect((await known()).deputies).toEqual([]);
    const nowhere = at({ officeId: "00000000-0000-4000-8000-000000000000" });
    expect((await deputiesRoute.GET(as(people.admin, "GET"), nowhere)).status).toBe(404);
  });

  test("goes round in no circle", async () => {
    expect((await enter({ absent: people.lv, deputy: people.han })).status).toBe(201);
    expect(await faultOf(await enter({ absent: people.han, deputy: people.lv }))).toContain("自己也请假");
    expect(await faultOf(await enter({ absent: people.han, deputy: people.shen }))).toContain("在代吕某某");
    expect(await faultOf(await enter())).toContain("已经由韩某某代");
  });
});

describe("whoever goes away", () => {
  const enterOwn = (by: Made, given: object = {}) =>
    ownDeputiesRoute.POST(
      as(by, "POST", { office, deputy: people.han.id, from: today, until: tomorrow, ...given }),
      at({}),
    );

  test("names a deputy themselves, whom the administrator sees, and takes it back", async () => {
    const offered = await (await ownDeputiesRoute.GET(as(people.lv, "GET"), at({}))).json();
    expect(offered).toMatchObject({ deputies: [], offices: [{ id: office, name: unit }] });
    expect(offered.offices[0].people.map(({ name }: { name: string }) => name).toSorted()).toEqual(
      ["李某", "韩某某", "卫某某"].toSorted(),
    );
    const answer = await enterOwn(people.lv);
    expect(answer.status).toBe(201);
    const { deputies: own } = await answer.json();
    expect((await known()).deputies).toEqual(own);
    expect((await logged("deputy"))[0]).toMatchObject({ by: "吕某某", about: expect.stringMatching(/由韩某某代$/u) });
    const deputyId = own[0].id;
    const end = (by: Made) => ownDeputyRoute.DELETE(as(by, "DELETE"), at({ deputyId }));
    expect((await end(people.wei)).status).toBe(404);
    expect((await end(people.lv)).status).toBe(204);
    expect((await known()).deputies).toEqual([]);
  });

  test("names nobody of another office, nobody without a seat of their own, and nobody where it makes no sense", async () => {
    expect(await faultOf(await enterOwn(people.lv, { deputy: people.shen.id }))).toContain("这个单位没有这个人");
    expect(await faultOf(await enterOwn(people.drafter))).toContain("您在这个单位不是审核人、签发人");
    expect(await faultOf(await enterOwn(people.lv, { deputy: people.lv.id }))).toContain("自己不能代自己");
    expect(await faultOf(await enterOwn(people.lv, { until: yesterday }))).toContain("不能早于第一天");
    await enter();
    expect(await faultOf(await enterOwn(people.shen, { deputy: people.han.id }))).toContain("不是审核人、签发人");
    expect((await known()).deputies).toHaveLength(1);
  });
});

describe("the deputy", () => {
  test("sees, reviews and signs on those days alone, and an open log-in hears of it at its next request", async () => {
    await submit();
    expect(await see(people.shen)).toBe(404);
    await enter();
    expect(await see(people.shen)).toBe(200);
    await setDays(tomorrow, tomorrow);
    expect(await see(people.shen)).toBe(404);
    await setDays(yesterday, today);
    expect(await see(people.shen)).toBe(200);
    await setDays(yesterday, yesterday);
    expect(await see(people.shen)).toBe(404);
    expect((await agree(people.shen)).status).toBe(404);
    expect((await agree(people.lv)).status).toBe(201);
  });

  test("agrees where the name of whoever is away stands; event, log, 待办 and account say 代", async () => {
    await enter();
    await submit();
    expect(await waits(people.shen)).toMatchObject([{ title: expect.stringContaining("等您代吕某某保密审查") }]);
    expect((await waits(people.drafter))[0].detail).toBe("等吕某某（由沈某代）");
    const answer = await (await agree(people.shen)).json();
    expect(answer.events.at(-1)).toMatchObject({
      ...{ by: "沈某", person: people.shen.id, for: { id: people.lv.id, name: "吕某某" }, step: "保密审查" },
    });
    expect(answer.broken).toBeNull();
    expect((await logged("review"))[0]).toMatchObject({ by: "沈某" });
    expect((await logged("review"))[0].about).toMatch(/，保密审查，同意，代吕某某$/u);
    expect(await waits(people.shen)).toEqual([]);
    expect((await agree(people.shen)).status).toBe(409);
    const { roles } = await (await accountRoute.GET(as(people.shen, "GET"), at({}))).json();
    expect(roles).toEqual([{ office, role: "reviewer", for: { id: people.lv.id, name: "吕某某" } }]);
  });

  test("signs for the signer, whose name the version bears; opens, hands in and sets steps for nobody", async () => {
    await enter({ absent: people.wei });
    await submit();
    await agree(people.lv);
    await agree(people.han);
    expect((await sign(people.shen)).status).toBe(201);
    const { versions } = await (await versionsRoute.GET(as(people.wei, "GET"), at({ reportId: id }))).json();
    expect(versions[0].by).toBe("沈某（代卫某某）");
    const reopened = await reopenRoute.POST(as(people.shen, "POST", { reason: "补一段" }), at({ reportId: id }));
    expect(reopened.status).toBe(403);
    expect((await reopened.json()).detail).toContain("您的角色是代卫某某的签发人");
  });

  test("reviews nothing that they or whoever is away have sent or written", async () => {
    await enter({ deputy: people.drafter });
    await submit();
    expect((await (await agree(people.drafter)).json()).detail).toContain("您送审的");
    await submissionRoute.DELETE(as(people.drafter, "DELETE"), at({ reportId: id }));
    const roles = [
      { office, role: "reviewer" },
      { office, role: "drafter" },
    ];
    await personRoute.PATCH(as(people.admin, "PATCH", { roles }), at({ personId: people.lv.id }));
    await setDays(yesterday, yesterday);
    await enter();
    await submit(people.lv);
    expect((await (await agree(people.shen)).json()).detail).toContain("也不能由您代他审");
  });

  test("has nothing once whoever is away is disabled or has no role in the office any more", async () => {
    await enter();
    await personRoute.PATCH(as(people.admin, "PATCH", { roles: [] }), at({ personId: people.lv.id }));
    expect(await see(people.shen)).toBe(404);
    await enter({ absent: people.han });
    expect(await see(people.shen)).toBe(200);
    const names = async () => (await known()).deputies.map(({ absent }: { absent: { name: string } }) => absent.name);
    expect(await names()).toContain("韩某某");
    await personRoute.PATCH(as(people.admin, "PATCH", { disabled: true }), at({ personId: people.han.id }));
    expect(await see(people.shen)).toBe(404);
    expect(await names()).not.toContain("韩某某");
  });
});

describe("a comment", () => {
  const place = "requests.newlyReceived.naturalPerson";
  const say = async (by: Made) =>
    (await commentsRoute.POST(as(by, "POST", { place, text: "核一下" }), at({ reportId: id }))).json();
  const reply = async (by: Made, commentId: string) =>
    (
      await commentEventsRoute.POST(as(by, "POST", { kind: "reply", text: "核过了" }), at({ reportId: id, commentId }))
    ).json();

  test("of a deputy says for whom, its answers too, and waits for both once it is answered", async () => {
    await enter();
    await submit();
    const comment = await say(people.shen);
    expect(comment.by).toBe("沈某（代吕某某）");
    expect((await waits(people.drafter))[0].title).toBe("沈某（代吕某某）在批注里问您一句");
    await reply(people.drafter, comment.id);
    for (const by of [people.shen, people.lv])
      expect((await waits(by)).map(({ title }) => title)).toContain("李某回了您的批注");
    expect((await reply(people.shen, comment.id)).replies.at(-1).by).toBe("沈某（代吕某某）");
    expect((await waits(people.lv)).map(({ title }) => title)).not.toContain("李某回了您的批注");
  });

  test("of somebody who has a seat of their own says so only where the round asks them in the other's", async () => {
    await enter({ deputy: people.han });
    expect((await say(people.han)).by).toBe("韩某某");
    await submit();
    expect((await say(people.han)).by).toBe("韩某某（代吕某某）");
    await agree(people.lv);
    expect((await say(people.han)).by).toBe("韩某某");
  });
});

test("whoever is away can still act themselves", async () => {
  await enter();
  await submit();
  const { events } = await (await agree(people.lv)).json();
  expect(events.at(-1)).toMatchObject({ by: "吕某某", step: "保密审查" });
  expect(events.at(-1).for).toBeUndefined();
});
