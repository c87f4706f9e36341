import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { happened } from "@/db/happenings";
import { officeNamed } from "@/db/people";
import { write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport } from "@/db/test-verbs";
import { type Made, makePerson } from "./people.fixture";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as opinionsRoute from "./reports/[reportId]/review/opinions/route";
import * as roundRoute from "./reports/[reportId]/review/submission/route";

withTestDatabase();

const water = "临江县水务局";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const as = ({ cookie }: Made, body: unknown) =>
  new Request("http://127.0.0.1:3000/api/x", {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify(body),
  });

let [folder, id] = ["", ""];
let people: Record<"drafter" | "reviewer", Made>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ogi-events-"));
  const made = await createReport(officeReport(water, 1));
  if (!made.ok) throw new Error(made.reason);
  id = made.id;
  const office = await write((tx) => officeNamed(tx, water));
  people = {
    drafter: await makePerson("李某", [{ office, role: "drafter" }]),
    reviewer: await makePerson("韩某某", [{ office, role: "reviewer" }]),
  };
});
afterEach(() => {
  delete process.env.EVENT_COMMAND;
  rmSync(folder, { recursive: true, force: true });
});

function command(source: string): void {
  const file = join(folder, "command.cjs");
  writeFileSync(file, source);
  chmodSync(file, 0o700);
  process.env.EVENT_COMMAND = JSON.stringify([process.execPath, file, folder]);
}
const keeping = `
  let text = "";
  process.stdin.on("data", (part) => { text += part; });
  process.stdin.on("end", () => require("node:fs").appendFileSync(process.argv[2] + "/told", text));`;
const told = () =>
  existsSync(join(folder, "told"))
    ? readFileSync(join(folder, "told"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
const whenTold = (many: number) =>
  vi.waitFor(() => expect(told()).toHaveLength(many), { timeout: 60_000 }).then(() => told());

const comment = (text: string) =>
  commentsRoute.POST(
    as(people.reviewer, { place: "requests.newlyReceived.naturalPerson", text }),
    at({ reportId: id }),
  );
async function submit(): Promise<Response> {
  const revision = (await loadReport(id))?.revision;
  return roundRoute.POST(as(people.drafter, { revision }), at({ reportId: id }));
}

test("what is done to a report is told once each, in its order, with whose it is and no word of what it says", async () => {
  command(keeping);
  expect((await comment("与台账一致吗")).status).toBe(201);
  expect((await submit()).status).toBe(201);
  const revision = (await loadReport(id))?.revision;
  const reasons = [{ kind: "文字", text: "“均已答复”不准" }];
  const opinion = as(people.reviewer, { revision, kind: "return", reasons });
  expect((await opinionsRoute.POST(opinion, at({ reportId: id }))).status).toBe(201);
  const events = await whenTold(3);
  expect(events.map(({ kind, by }) => [kind, by])).toEqual([
    ["comment.asked", "韩某某"],
    ["review.submit", "李某"],
    ["review.return", "韩某某"],
  ]);
  expect(events[2]).toMatchObject({
    ...{ step: "保密审查", report: { id, unit: water, year: 2025, path: `/reports/${id}` } },
    ...{ id: expect.any(String), at: expect.any(String) },
  });
  expect(JSON.stringify(events)).not.toMatch(/台账|均已答复/);
});

test("what is refused and stored nowhere is not told", async () => {
  command(keeping);
  const note = { kind: "review.submit", at: "2027-01-20T01:00:00.000Z", by: "李某" };
  const refused = write(async (tx) => {
    happened(tx, note);
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  expect((await submit()).status).toBe(201);
  const events = await whenTold(1);
  expect(events[0].at).not.toBe(note.at);
});

test("a command that fails, and one that is not there, cost no save and are said in the terminal", async () => {
  const terminal = vi.spyOn(console, "error").mockImplementation(() => undefined);
  command("process.exit(7)");
  expect((await comment("问一句")).status).toBe(201);
  const said = (words: string) => () =>
    expect(terminal.mock.calls.flat().some((line) => String(line).includes(words))).toBe(true);
  await vi.waitFor(said("exit 7"), { timeout: 60_000 });
  process.env.EVENT_COMMAND = join(folder, "none");
  expect((await comment("再问一句")).status).toBe(201);
  await vi.waitFor(said("start ENOENT"), { timeout: 60_000 });
  terminal.mockRestore();
});
