import { beforeEach, expect, test } from "vitest";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { listLog } from "@/db/log-lines";
import { officeNamed } from "@/db/people";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport } from "@/db/test-verbs";
import { problemShape } from "@/lib/contract/problem";
import { usualSteps } from "@/lib/review/steps";
import * as stepsRoute from "./offices/[officeId]/review-steps/route";
import * as personRoute from "./people/[personId]/route";
import { type Made, makePerson } from "./people.fixture";
import * as reportStepsRoute from "./reports/[reportId]/review/steps/route";
import * as roundRoute from "./reports/[reportId]/review/submission/route";

withTestDatabase();

const water = "临江县水务局";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const as = ({ cookie }: Made, method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api/x", {
    method,
    headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

let people: Record<"admin" | "drafter" | "reviewer" | "signer", Made>;
let [id, office] = ["", ""];
beforeEach(async () => {
  const made = await createReport(officeReport(water, 1));
  if (!made.ok) throw new Error(made.reason);
  id = made.id;
  office = await write((tx) => officeNamed(tx, water));
  people = {
    admin: await makePerson("周某某", [], true),
    drafter: await makePerson("李某", [{ office, role: "drafter" }]),
    reviewer: await makePerson("韩某某", [{ office, role: "reviewer" }]),
    signer: await makePerson("卫某某", [{ office, role: "signer" }]),
  };
});

const put = (steps: object[], officeId = office, seen?: object[]) =>
  stepsRoute.PUT(as(people.admin, "PUT", { steps, seen }), at({ officeId }));
const got = async () => (await stepsRoute.GET(as(people.admin, "GET"), at({ officeId: office }))).json();
const detailOf = async (answer: Response) => problemShape.parse(await answer.json()).errors?.[0].detail;
const submit = async () => {
  const body = { revision: (await loadReport(id))?.revision };
  return (await roundRoute.POST(as(people.drafter, "POST", body), at({ reportId: id }))).json();
};

test("an office begins with the usual steps; who may be named is who has the role there", async () => {
  expect(await got()).toEqual({
    ...{ id: office, name: water, steps: usualSteps },
    ...{ reviewers: ["韩某某", "卫某某"], signers: ["卫某某"] },
  });
});

test("what the administrator sets holds from the next round on, and stands in the log", async () => {
  const running = await submit();
  const steps = [
    { name: "科室审核", people: ["韩某某", "卫某某"], all: true },
    { name: "签发", people: ["卫某某"] },
  ];
  const answer = await put(steps);
  expect([answer.status, (await answer.json()).steps]).toEqual([200, steps]);
  expect(running.steps).toEqual(usualSteps);
  await roundRoute.DELETE(as(people.drafter, "DELETE"), at({ reportId: id }));
  expect((await submit()).steps).toEqual(steps);
  const [line] = await read((tx) => listLog(tx, { kind: "steps", limit: 1 }));
  expect([line.by, line.about]).toEqual(["周某某", `${water}：科室审核（韩某某、卫某某）、签发（卫某某）`]);
});

test("a step that nobody who is named could take is refused, and nothing is stored", async () => {
  const signs = { name: "签发", people: ["韩某某"] };
  expect(await detailOf(await put([{ name: "审核", people: [] }, signs]))).toContain("“签发”这一步写了韩某某");
  const disabling = as(people.admin, "PATCH", { disabled: true });
  await personRoute.PATCH(disabling, at({ personId: people.reviewer.id }));
  expect(await detailOf(await put([{ name: "审核", people: ["韩某某"] }, { name: "签发" }]))).toContain("已停用");
  expect((await put([])).status).toBe(422);
  expect((await put(Array.from({ length: 7 }, (_, step) => ({ name: `第${step}步` })))).status).toBe(422);
  expect((await put([{ name: "审核" }, { name: "审核" }])).status).toBe(422);
  expect((await got()).steps).toEqual(usualSteps);
});

test("a signer sets them by a report of the office under the same rules, and it stands in the log", async () => {
  const set = (steps: object[]) => reportStepsRoute.PUT(as(people.signer, "PUT", { steps }), at({ reportId: id }));
  expect(await detailOf(await set([{ name: "签发", people: ["韩某某"] }]))).toContain("“签发”这一步写了韩某某");
  expect((await got()).steps).toEqual(usualSteps);
  expect((await set([{ name: "签发", people: ["卫某某"] }])).status).toBe(200);
  const [line] = await read((tx) => listLog(tx, { kind: "steps", limit: 1 }));
  expect([line.by, line.about]).toEqual(["卫某某", `${water}：签发（卫某某）`]);
});

test("an office that is not there is not found", async () => {
  expect((await put([{ name: "签发" }], "00000000-0000-4000-8000-000000000000")).status).toBe(404);
});

test("of two administrators who change the same steps the later is told, and undoes nothing", async () => {
  const [one, other] = [
    [{ name: "科室审核", people: [] }, ...usualSteps],
    [{ name: "分管领导审核", people: [] }, ...usualSteps],
  ];
  expect((await put(one, office, usualSteps)).status).toBe(200);
  const refused = await put(other, office, usualSteps);
  expect(refused.status).toBe(409);
  expect(problemShape.parse(await refused.json()).detail).toContain("步骤刚由别人改过");
  expect((await got()).steps).toEqual(one);
  expect((await put(other, office, one)).status).toBe(200);
});
