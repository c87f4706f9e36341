import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "../../lib/editions/register";
import { blankReport } from "../../lib/report/values";
import type { SaveOutcome } from "../save-section";
import { withTestDatabase } from "../test-database";
import { createReport, loadReport } from "../test-verbs";

withTestDatabase();

const entered = [...figuresOf(editionById("2021")).values()]
  .filter(({ section, parts, measure }) => section === "requests" && !parts && measure === "count")
  .map(({ address }) => address);
const [first, second] = [entered.slice(0, 20), entered.slice(20, 40)];

async function create(year: number): Promise<string> {
  const made = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, year));
  if (!made.ok) throw new Error("not created");
  return made.id;
}

/** One program of several on the database; it waits until it is told to save. */
async function startSaver(reportId: string, session: number, addresses: string[]): Promise<ChildProcess> {
  const args = ["db/postgres/test-saver.ts", reportId, "requests", String(session), ...addresses];
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [ready] = await once(child.stdout, "data");
  expect(String(ready)).toBe("ready\n");
  return child;
}

async function outcomesOf(child: ChildProcess): Promise<SaveOutcome[]> {
  let out = "";
  child.stdout?.on("data", (part) => {
    out += part;
  });
  child.stdin?.write("go\n");
  await once(child, "close");
  return JSON.parse(out);
}

/** Both at once. */
async function saveTogether(...savers: [string, number, string[]][]): Promise<SaveOutcome[][]> {
  const children = await Promise.all(savers.map((saver) => startSaver(...saver)));
  return Promise.all(children.map(outcomesOf));
}

const figures = async (id: string) => (await loadReport(id))?.report.figures;
const written = (session: number, addresses: string[]) =>
  Object.fromEntries(addresses.map((address, index) => [address, session * 100 + index]));

test("two programs save different reports at once, each all of its own", async () => {
  const [one, other] = [await create(2024), await create(2025)];
  const outcomes = await saveTogether([one, 1, first], [other, 2, first]);
  expect(outcomes.flat().map(({ ok }) => ok)).toEqual(Array(40).fill(true));
  expect([await figures(one), await figures(other)]).toEqual([written(1, first), written(2, first)]);
});

test("two programs save one section at once: every value of both is there, every save has a revision of its own", async () => {
  const id = await create(2024);
  const outcomes = await saveTogether([id, 1, first], [id, 2, second]);
  expect(outcomes.flat().map(({ ok }) => ok)).toEqual(Array(40).fill(true));
  expect(await figures(id)).toEqual({ ...written(1, first), ...written(2, second) });
  const revisions = outcomes.flat().map((outcome) => (outcome.ok ? outcome.revision : 0));
  expect(new Set(revisions).size).toBe(40);
  expect((await loadReport(id))?.revision).toBe(41);
});

test("of two programs that give one value at once the second is told what the first one gave", async () => {
  const id = await create(2024);
  const [[one], [other]] = await saveTogether([id, 1, first.slice(0, 1)], [id, 2, first.slice(0, 1)]);
  const [taken, refused] = one.ok ? [one, other] : [other, one];
  const theirs = one.ok ? 100 : 200;
  expect(taken).toMatchObject({ ok: true, revision: 2 });
  expect(refused).toMatchObject({
    ok: false,
    reason: "conflict",
    conflicts: [{ place: first[0], before: theirs, after: 300 - theirs }],
  });
  expect(await figures(id)).toEqual({ [first[0]]: theirs });
});
