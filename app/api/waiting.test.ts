import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { stuckIn } from "@/app/_review/stuck";
import { jobsOf } from "@/app/_waiting/jobs-of";
import { countingSelects } from "@/db/counting-selects.fixture";
import { officeNamed, setGrants } from "@/db/people";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, finaliseReport, loadReport } from "@/db/test-verbs";
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import { partsOf, placesOf } from "@/lib/assignments/parts";
import { editionById } from "@/lib/editions/register";
import { stopReader } from "@/lib/import/run-import";
import { printInterchange } from "@/lib/report/interchange";
import { inOrder } from "@/lib/waiting/job";
import * as answersRoute from "./assignments/[assignmentId]/answers/route";
import * as handingInRoute from "./assignments/[assignmentId]/handing-in/route";
import * as askedRoute from "./assignments/route";
import * as boardRoute from "./collections/[collectionId]/route";
import * as collectionsRoute from "./collections/route";
import { type Made, makePerson } from "./people.fixture";
import * as assignmentEventsRoute from "./reports/[reportId]/assignments/[assignmentId]/events/route";
import * as assignmentRoute from "./reports/[reportId]/assignments/[assignmentId]/route";
import * as assignmentsRoute from "./reports/[reportId]/assignments/route";
import * as commentEventsRoute from "./reports/[reportId]/comments/[commentId]/events/route";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as handInRoute from "./reports/[reportId]/hand-in/route";
import * as itemsRoute from "./reports/[reportId]/review/answers/[item]/route";
import * as opinionsRoute from "./reports/[reportId]/review/opinions/route";
import * as roundRoute from "./reports/[reportId]/review/submission/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";
import * as decisionRoute from "./submissions/[submissionId]/decision/route";
import * as waitingRoute from "./waiting/route";

withTestDatabase();
afterAll(stopReader);

