import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureLimit } from "@/app/_access/failure-limit";
import { logWithin, personActor } from "@/app/_access/log";
import { linesAtOnce } from "@/app/_access/log-csv";
import { checkLog, listLog } from "@/db/log-lines";
import { logLines, people, sessions } from "@/db/people-schema";
import { addFormerNames } from "@/db/roster-offices";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport } from "@/db/test-verbs";
import {
  accountShape,
  addedPersonShape,
  givenPasswordsShape,
  logShape,
  ownSessionsShape,
  peopleShape,
  resetPasswordShape,
  signedInShape,
} from "@/lib/contract/account-shapes";
import { presentShape } from "@/lib/contract/event-shapes";
import { problemShape } from "@/lib/contract/problem";
import { samples } from "@/lib/samples/samples";
import { newSetupToken } from "@/scripts/setup-token.mjs";
import * as activityRoute from "./account/activity/route";
import * as passwordRoute from "./account/password/route";
import * as accountRoute from "./account/route";
import * as ownSessionRoute from "./account/sessions/[sessionId]/route";
import * as ownSessionsRoute from "./account/sessions/route";
import * as signInRoute from "./auth/sign-in/username/route";
import * as signOutRoute from "./auth/sign-out/route";
import * as logRoute from "./log/route";
import * as logFileRoute from "./log.csv/route";
import * as officesRoute from "./offices/route";
import * as personPasswordRoute from "./people/[personId]/password/route";
import * as personRoute from "./people/[personId]/route";
import * as unusedRoute from "./people/passwords/route";
import * as peopleRoute from "./people/route";
import * as severalRoute from "./people/several/route";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as eventsRoute from "./reports/[reportId]/events/route";
import * as exportRoute from "./reports/[reportId]/exports/[format]/route";
import * as historyRoute from "./reports/[reportId]/history/route";
import * as presenceRoute from "./reports/[reportId]/presence/route";
import * as reportRoute from "./reports/[reportId]/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";
import * as reportsRoute from "./reports/route";
import * as setupRoute from "./setup/route";

// What a password costs is held by `passwords.test.ts`; here some two hundred are hashed.
vi.mock("@/app/_access/password-cost", () => ({ passwordCost: { N: 1024, r: 8, p: 1 } }));

withTestDatabase();
beforeEach(() => failureLimit.clear());
afterEach(() => {
  vi.useRealTimers();
  delete process.env.HOST;
});

