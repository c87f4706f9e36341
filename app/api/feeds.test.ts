import { SaxesParser } from "saxes";
import { beforeEach, expect, test } from "vitest";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { missLimit, readLimit } from "@/app/_feed/read-feed";
import { listLog } from "@/db/log-lines";
import { officeNamed } from "@/db/people";
import { feeds } from "@/db/people-schema";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport } from "@/db/test-verbs";
import * as ownFeedRoute from "./account/feed/route";
import * as feedRoute from "./feeds/[secret]/route";
import * as personPasswordRoute from "./people/[personId]/password/route";
import * as personRoute from "./people/[personId]/route";
import { type Made, makePerson } from "./people.fixture";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as roundRoute from "./reports/[reportId]/review/submission/route";

withTestDatabase();

const water = "临江县水务局";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const as = (method: string, person?: Made, body?: unknown) =>
  new Request("http://report.example/api/x", {
    method,
    headers: {
      ...{ host: "report.example", "x-client-address": "10.1.8.35" },
      ...(person ? { cookie: person.cookie } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

let people: Record<"drafter" | "reviewer" | "admin", Made>;
let id: string;
let office: string;
beforeEach(async () => {
  readLimit.clear();
  missLimit.clear();
  const made = await createReport(officeReport(water, 1));
  if (!made.ok) throw new Error(made.reason);
  id = made.id;
  office = await write((tx) => officeNamed(tx, water));
  people = {
    drafter: await makePerson("李某", [{ office, role: "drafter" }]),
    reviewer: await makePerson("韩某某", [{ office, role: "reviewer" }]),
    admin: await makePerson("周某某", [], true),
  };
});

const make = async (person: Made): Promise<string> => {
  const answer = await ownFeedRoute.PUT(as("PUT", person), at({}));
  expect(answer.status).toBe(200);
  return (await answer.json()).path.split("/").at(-1);
};
const fetched = (secret: string) => feedRoute.GET(as("GET"), at({ secret }));
const status = async (secret: string) => (await fetched(secret)).status;

/** The texts of the elements of a name, by a strict XML parser. */
function texts(xml: string, name: string): string[] {
  const [parser, found] = [new SaxesParser(), [] as string[]];
  let open = "";
  parser.on("opentag", ({ name: opened }) => {
    open = opened;
    if (opened === name) found.push("");
  });
  parser.on("text", (words) => {
    if (open === name) found[found.length - 1] += words;
  });
  parser.on("closetag", () => {
    open = "";
  });
  parser.write(xml).close();
  return found;
}

async function submit(): Promise<void> {
  const revision = (await loadReport(id))?.revision;
  const answer = await roundRoute.POST(as("POST", people.drafter, { revision }), at({ reportId: id }));
  expect(answer.status).toBe(201);
}

test("tells without a log-in what waits for its owner, with links to this program, the same each time", async () => {
  const secret = await make(people.reviewer);
  await submit();
  const answer = await fetched(secret);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
    200,
    "application/atom+xml; charset=utf-8",
    "no-store",
  ]);
  const text = await answer.text();
  expect(texts(text, "title")).toEqual(["待办 · 韩某某", `${water} 2025 年度报告，等您保密审查`]);
  expect(text).toContain(`href="http://report.example/reports/${id}`);
  expect(texts(text, "id").every((each) => /^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(each))).toBe(true);
  expect(await (await fetched(secret)).text()).toBe(text);
});

test("tells that something was asked, and not what", async () => {
  const secret = await make(people.drafter);
  const body = { place: "requests.newlyReceived.naturalPerson", text: "这一格与台账一致吗" };
  expect((await commentsRoute.POST(as("POST", people.reviewer, body), at({ reportId: id }))).status).toBe(201);
  const text = await (await fetched(secret)).text();
  expect(text).toContain("韩某某在批注里问您一句");
  expect(text).not.toContain("台账");
});

test("an address that was renewed or given up is none any more, and only its hash is stored", async () => {
  const first = await make(people.drafter);
  const second = await make(people.drafter);
  expect([await status(first), await status(second)]).toEqual([404, 200]);
  expect(JSON.stringify(await read((tx) => tx.select().from(feeds)))).not.toContain(second);
  const { createdAt } = await (await ownFeedRoute.GET(as("GET", people.drafter), at({}))).json();
  expect(createdAt).toEqual(expect.any(String));
  expect((await ownFeedRoute.DELETE(as("DELETE", people.drafter), at({}))).status).toBe(204);
  expect(await status(second)).toBe(404);
  expect(await (await ownFeedRoute.GET(as("GET", people.drafter), at({}))).json()).toEqual({ createdAt: null });
  const lines = await read((tx) => listLog(tx, { kind: "feed", limit: 10 }));
  expect(lines.map(({ by, about }) => [by, about])).toEqual([
    ["李某", "停用待办订阅地址"],
    ["李某", "做一个新的待办订阅地址"],
    ["李某", "做一个新的待办订阅地址"],
  ]);
});

test("whoever is disabled, or whose password was reset, has none, also afterwards", async () => {
  const change = (body: object) =>
    personRoute.PATCH(as("PATCH", people.admin, body), at({ personId: people.drafter.id }));
  const secret = await make(people.drafter);
  expect((await change({ disabled: true })).status).toBe(204);
  expect(await status(secret)).toBe(404);
  expect((await change({ disabled: false })).status).toBe(204);
  expect(await status(secret)).toBe(404);
  const other = await make(people.reviewer);
  const reset = await personPasswordRoute.POST(as("POST", people.admin), at({ personId: people.reviewer.id }));
  expect(reset.status).toBe(200);
  expect(await status(other)).toBe(404);
});

test("a role that is taken away takes away what it told", async () => {
  const secret = await make(people.reviewer);
  await submit();
  await personRoute.PATCH(as("PATCH", people.admin, { roles: [] }), at({ personId: people.reviewer.id }));
  expect(texts(await (await fetched(secret)).text(), "title")).toEqual(["待办 · 韩某某"]);
});

test("is not read more often than somebody could want, nor guessed at without end", async () => {
  const secret = await make(people.drafter);
  const answers = [];
  for (let times = 0; times < 61; times += 1) answers.push(await status(secret));
  expect([answers.filter((each) => each === 200).length, answers.at(-1)]).toEqual([60, 429]);
  const guesses = [];
  for (let times = 0; times < 61; times += 1) guesses.push(await status(`guess-${times}`));
  expect([guesses.filter((each) => each === 404).length, guesses.at(-1)]).toEqual([60, 429]);
  const other = await make(people.reviewer);
  expect(await status(other)).toBe(200);
});
