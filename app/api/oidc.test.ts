import { afterAll, beforeAll, expect, test } from "vitest";
import { listLog } from "@/db/log-lines";
import { changePerson } from "@/db/people";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { accountShape } from "@/lib/contract/account-shapes";
import * as accountRoute from "./account/route";
import * as callbackRoute from "./auth/callback/oidc/route";
import * as leaveRoute from "./auth/sign-in/oidc/route";
import { startOidc } from "./oidc-server.fixture.mjs";
import { makePerson } from "./people.fixture";

withTestDatabase();

const origin = "http://127.0.0.1:3000";
let oidc: Awaited<ReturnType<typeof startOidc>>;
beforeAll(async () => {
  oidc = await startOidc(`${origin}/api/auth/callback/oidc`);
  Object.assign(process.env, {
    ...{ OIDC_ISSUER: oidc.issuer, OIDC_CLIENT_ID: "reports", OIDC_CLIENT_SECRET: "a secret of this test alone" },
  });
});
afterAll(async () => {
  for (const name of ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]) delete process.env[name];
  await oidc.close();
});

const at = { params: Promise.resolve({}) };

/** A browser: it keeps cookies by server, and goes where it is sent. */
class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  cookies = (server: string) =>
    [...(this.jars.get(server) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");

  async go(address: string): Promise<Response> {
    const { origin: server, pathname } = new URL(address);
    const headers = { cookie: this.cookies(server), host: new URL(address).host };
    const request = new Request(address, { headers, redirect: "manual" });
    const answer = await (server !== origin
      ? fetch(request)
      : pathname.includes("callback")
        ? callbackRoute.GET(request, at)
        : leaveRoute.GET(request, at));
    const jar = this.jars.get(server) ?? new Map<string, string>();
    this.jars.set(server, jar);
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** @returns where the browser ends, of this program */
  async follow(address: string): Promise<string> {
    for (let next = address, steps = 0; steps < 12; steps += 1) {
      const answer = await this.go(next);
      const location = answer.headers.get("location");
      if (!location) throw new Error(`${next} answers ${answer.status}: ${await answer.text()}`);
      next = new URL(location, next).href;
      if (next.startsWith(origin) && !next.includes("/api/")) return next.slice(origin.length);
    }
    throw new Error("The browser is sent round and round");
  }
}

const leave = `${origin}/api/auth/sign-in/oidc?next=${encodeURIComponent("/help")}`;
const nameOf = async (browser: Browser) => {
  const answer = await accountRoute.GET(
    new Request(`${origin}/api/account`, { headers: { cookie: browser.cookies(origin) } }),
    at,
  );
  return answer.ok ? accountShape.parse(await answer.json()).name : answer.status;
};
const logged = async () => (await read((tx) => listLog(tx, { limit: 10 }))).map(({ kind, by }) => [kind, by]);

test("somebody among the people comes in by the office's own log-in, and goes where they wanted", async () => {
  await makePerson("lvmm", []);
  oidc.loginAs("lvmm");
  const browser = new Browser();
  expect(await browser.follow(leave)).toBe("/help");
  expect(await nameOf(browser)).toBe("lvmm");
  const again = new Browser();
  expect(await again.follow(leave)).toBe("/help");
  expect(await logged()).toEqual([
    ["signIn", "lvmm"],
    ["signIn", "lvmm"],
  ]);
});

test("whoever is not among them, or is disabled, is known there and gets nothing here", async () => {
  const { id } = await makePerson("hanmm", []);
  oidc.loginAs("stranger");
  const browser = new Browser();
  expect(await browser.follow(leave)).toBe("/sign-in?refused=oidc");
  expect(await nameOf(browser)).toBe(401);
  await write((tx) => changePerson(tx, id, { disabledAt: new Date().toISOString() }));
  oidc.loginAs("hanmm");
  const other = new Browser();
  expect(await other.follow(leave)).toBe("/sign-in?refused=oidc");
  expect(await nameOf(other)).toBe(401);
  expect((await logged()).map(([kind]) => kind)).toEqual(["signInRefused", "signInRefused"]);
});

test("an answer that was not asked for, or was asked for in another browser, lets nobody in", async () => {
  await makePerson("lvmm", []);
  oidc.loginAs("lvmm");
  const [victim, attacker] = [new Browser(), new Browser()];
  expect(await victim.follow(`${origin}/api/auth/callback/oidc?code=x&state=y`)).toMatch(/^\/sign-in\?refused=oidc/);
  let next = leave;
  while (!next.includes("/callback/oidc"))
    next = new URL((await attacker.go(next)).headers.get("location") ?? "", next).href;
  expect(await victim.follow(next)).toMatch(/^\/sign-in\?refused=oidc/);
  expect(await nameOf(victim)).toBe(401);
});

test("nobody is sent to another site after it", async () => {
  await makePerson("lvmm", []);
  oidc.loginAs("lvmm");
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example"])
    expect(await new Browser().follow(`${origin}/api/auth/sign-in/oidc?next=${encodeURIComponent(next)}`)).toBe("/");
});