type Sent = { body?: unknown; cookie?: string; headers?: Record<string, string>; query?: string };
const host = "127.0.0.1:3000";
const sent = (method: string, { body, cookie, headers, query = "" }: Sent = {}) =>
  new Request(`http://${host}/api/x${query}`, {
    method,
    headers: {
      ...{ host, "x-client-address": "10.1.8.35", "user-agent": "Firefox/140 Windows" },
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const at = <Params extends Record<string, string>>(params: Params = {} as Params) => ({
  params: Promise.resolve(params),
});

const password = "四个不相干的词：竹椅、风铃";
const office = "云岭县水务局";
const first = { office, name: "周某某", username: "ZhouMM", password };
const setUp = (extra: object = {}) => setupRoute.POST(sent("POST", { body: { ...first, ...extra } }), at());
const cookieOf = (answer: Response) =>
  (answer.headers.getSetCookie().find((each) => each.includes("session_token=")) ?? "").split(";")[0];
const signIn = (username: string, given: string, more: Sent = {}) =>
  signInRoute.POST(sent("POST", { body: { username, password: given }, ...more }), at());
const problemOf = async (answer: Response) => problemShape.parse(await answer.json());
const codeOf = async (answer: Response) => (await problemOf(answer)).type.split(":").at(-1);
const isIn = async (cookie: string) => (await accountRoute.GET(sent("GET", { cookie }), at())).status;

/** An installation whose administrator is logged in. */
async function administrator(): Promise<string> {
  const answer = await setUp();
  expect(answer.status).toBe(201);
  return cookieOf(answer);
}

async function add(cookie: string, name: string, username: string, role?: string) {
  const { offices } = peopleShape.parse(await (await peopleRoute.GET(sent("GET", { cookie }), at())).json());
  const roles = role ? [{ office: offices[0].id, role }] : [];
  const answer = await peopleRoute.POST(sent("POST", { cookie, body: { name, username, roles } }), at());
  return { ...addedPersonShape.parse(await answer.json()), office: offices[0].id };
}

/** Somebody who has changed the first password. @returns their cookie and id */
async function member(admin: string, name: string, username: string, role?: string) {
  const made = await add(admin, name, username, role);
  const cookie = cookieOf(await signIn(username, made.password));
  const changed = await passwordRoute.POST(sent("POST", { cookie, body: { current: made.password, password } }), at());
  expect(changed.status).toBe(204);
  return { ...made, cookie };
}

async function report(): Promise<string> {
  const made = await createReport({ ...samples["2021"], unit: { ...samples["2021"].unit, name: office } });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const logged = async () =>
  (await read((tx) => listLog(tx, { limit: 100 }))).map(({ kind, by, about, address }) => [kind, by, about, address]);

describe("the first administrator", () => {
  test("is made at this computer by one request, and may do all that 本机 could; nothing is moved", async () => {
    const id = await report();
    expect((await reportRoute.GET(sent("GET"), at({ reportId: id }))).status).toBe(200);
    const cookie = await administrator();
    expect((await reportRoute.GET(sent("GET"), at({ reportId: id }))).status).toBe(401);
    expect((await reportRoute.GET(sent("GET", { cookie }), at({ reportId: id }))).status).toBe(200);
    expect(await codeOf(await setUp())).toBe("accountsExist");
    expect(accountShape.parse(await (await accountRoute.GET(sent("GET", { cookie }), at())).json())).toMatchObject({
      ...{ name: "周某某", username: "zhoumm", administrator: true },
    });
  });

  test("needs the address from the terminal where other computers reach the program, and until then nothing is shown", async () => {
    const id = await report();
    process.env.HOST = "0.0.0.0";
    for (const answer of [
      await reportsRoute.GET(sent("GET"), at()),
      await reportRoute.GET(sent("GET"), at({ reportId: id })),
    ])
      expect([answer.status, await codeOf(answer)]).toEqual([403, "noAccounts"]);
    const token = newSetupToken();
    expect((await setUp()).status).toBe(403);
    expect((await setUp({ token: `${token}x` })).status).toBe(403);
    expect((await problemOf(await setUp({ token: newSetupToken(Date.now() - 11 * 60_000) }))).detail).toContain(
      "10 分钟",
    );
    const good = newSetupToken();
    expect((await setUp({ token })).status).toBe(403);
    expect((await setUp({ token: good })).status).toBe(201);
    expect(await codeOf(await setUp({ token: good, username: "other" }))).toBe("accountsExist");
  });

  test.each([
    ["short", "还差 5 个字符"],
    ["1234567890", "常见"],
    ["Password123", "常见"],
    ["abcabcabcabc", "常见"],
    ["zhoumm-zhoumm", "登录名"],
    [`${office}的年报`, "单位"],
    ["长".repeat(129), "最多 128"],
  ])("has no password like %s", async (weak, why) => {
    const answer = await setUp({ password: weak });
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors?.map(({ detail }) => detail).join()).toContain(why);
    expect((await read((tx) => tx.select().from(people))).length).toBe(0);
  });
});

describe("logging in", () => {
  test("takes the name in any case and width, sets a cookie that no script and no other site gets, and tells no token", async () => {
    await administrator();
    const answer = await signIn("ＺＨＯＵＭＭ ", password, { headers: { origin: `http://${host}` } });
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^ogi\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/);
    const body = await answer.json();
    expect(signedInShape.parse(body)).toMatchObject({ name: "周某某", mustChange: false });
    const [{ token }] = await read((tx) => tx.select().from(sessions));
    expect(JSON.stringify(body)).not.toContain(token);
  });

  test("by https sets a cookie for https alone", async () => {
    await administrator();
    const [cookie] = (
      await signIn("zhoumm", password, { headers: { origin: `https://${host}` } })
    ).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-ogi\.session_token=.*; Path=\/.*; Secure/);
    expect(cookie).not.toMatch(/Domain/i);
    expect(await isIn(cookie.split(";")[0])).toBe(200);
  });

  test("is refused alike for a wrong password and for nobody's name, locked after five, also when they come at once", async () => {
    await administrator();
    const words = async (username: string) => (await problemOf(await signIn(username, "wrong password"))).detail;
    expect(await words("nobody")).toBe(await words("zhoumm"));
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn("zhoumm", "wrong password")));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(401), ...Array(9).fill(429)]);
    const locked = await signIn("zhoumm", password);
    expect([locked.status, locked.headers.get("retry-after")]).toEqual([429, "900"]);
    expect((await problemOf(locked)).detail).toContain("还有 15 分钟");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15 * 60_000 + 1000 });
    expect((await signIn("zhoumm", password)).status).toBe(200);
  });

  test("from one address is refused after many failures under many names", async () => {
    await administrator();
    for (let tries = 0; tries < 60; tries += 1) failureLimit.count("10.1.8.35");
    expect(await codeOf(await signIn("zhoumm", password))).toBe("tooMany");
    expect((await signIn("zhoumm", password, { headers: { "x-client-address": "10.1.8.36" } })).status).toBe(200);
  });

  test("gives a new log-in each time and ends the one before: none can be put under somebody", async () => {
    const before = await administrator();
    const planted = "ogi.session_token=planted.c2lnbmF0dXJl";
    expect(await isIn(planted)).toBe(401);
    const after = cookieOf(await signIn("zhoumm", password, { cookie: planted }));
    expect(after).not.toContain("planted");
    const again = cookieOf(await signIn("zhoumm", password, { cookie: after }));
    expect([await isIn(before), await isIn(after), await isIn(again)]).toEqual([200, 401, 200]);
  });

  test.each(["https://evil.example", "null", "http://127.0.0.1:3001"])(
    "from a page of %s is refused, as every write is",
    async (origin) => {
      const cookie = await administrator();
      const headers = { origin };
      expect(await codeOf(await signIn("zhoumm", password, { headers }))).toBe("foreignOrigin");
      expect(
        await codeOf(
          await peopleRoute.POST(sent("POST", { cookie, headers, body: { name: "坏人", username: "evil" } }), at()),
        ),
      ).toBe("foreignOrigin");
      expect(
        await codeOf(
          await signOutRoute.POST(sent("POST", { cookie, headers: { "sec-fetch-site": "cross-site" } }), at()),
        ),
      ).toBe("foreignOrigin");
      expect(await isIn(cookie)).toBe(200);
    },
  );
});

