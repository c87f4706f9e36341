import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { compare, save } from "./in-turn.mjs";
import { createExample, startServer } from "./server.mjs";
import { limitRow, quantile } from "./statistics.mjs";

const [loggedIn, typing] = [500, 50];
/** How long they type, and how long each rests between two saves, in milliseconds. */
const [span, rest] = [20_000, 1000];

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The first administrator; from then on nobody is 本机. */
async function turnAccountsOn(/** @type {string} */ origin) {
  const body = {
    office: "某某市第1局",
    name: "管理员甲",
    username: "first",
    password: randomBytes(12).toString("hex"),
  };
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${origin}/api/setup`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

/**
 * Lets so many people be drafters, each of the office of one of the reports in turn, and be logged in.
 * @returns {string[]} their cookies
 */
function addPeople(/** @type {string} */ dataDir, /** @type {string[]} */ reports, /** @type {number} */ count) {
  const client = new Client(join(dataDir, "reports.sqlite"));
  const key = String(client.prepare("select value from installation where key = 'signing-key'").pluck().get());
  const person = client.prepare(`insert into people
    (id, name, email, email_verified, created_at, updated_at, username, position, administrator, must_change)
    values (@id, @id, @id || '@people.invalid', 0, @now, @now, @id, '', 0, 0)`);
  const grant = client.prepare(
    "insert into grants (person_id, office_id, role) select @id, office_id, 'drafter' from reports where id = @report",
  );
  const session = client.prepare(`insert into sessions (id, expires_at, token, created_at, updated_at, user_id)
    values (@id, @expires, @token, @now, @now, @id)`);
  const [now, expires] = [0, 10].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const cookies = client.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const [id, token] = [randomUUID(), randomBytes(24).toString("base64url")];
      person.run({ id, now });
      grant.run({ id, report: reports[index % reports.length] });
      session.run({ id, token, now, expires });
      const signature = createHmac("sha256", key).update(token).digest("base64");
      return `ogi.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
    }),
  )();
  client.close();
  return cookies;
}

/** A server with as many reports, each of an office of its own; with accounts where people are asked for. */
async function serverOf(/** @type {number} */ offices, /** @type {number} */ people) {
  const dataDir = mkdtempSync(join(tmpdir(), "ogi-people-"));
  const first = await startServer(dataDir);
  const reports = [];
  for (let number = 1; number <= offices; number += 1)
    reports.push(await createExample(first.origin, { unit: { name: `某某市第${number}局`, kind: "department" } }));
  if (people > 0) await turnAccountsOn(first.origin);
  await first.stop();
  const ids = reports.map(({ id }) => id);
  const cookies = people > 0 ? addPeople(dataDir, ids, people) : [];
  const { origin, stop } = await startServer(dataDir);
  const removed = () => stop().then(() => rmSync(dataDir, { recursive: true, force: true }));
  return { origin, reports, cookies, stop: removed };
}

/** Types into a report until the time is over. */
async function type(
  /** @type {import("./in-turn.mjs").Filled & { cookie: string }} */ filled,
  /** @type {number} */ until,
  /** @type {{ times: number[], errors: string[] }} */ seen,
) {
  await pause(Math.random() * rest);
  while (performance.now() < until) {
    const began = performance.now();
    const answer = await save(filled);
    seen.times.push(performance.now() - began);
    if (!answer.ok) seen.errors.push(`${answer.status} ${await answer.text()}`);
    await pause(rest * (0.5 + Math.random()));
  }
}

/** Everybody looks at the list once, so that all are known to the program; then some of them type. */
async function manyPeople() {
  const { origin, reports, cookies, stop } = await serverOf(typing, loggedIn);
  const seen = { times: /** @type {number[]} */ ([]), errors: /** @type {string[]} */ ([]) };
  try {
    for (const cookie of cookies) {
      const answer = await fetch(`${origin}/api/reports`, { headers: { cookie } });
      if (!answer.ok) seen.errors.push(`${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    }
    const until = performance.now() + span;
    const open = reports.map((report, index) => ({ origin, report, cookie: cookies[index], stop }));
    await Promise.all(open.map((filled) => type(filled, until, seen)));
  } finally {
    await stop();
  }
  for (const error of seen.errors.slice(0, 3)) console.error(error);
  return seen;
}

/** @returns rows for a save with accounts against one without, and for five hundred people of whom fifty type */
export async function benchAccounts() {
  const [without, accounts] = [await serverOf(1, 0), await serverOf(1, 1)];
  const filled = ({ origin, reports, cookies, stop }) => ({ origin, report: reports[0], cookie: cookies[0], stop });
  const saving = { "saving a figure": { most: 1.15, ask: save } };
  const rows = await compare(filled(without), filled(accounts), saving, "with accounts against without");
  const { times, errors } = await manyPeople();
  const who = `${typing} of ${loggedIn} people typing`;
  return [
    ...rows,
    limitRow({ name: `requests refused, ${who}`, value: errors.length, unit: "requests", most: 0 }),
    limitRow({ name: `a save, 99 of 100, ${who}`, value: quantile(times, 0.99), unit: "ms", most: 500 }),
  ];
}