const [water, government] = ["临江县水务局", "临江县人民政府办公室"];
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const as = ({ cookie }: Made, method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api/x", {
    method,
    headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

type People = Record<"drafter" | "reviewer" | "signer" | "collector" | "reader" | "contributor" | "stranger", Made>;
let people: People;
let offices: { water: string; government: string };
let id: string;

beforeEach(async () => {
  const made = await createReport(officeReport(water, 1));
  if (!made.ok) throw new Error(made.reason);
  id = made.id;
  const named = (name: string) => write((tx) => officeNamed(tx, name));
  offices = { water: await named(water), government: await named(government) };
  const one = (name: string, role: Role, office = offices.water) => makePerson(name, [{ office, role }]);
  people = {
    drafter: await one("李某", "drafter"),
    reviewer: await one("韩某某", "reviewer"),
    signer: await one("卫某某", "signer"),
    collector: await one("周某某", "collector", offices.government),
    reader: await one("吴某", "reader"),
    contributor: await one("何某", "contributor"),
    stranger: await makePerson("孙某", [
      { office: await named("青溪县交通局"), role: "drafter" },
      { office: await named("青溪县交通局"), role: "signer" },
    ]),
  };
});

const waiting = async (person: Made) => {
  const answer = await waitingRoute.GET(as(person, "GET"), at({}));
  expect(answer.status).toBe(200);
  return (await answer.json()) as ReturnType<typeof inOrder>;
};
const titles = async (person: Made) => {
  const { today, soon, others } = await waiting(person);
  return { own: [...today, ...soon].map(({ title }) => title), others: others.map(({ title }) => title) };
};
const done = async (answer: Promise<Response>, status = 200) => {
  const got = await answer;
  expect([got.status, status === 204 ? "" : await got.clone().text()]).toEqual([status, expect.anything()]);
  return got;
};
const revision = async () => (await loadReport(id))?.revision ?? 0;
const submit = async () =>
  done(roundRoute.POST(as(people.drafter, "POST", { revision: await revision() }), at({ reportId: id })), 201);
const opine = async (person: Made, body: object) =>
  done(opinionsRoute.POST(as(person, "POST", { revision: await revision(), ...body }), at({ reportId: id })), 201);
async function finalise(): Promise<void> {
  const stored = await loadReport(id);
  if (!stored) throw new Error("There is no such report");
  await finaliseReport(id, stored.revision, printInterchange(editionById(stored.report.edition), stored.report));
}
async function collect(): Promise<string> {
  const body = { office: { name: government }, year: 2025, roster: [{ name: water }, { name: "临江县档案馆" }] };
  return (await (await done(collectionsRoute.POST(as(people.collector, "POST", body), at({})), 201)).json()).id;
}
const partsOfEdition = () => [...partsOf(editionById("2021")).keys()];
const placesOfRow = (key: string) => {
  const part = partsOf(editionById("2021")).get(key);
  return part ? placesOf(part) : [];
};
const person = "requests.newlyReceived.naturalPerson";

describe("a round of review", () => {
  test("waits for whoever's step it is, and for the drafter once it is returned", async () => {
    const name = `${water} 2025 年度报告`;
    await submit();
    expect((await titles(people.reviewer)).own).toEqual([`${name}，等您保密审查`]);
    expect((await titles(people.drafter)).others).toContain(`${name}在“保密审查”这一步`);
    await opine(people.reviewer, { kind: "agree" });
    await opine(people.reviewer, { kind: "agree" });
    expect(await titles(people.reviewer)).toEqual({ own: [], others: [] });
    const [job] = (await waiting(people.signer)).soon;
    expect(job).toMatchObject({
      ...{ title: `${name}，等您签发`, mark: "sign" },
      detail: "李某送审，保密审查、审核都同意；检查没有问题",
    });
    await opine(people.signer, { kind: "return", reasons: [{ kind: "文字", text: "“均已答复”不准" }] });
    expect((await titles(people.signer)).own).toEqual([]);
    expect((await titles(people.drafter)).own).toContain(`${name}退回给您，1 条`);
    const back = async () => (await waiting(people.drafter)).soon.find(({ title }) => title.includes("退回给您"));
    expect((await back())?.detail).toMatch(/^卫某某 .* 日在“签发”这一步退回$/u);
    const answer = as(people.drafter, "PUT", { text: "已核对，两件依法延期" });
    await done(itemsRoute.PUT(answer, at({ reportId: id, item: "0" })));
    expect((await back())?.detail).toMatch(/退回，改好、写明了 1 条$/u);
  });

  test("waits for nobody who wrote in it; where nobody else may decide, the drafter and the settings say what to do", async () => {
    const name = `${water} 2025 年度报告`;
    await write((tx) =>
      setGrants(tx, people.reviewer.id, [
        { office: offices.water, role: "drafter" },
        { office: offices.water, role: "reviewer" },
      ]),
    );
    const text = `${(await loadReport(id))?.report.text.problemsAndImprovements}还有一处要改。`;
    const patch = { baseRevision: await revision(), values: { text } };
    const address = at({ reportId: id, sectionId: "problemsAndImprovements" });
    await done(sectionRoute.PATCH(as(people.reviewer, "PATCH", patch), address));
    await submit();
    expect((await titles(people.reviewer)).own).not.toContain(`${name}，等您保密审查`);
    // The signer may review too.
    expect((await titles(people.signer)).own).toEqual([`${name}，等您保密审查`]);
    expect((await titles(people.drafter)).others).toContain(`${name}在“保密审查”这一步`);
    await write((tx) => setGrants(tx, people.signer.id, []));
    const { soon } = await waiting(people.drafter);
    const stuck = soon.find(({ title }) => title === `${name}在“保密审查”这一步没有人能办`);
    expect(stuck?.detail).toBe(
      "“保密审查”这一步现在没有人能办：韩某某写过、送过这份报告，自己写的不能自己审。管理员在“成员和角色”里给一个没有写过它的人加上审核人。",
    );
    const stuckThere = { id, office: offices.water, name: "2025 年度报告", why: stuck?.detail };
    expect(await read((tx) => stuckIn(tx, [offices.water]))).toEqual([stuckThere]);
    await makePerson("吕某某", [{ office: offices.water, role: "reviewer" }]);
    expect(await read((tx) => stuckIn(tx, [offices.water]))).toEqual([]);
  });

  test("is looked up with all others at once, however many wait for nobody", async () => {
    const traffic = await write((tx) => officeNamed(tx, "青溪县交通局"));
    const other = await createReport(officeReport("青溪县交通局", 2));
    if (!other.ok) throw new Error(other.reason);
    await submit();
    const sent = as(people.stranger, "POST", { revision: (await loadReport(other.id))?.revision });
    await done(roundRoute.POST(sent, at({ reportId: other.id })), 201);
    const asked = (offices: string[]) => countingSelects((tx) => stuckIn(tx, offices));
    const [one, both] = [await asked([offices.water]), await asked([offices.water, traffic])];
    expect(both.answer).toEqual([expect.objectContaining({ id: other.id, office: traffic })]);
    expect([one.answer, both.selects]).toEqual([[], one.selects]);
  });

  test("waits for nobody of another office, and for nobody who only reads", async () => {
    await submit();
    for (const other of [people.stranger, people.reader, people.collector])
      expect(await titles(other)).toEqual({ own: [], others: [] });
  });
});

describe("comments", () => {
  const comment = async (body: object) =>
    (await done(commentsRoute.POST(as(people.reviewer, "POST", body), at({ reportId: id })), 201)).json();
  const answer = (who: Made, commentId: string, body: object) =>
    done(commentEventsRoute.POST(as(who, "POST", body), at({ reportId: id, commentId })), 201);

  test("wait for the drafter, then for who asked, and are gone once they are settled", async () => {
    const { id: commentId } = await comment({ place: person, text: "这一格与台账一致吗" });
    const [question] = (await waiting(people.drafter)).soon;
    expect(question).toMatchObject({ title: "韩某某在批注里问您一句", button: "回一句" });
    expect(question.href).toBe(`/reports/${id}/requests#${encodeURIComponent(person)}`);
    await answer(people.drafter, commentId, { kind: "reply", text: "一致，已核对" });
    expect((await titles(people.drafter)).own).not.toContain("韩某某在批注里问您一句");
    expect((await titles(people.reviewer)).own).toEqual(["李某回了您的批注"]);
    await answer(people.reviewer, commentId, { kind: "settle" });
    expect((await titles(people.reviewer)).own).toEqual([]);
  });

  test("that ask for a change wait until they are settled, whoever spoke last", async () => {
    const { id: commentId } = await comment({ place: person, text: "改成 42", asks: true });
    await answer(people.drafter, commentId, { kind: "reply", text: "就改" });
    expect((await titles(people.drafter)).own).toContain("1 条要求改还没有了结");
  });
});

describe("figures that are asked for", () => {
  const give = async (due: string, parts: string[]) => {
    const item = { section: "执法支队", person: "何某", personId: people.contributor.id, parts, due };
    await done(assignmentsRoute.POST(as(people.drafter, "POST", { items: [item] }), at({ reportId: id })), 201);
    return (await (await askedRoute.GET(as(people.contributor, "GET"), at({}))).json()).assignments.at(-1).id;
  };
  const row = "article20Item6.administrativePenalty";
  const name = `${water} 2025 年度报告`;

  test("wait for whoever is asked, and for others with the drafter, until they are late", async () => {
    const assignment = await give("2099-01-15", [row]);
    const [job] = (await waiting(people.contributor)).soon;
    expect(job).toMatchObject({
      ...{ title: `${name}，李某请您填“行政处罚”`, due: "2099-01-15", button: "去填" },
      href: `/assignments#${assignment}`,
    });
    expect((await titles(people.drafter)).others).toEqual(["执法支队何某填“行政处罚”"]);
    const late = { due: "2020-01-15" };
    await done(
      assignmentRoute.PATCH(as(people.drafter, "PATCH", late), at({ reportId: id, assignmentId: assignment })),
    );
    expect((await waiting(people.contributor)).today).toMatchObject([{ due: "2020-01-15" }]);
    expect((await waiting(people.drafter)).today[0]).toMatchObject({
      ...{ title: "执法支队何某过了日子没有交", href: `/reports/${id}/assignments` },
    });
    for (const other of [people.stranger, people.reviewer])
      expect(await titles(other)).toEqual({ own: [], others: [] });
  });

  test("are gone when they are handed in, come back when they are opened again, and end with the report", async () => {
    const assignment = await give("2099-01-15", [row]);
    const answers = Object.fromEntries(placesOfRow(row).map((place) => [place, "12"]));
    const asked = at({ assignmentId: assignment });
    await done(answersRoute.PATCH(as(people.contributor, "PATCH", { answers }), asked));
    expect((await waiting(people.contributor)).soon[0].button).toBe("接着填");
    await done(handingInRoute.POST(as(people.contributor, "POST"), asked), 201);
    expect(await titles(people.contributor)).toEqual({ own: [], others: [] });
    const event = { kind: "reopened", text: "与台账差一件" };
    const one = at({ reportId: id, assignmentId: assignment });
    await done(assignmentEventsRoute.POST(as(people.drafter, "POST", event), one), 201);
    expect((await waiting(people.contributor)).soon).toMatchObject([
      { title: `${name}，李某请您再看“行政处罚”`, detail: "“与台账差一件”" },
    ]);
    await finalise();
    expect(await titles(people.contributor)).toEqual({ own: [], others: [] });
  });

  test("that may write over what the drafter has written wait for the drafter", async () => {
    const part = partsOfEdition().find((key) => key.startsWith("aspect:")) ?? "";
    const assignment = await give("2099-01-15", [part]);
    const asked = at({ assignmentId: assignment });
    const answers = { [part]: "制度还不够细。" };
    await done(answersRoute.PATCH(as(people.contributor, "PATCH", { answers }), asked));
    await done(handingInRoute.POST(as(people.contributor, "POST"), asked), 201);
    expect((await titles(people.drafter)).own).toContain("执法支队何某交来 1 处，等您放入");
  });
});

describe("handing in", () => {
  test("waits for the drafter, for the collector, and comes back to the drafter", async () => {
    const name = `${water} 2025 年度报告`;
    const collection = await collect();
    expect((await titles(people.drafter)).own).toEqual([`${name}还没有定稿`]);
    expect((await titles(people.collector)).own).toEqual(["还有 2 个单位过了日子没有报"]);
    await finalise();
    expect((await titles(people.drafter)).own).toEqual([`${name}定稿了，还没有报送`]);
    await done(handInRoute.POST(as(people.drafter, "POST", { collection }), at({ reportId: id })));
    expect(await titles(people.drafter)).toEqual({ own: [], others: [`${name}已报送`] });
    const { soon, today } = await waiting(people.collector);
    expect([...today, ...soon].map(({ title }) => title)).toEqual(["还有 1 个单位过了日子没有报", "收报：1 份等您看"]);

    const board = await (await boardRoute.GET(as(people.collector, "GET"), at({ collectionId: collection }))).json();
    const submissionId = board.offices[0].submission;
    expect(soon[0].href).toBe(`/submissions/${submissionId}`);
    const items = [{ place: person, is: "41", should: "42", why: "与台账差一件" }];
    const decision = { decision: "return", items, due: "2026-02-10" };
    await done(decisionRoute.POST(as(people.collector, "POST", decision), at({ submissionId })));
    const back = (await waiting(people.drafter)).today;
    expect(back).toMatchObject([
      { title: `${name}，收报单位退回，1 条`, due: "2026-02-10", href: `/reports/${id}/hand-in` },
    ]);
    expect((await titles(people.collector)).own).toContain(`${water}过了再报的日子还没有报`);
    expect(await titles(people.stranger)).toEqual({ own: [], others: [] });
  });

  test("is only named when its day is near", async () => {
    const actor: Actor = {
      ...{ kind: "person", id: people.drafter.id, name: "李某", administrator: false },
      roles: [{ office: offices.water, role: "drafter" }],
    };
    const jobs = (now: string) => read((tx) => jobsOf(tx, actor, now));
    expect(await jobs("2025-12-20T02:00:00.000Z")).toEqual([]);
    const near = await jobs("2026-01-22T02:00:00.000Z");
    expect(near).toMatchObject([{ id: `due:${id}`, due: "2026-01-31" }]);
    expect(inOrder(near, "2026-01-31").today).toHaveLength(1);
  });
});

test("本机 has the list of reports and no list of jobs", async () => {
  await submit();
  expect(await read((tx) => jobsOf(tx, { kind: "local", name: "本机" }, new Date().toISOString()))).toEqual([]);
});