describe("a log-in ends", () => {
  test("after half an hour without a touch, or after twelve hours, whatever is asked by the page itself", async () => {
    const cookie = await administrator();
    const start = Date.now();
    const minutes = (count: number) => vi.setSystemTime(start + count * 60_000);
    vi.useFakeTimers({ toFake: ["Date"], now: start });
    const byPage = { "sec-fetch-mode": "cors" };
    for (let minute = 5; minute < 30; minute += 5) {
      minutes(minute);
      expect((await accountRoute.GET(sent("GET", { cookie, headers: byPage }), at())).status).toBe(200);
    }
    minutes(31);
    expect(await isIn(cookie)).toBe(401);
    const other = cookieOf(await signIn("zhoumm", password));
    for (let minute = 50; minute < 31 + 12 * 60; minute += 20) {
      minutes(minute);
      expect((await activityRoute.PUT(sent("PUT", { cookie: other, headers: byPage }), at())).status).toBe(200);
    }
    minutes(31 + 12 * 60);
    expect(await isIn(other)).toBe(401);
  });

  test("when it is said so: the cookie, stolen before, is good for nothing", async () => {
    const cookie = await administrator();
    const out = await signOutRoute.POST(sent("POST", { cookie }), at());
    expect([out.status, out.headers.getSetCookie().every((each) => each.includes("Max-Age=0"))]).toEqual([204, true]);
    expect(await isIn(cookie)).toBe(401);
    expect(await read((tx) => tx.select().from(sessions))).toEqual([]);
  });

  test("for the page of whoever was there before, once somebody else has come in another tab of the browser", async () => {
    const cookie = cookieOf(await setUp());
    const own = (await (await accountRoute.GET(sent("GET", { cookie }), at())).json()).id;
    const asked = (id: string) => accountRoute.GET(sent("GET", { cookie, headers: { "x-page-person": id } }), at());
    expect((await asked(own)).status).toBe(200);
    const refused = await asked("8f5ab1a0-6d5c-4f7e-9a37-0d2b8a0c7a11");
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ reason: "another", type: expect.stringMatching(/:signedOut$/) });
  });

  test("with a changed character, a signature of another key, or without one", async () => {
    const cookie = await administrator();
    const [name, value] = cookie.split("=");
    const [token] = decodeURIComponent(value).split(".");
    for (const forged of [`${token}.`, `${token}.AAAA`, token, `${decodeURIComponent(value).slice(0, -3)}AA=`])
      expect(await isIn(`${name}=${encodeURIComponent(forged)}`)).toBe(401);
    expect(await isIn("ogi.session_token=%E0%A4%A")).toBe(401);
  });

  test("elsewhere, when its owner ends it from the list or changes the password; nobody ends another's", async () => {
    const admin = await administrator();
    const one = await member(admin, "李某", "limou");
    const two = cookieOf(await signIn("limou", password));
    const listed = async (cookie: string) =>
      ownSessionsShape.parse(await (await ownSessionsRoute.GET(sent("GET", { cookie }), at())).json()).sessions;
    const [other] = (await listed(two)).filter(({ current }) => !current);
    expect(other).toMatchObject({ address: "10.1.8.35", agent: "Firefox/140 Windows" });
    const end = (cookie: string, sessionId: string) =>
      ownSessionRoute.DELETE(sent("DELETE", { cookie }), at({ sessionId }));
    expect((await end(admin, other.id)).status).toBe(404);
    expect((await end(two, other.id)).status).toBe(204);
    expect([await isIn(one.cookie), await isIn(two)]).toEqual([401, 200]);
    const three = cookieOf(await signIn("limou", password));
    const body = { current: password, password: "另一句自己记得住的话，很长" };
    expect(
      (await passwordRoute.POST(sent("POST", { cookie: three, body: { ...body, current: "不是这一个密码" } }), at()))
        .status,
    ).toBe(401);
    expect((await passwordRoute.POST(sent("POST", { cookie: three, body }), at())).status).toBe(204);
    expect([await isIn(two), await isIn(three)]).toEqual([401, 200]);
    expect((await signIn("limou", password)).status).toBe(401);
  });
});

describe("people", () => {
  test("begin with a password that is good for one log-in, and do nothing before they have their own", async () => {
    const admin = await administrator();
    const { id, password: given } = await add(admin, "何某", "hemou", "drafter");
    const answer = await signIn("hemou", given);
    expect(signedInShape.parse(await answer.clone().json())).toEqual({ id, name: "何某", mustChange: true });
    const cookie = cookieOf(answer);
    expect(await codeOf(await reportsRoute.GET(sent("GET", { cookie }), at()))).toBe("mustChange");
    const change = (next: string) =>
      passwordRoute.POST(sent("POST", { cookie, body: { current: given, password: next } }), at());
    expect((await change(given)).status).toBe(422);
    expect((await change("123456789")).status).toBe(422);
    expect((await change(password)).status).toBe(204);
    expect((await reportsRoute.GET(sent("GET", { cookie }), at())).status).toBe(200);
    expect((await signIn("hemou", given)).status).toBe(401);
    expect(
      (await peopleRoute.POST(sent("POST", { cookie: admin, body: { name: "别人", username: "HeMou" } }), at())).status,
    ).toBe(422);
  });

  test("are added all together or not at all, so that nobody is there whose password was told to nobody", async () => {
    const admin = await administrator();
    const several = (people: object[], more: Sent = {}) =>
      severalRoute.POST(sent("POST", { cookie: admin, body: { people }, ...more }), at());
    const refused = await several([
      { name: "何某", username: "hemou" },
      { name: "华某", username: "huamou" },
      { name: "又一个华某", username: "HuaMou" },
      { name: "周某", username: "zhoumm" },
    ]);
    expect((await problemOf(refused)).errors).toEqual([
      { pointer: "/people/2/username", detail: "已经有人用 huamou 这个登录名，换一个" },
      { pointer: "/people/3/username", detail: "已经有人用 zhoumm 这个登录名，换一个" },
    ]);
    expect(await read((tx) => tx.select().from(people))).toHaveLength(1);
    expect((await logged()).map(([kind]) => kind)).toEqual(["signIn", "setup"]);
    const added = await several([
      { name: "何某", username: "hemou" },
      { name: "华某", username: "huamou", administrator: true },
    ]);
    const given = givenPasswordsShape.parse(await added.json()).people;
    expect(given.map(({ name, username }) => [name, username])).toEqual([
      ["何某", "hemou"],
      ["华某", "huamou"],
    ]);
    expect((await signIn("huamou", given[1].password)).status).toBe(200);
    expect((await logged()).slice(1, 3)).toEqual([
      ["personAdded", "周某某", "华某，当管理员，没有角色", "10.1.8.35"],
      ["personAdded", "周某某", "何某，没有角色", "10.1.8.35"],
    ]);
  });

  test("are not added when whoever adds them has left before their passwords were there", async () => {
    const admin = await administrator();
    const left = new AbortController();
    const body = { people: [{ name: "何某", username: "hemou" }] };
    const asked = new Request(sent("POST", { cookie: admin, body }), { signal: left.signal });
    const answer = severalRoute.POST(asked, at());
    left.abort();
    expect((await answer).status).toBe(499);
    expect((await read((tx) => tx.select().from(people))).map(({ name }) => name)).toEqual(["周某某"]);
  });

  test("whose first password was lost are given another together; whoever has logged in keeps theirs", async () => {
    const admin = await administrator();
    const [one, two] = [await add(admin, "何某", "hemou"), await add(admin, "华某", "huamou")];
    const three = await member(admin, "曹某", "caomou");
    const reset = await unusedRoute.POST(
      sent("POST", { cookie: admin, body: { people: [one.id, two.id, three.id] } }),
      at(),
    );
    const given = givenPasswordsShape.parse(await reset.json()).people;
    expect(given.map(({ username }) => username)).toEqual(["hemou", "huamou"]);
    expect((await signIn("hemou", one.password)).status).toBe(401);
    expect((await signIn("hemou", given[0].password)).status).toBe(200);
    expect([await isIn(three.cookie), (await signIn("caomou", password)).status]).toEqual([200, 200]);
    const resets = (await logged()).filter(([kind]) => kind === "passwordReset").map(([, , about]) => about);
    expect(resets).toEqual(["华某", "何某"]);
    expect(JSON.stringify(await logged())).not.toContain(given[0].password);
  });

  test("lose what is taken away at once, also a page that listens; disabled, they are out and stay in the lists", async () => {
    const admin = await administrator();
    const reportId = await report();
    const { id, cookie, office: own } = await member(admin, "何某", "hemou", "drafter");
    const change = (body: object) => personRoute.PATCH(sent("PATCH", { cookie: admin, body }), at({ personId: id }));
    const open = () => reportRoute.GET(sent("GET", { cookie }), at({ reportId }));
    const save = () =>
      sectionRoute.PATCH(
        sent("PATCH", { cookie, body: { baseRevision: 1, values: { text: "今年" }, session: "a" } }),
        at({ reportId, sectionId: "overview" }),
      );
    const listening = await eventsRoute.GET(sent("GET", { cookie }), at({ reportId }));
    expect([listening.status, (await open()).status, (await save()).status]).toEqual([200, 200, 200]);
    expect((await change({ roles: [{ office: own, role: "reader" }] })).status).toBe(204);
    expect([(await open()).status, (await save()).status]).toEqual([200, 403]);
    // It may still be read: whoever listens begins anew, and is told what they may do now.
    for await (const _ of listening.body ?? []) void _;
    const announced = await presenceRoute.PUT(
      sent("PUT", { cookie, body: { session: "a", place: null } }),
      at({ reportId }),
    );
    const { rights } = presentShape.parse(await announced.json());
    expect([rights.includes("report.read"), rights.includes("report.write")]).toEqual([true, false]);
    const again = await eventsRoute.GET(sent("GET", { cookie }), at({ reportId }));
    expect((await change({ roles: [] })).status).toBe(204);
    expect([(await open()).status, (await save()).status]).toEqual([404, 404]);
    for await (const _ of again.body ?? []) void _;
    // An administrator whose page is older gives one role, and not back what was taken.
    const seenRoles = [{ office: own, role: "drafter" }];
    const roles = [...seenRoles, { office: own, role: "reader" }];
    expect((await change({ roles, seenRoles })).status).toBe(204);
    expect([(await open()).status, (await save()).status]).toEqual([200, 403]);
    expect((await change({ roles: [] })).status).toBe(204);
    expect((await change({ disabled: true })).status).toBe(204);
    expect([(await open()).status, (await signIn("hemou", password)).status]).toEqual([401, 401]);
    expect(await (await open()).json()).toMatchObject({
      reason: "disabled",
      detail: expect.stringContaining("已经停用"),
    });
    const everybody = peopleShape.parse(await (await peopleRoute.GET(sent("GET", { cookie: admin }), at())).json());
    expect(everybody.people.find((person) => person.id === id)?.disabledAt).not.toBeNull();
    expect((await change({ disabled: false })).status).toBe(204);
    // The log-in of before is not theirs again with the account.
    const ended = await (await open()).json();
    expect([ended.status, ended.reason]).toEqual([401, undefined]);
    expect((await signIn("hemou", password)).status).toBe(200);
  });

  test("are reset by the administrator, which unlocks them and ends their log-ins; the last administrator stays one", async () => {
    const admin = await administrator();
    const { id, cookie } = await member(admin, "曹某", "caomou");
    for (let tries = 0; tries < 5; tries += 1) await signIn("caomou", "wrong password");
    expect((await signIn("caomou", password)).status).toBe(429);
    const reset = await personPasswordRoute.POST(sent("POST", { cookie: admin }), at({ personId: id }));
    const given = resetPasswordShape.parse(await reset.json()).password;
    expect(await isIn(cookie)).toBe(401);
    expect(signedInShape.parse(await (await signIn("caomou", given)).json()).mustChange).toBe(true);
    const { people: all } = peopleShape.parse(
      await (await peopleRoute.GET(sent("GET", { cookie: admin }), at())).json(),
    );
    const own = all.find(({ administrator }) => administrator)?.id ?? "";
    for (const body of [{ administrator: false }, { disabled: true }])
      expect(await codeOf(await personRoute.PATCH(sent("PATCH", { cookie: admin, body }), at({ personId: own })))).toBe(
        "lastAdministrator",
      );
    const made = await officesRoute.POST(sent("POST", { cookie: admin, body: { name: "云岭县林业局" } }), at());
    expect(made.status).toBe(201);
  });

  test("are put in no other office than the one that was meant, whatever a roster calls that", async () => {
    const cookie = await administrator();
    const add = async (body: object) => {
      const answer = await officesRoute.POST(sent("POST", { cookie, body }), at());
      return answer.json();
    };
    const forestry = await add({ name: "云岭县林业局" });
    await write((tx) => addFormerNames(tx, forestry.id, ["云岭县交通局"]));
    const asked = problemShape.parse(await add({ name: "云岭县交通局" }));
    expect(asked.errors?.[0]).toEqual({
      pointer: "/name",
      detail: expect.stringContaining("“云岭县林业局”以前的名字"),
    });
    const traffic = await add({ name: "云岭县交通局", another: true });
    expect(traffic.id).not.toBe(forestry.id);
    expect(await add({ name: "云岭县交通局" })).toEqual(traffic);
    const { offices } = peopleShape.parse(await (await peopleRoute.GET(sent("GET", { cookie }), at())).json());
    expect(offices).toContainEqual({ id: traffic.id, name: "云岭县交通局" });
  });

  test("stand by name beside what they wrote", async () => {
    const admin = await administrator();
    const reportId = await report();
    const { cookie } = await member(admin, "何某", "hemou", "drafter");
    await sectionRoute.PATCH(
      sent("PATCH", { cookie, body: { baseRevision: 1, values: { text: "今年" }, session: "a" } }),
      at({ reportId, sectionId: "overview" }),
    );
    const comment = await commentsRoute.POST(
      sent("POST", { cookie, body: { place: "requests.newlyReceived.naturalPerson", text: "核过" } }),
      at({ reportId }),
    );
    expect((await comment.json()).by).toBe("何某");
    const { steps } = await (await historyRoute.GET(sent("GET", { cookie }), at({ reportId }))).json();
    expect(steps[0].by).toBe("何某");
  });
});

describe("the log", () => {
  test("says who came in, was refused, was given what, and from where; it is found, exported, and no report's words are in it", async () => {
    const admin = await administrator();
    const { id } = await member(admin, "何某", "hemou", "drafter");
    await signIn("hemou", "wrong password");
    await personRoute.PATCH(sent("PATCH", { cookie: admin, body: { disabled: true } }), at({ personId: id }));
    const lines = await logged();
    expect(lines.map(([kind]) => kind)).toEqual([
      ...["disabled", "signInRefused", "password", "signIn", "personAdded", "signIn", "setup"],
    ]);
    expect(lines).toContainEqual(["personAdded", "周某某", `何某，${office}：编制人`, "10.1.8.35"]);
    const asked = async (query: string) =>
      logShape.parse(await (await logRoute.GET(sent("GET", { cookie: admin, query }), at())).json());
    expect((await asked("?kind=signIn")).lines.map(({ by }) => by)).toEqual(["何某", "周某某"]);
    expect((await asked(`?q=${encodeURIComponent("何某，")}`)).lines).toHaveLength(1);
    expect((await asked("?from=2099-01-01")).lines).toEqual([]);
    const file = await logFileRoute.GET(sent("GET", { cookie: admin, query: "?kind=disabled" }), at());
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer());
    expect(text.split("\r\n")).toHaveLength(3);
    expect(text).toContain('"停用","何某","10.1.8.35"');
    expect((await logged())[0]).toEqual(["export", "周某某", "操作记录", "10.1.8.35"]);
  });

  test("says what was taken out, finalised, opened again, deleted, by whom, and of which office and year", async () => {
    const admin = await administrator();
    const reportId = await report();
    const { cookie } = await member(admin, "何某", "hemou", "drafter");
    const year = samples["2021"].year;
    await exportRoute.GET(sent("GET", { cookie }), at({ reportId, format: "json" }));
    await exportRoute.GET(sent("GET", { cookie }), at({ reportId, format: "nothing" }));
    await reportRoute.DELETE(sent("DELETE", { cookie }), at({ reportId }));
    await reportRoute.DELETE(sent("DELETE", { cookie, query: "?permanently=true" }), at({ reportId }));
    expect((await logged()).slice(0, 3)).toEqual([
      ["discard", "何某", `${office} ${year}，彻底删除`, "10.1.8.35"],
      ["discard", "何某", `${office} ${year}，移到回收站`, "10.1.8.35"],
      ["export", "何某", `${office} ${year}，导出文件，json`, "10.1.8.35"],
    ]);
  });

  test("is exported whole, however long it is, each line once", async () => {
    const admin = await administrator();
    const many = 2 * linesAtOnce + 3;
    const lines = Array.from({ length: many }, (_, index) => ({
      ...{ number: 1_000 + index, at: "2026-01-05T01:00:00.000Z", kind: "signIn" as const, personId: null },
      ...{ by: "何某", about: "", address: "10.1.8.35", hash: `hash ${index}` },
    }));
    await write(async (tx) => {
      for (let at = 0; at < many; at += 100) await tx.insert(logLines).values(lines.slice(at, at + 100));
    });
    const query = "?from=2026-01-05&until=2026-01-05";
    const file = await (await logFileRoute.GET(sent("GET", { cookie: admin, query }), at())).text();
    const numbers = file
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",")[0]);
    expect(numbers).toEqual(lines.map(({ number }) => `"${number}"`).toReversed());
  });

  test("says what was changed of a person, and a change of password that was refused", async () => {
    const admin = await administrator();
    const { id, cookie } = await member(admin, "何某", "hemou");
    const change = (body: object) => personRoute.PATCH(sent("PATCH", { cookie: admin, body }), at({ personId: id }));
    await change({ name: "何某某", position: "办公室", administrator: false });
    await passwordRoute.POST(sent("POST", { cookie, body: { current: "不是这一个密码", password } }), at());
    expect((await logged()).slice(0, 2)).toEqual([
      ["passwordRefused", "何某某", "现在的密码不对，第 1 次", "10.1.8.35"],
      ["personChanged", "周某某", "何某，改名为何某某，科室、职务改为办公室", "10.1.8.35"],
    ]);
  });

  test("names whoever's log-in was refused so that it is found under them", async () => {
    const admin = await administrator();
    const { id } = await member(admin, "何某", "hemou");
    await signIn("hemou", "wrong password");
    const query = `?kind=signInRefused&person=${id}`;
    const found = logShape.parse(await (await logRoute.GET(sent("GET", { cookie: admin, query }), at())).json());
    expect(found.lines.map(({ by, about }) => [by, about])).toEqual([["何某", "第 1 次"]]);
  });

  test("has a line for each try at a name that is locked, at the door and for a new password", async () => {
    const { cookie } = await member(await administrator(), "何某", "hemou");
    for (let count = 0; count < 6; count += 1) await signIn("hemou", "wrong password");
    await passwordRoute.POST(sent("POST", { cookie, body: { current: password, password: `${password}2` } }), at());
    const lines = (await logged()).slice(0, 4);
    expect(lines.map(([kind, by, about]) => [kind, by, about])).toEqual([
      ["passwordRefused", "何某", "锁住时又试"],
      ["signInRefused", "何某", "锁住时又试"],
      ["locked", "何某", "第 5 次"],
      ["signInRefused", "何某", "第 4 次"],
    ]);
  });

  test("is unbroken over a name of which half a character was cut off, and says where it leaves something out", async () => {
    const admin = await administrator();
    await officesRoute.POST(sent("POST", { cookie: admin, body: { name: `云岭县${"\ud842"}局` } }), at());
    const actor = personActor("", "何某");
    await write((tx) => logWithin(tx, actor, sent("POST"), { kind: "roles", about: "𠮷".repeat(700) }));
    expect((await read(checkLog)).broken).toBeNull();
    expect((await logged())[0][2]).toBe(`${"𠮷".repeat(599)}…`);
  });

  test("shows where a line was altered or taken out", async () => {
    const admin = await administrator();
    await member(admin, "何某", "hemou");
    const chain = async () =>
      logShape.parse(await (await logRoute.GET(sent("GET", { cookie: admin }), at())).json()).chain;
    expect(await chain()).toEqual({ lines: 5, broken: null });
    const { eq } = await import("drizzle-orm");
    await write((tx) => tx.update(logLines).set({ by: "别人" }).where(eq(logLines.number, 3)));
    expect((await chain()).broken).toBe(3);
    await write((tx) => tx.delete(logLines).where(eq(logLines.number, 2)));
    expect((await read(checkLog)).broken).toBe(2);
  });
});
