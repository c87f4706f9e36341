import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { officeReport } from "@/app/_collection/office-files.fixture";
import { jobsOf } from "@/app/_waiting/jobs-of";
import { countingSelects } from "@/db/counting-selects.fixture";
import { appendReview } from "@/db/review-events";
import { write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import {
  addComment,
  addSubmission,
  addToRoster,
  createCollection,
  createReport,
  decide,
  finaliseReport,
  loadCollection,
  loadReport,
  receiveFile,
  saveReason,
} from "@/db/test-verbs";
import type { Actor } from "@/lib/access/actor";
import { editionById } from "@/lib/editions/register";
import { printInterchange } from "@/lib/report/interchange";
import { usualSteps } from "@/lib/review/steps";
import type { Job } from "@/lib/waiting/job";
import { makePerson } from "./people.fixture";

withTestDatabase();

const edition = editionById("2021");
const person = "requests.newlyReceived.naturalPerson";
const now = "2026-03-01T02:00:00.000Z";
const deadline = "2026-01-31";
const deadlines = {
  department: deadline,
  township: deadline,
  dispatched: deadline,
  vertical: deadline,
  other: deadline,
};

/** A report of an office of this name, which nobody has written in but `李某`. */
async function draft(name: string) {
  const made = await createReport(officeReport(name, 1));
  if (!made.ok) throw new Error(made.reason);
  const stored = await loadReport(made.id);
  if (!stored) throw new Error("There is no such report");
  return stored;
}

const happens = (id: string, event: Omit<Parameters<typeof appendReview>[2], "revision">) =>
  write((tx) => appendReview(tx, id, { revision: 1, ...event }));
const submit = (id: string) => happens(id, { kind: "submit", by: "李某", steps: usualSteps });

async function inReview(name: string): Promise<string> {
  const { id, officeId } = await draft(name);
  await saveReason(id, {
    ...{ key: "one", rule: "yearOnYear", section: "requests" as const, message: "比上年多", values: "41" },
    ...{ category: "其他" as const, text: "合并了两个单位" },
  });
  await submit(id);
  return officeId;
}

async function returned(name: string): Promise<string> {
  const { id, officeId } = await draft(name);
  await submit(id);
  const reasons = ["文字", "数字"].map((kind) => ({ kind: kind as "文字", text: "要改" }));
  await happens(id, { kind: "return", by: "韩某某", step: "保密审查", reasons });
  await happens(id, { kind: "answer", by: "李某", item: 0, text: "已核对" });
  return officeId;
}

async function commented(name: string): Promise<string> {
  const { id, officeId } = await draft(name);
  await addComment(id, { place: person, quote: null, text: "一致吗", asks: false, revision: 1 }, "韩某某");
  return officeId;
}

/** Finalised, handed in, and sent back by who collects. */
async function sentBack(name: string, collectionId: string): Promise<string> {
  const { id, officeId, report } = await draft(name);
  const content = printInterchange(edition, report);
  await finaliseReport(id, 1, content);
  const bytes = new TextEncoder().encode(randomUUID());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await receiveFile(collectionId, { sha256, name: "年报.json", bytes });
  const proposal = { ...report, printed: {}, notices: [], origins: {} };
  const sent = await addSubmission({
    ...{ collectionId, officeId, editionId: edition.id, sha256, fileName: "年报.json", doubts: 0, findings: [] },
    ...{ arrivedAt: "2026-01-20T02:00:00.000Z", reading: { proposal, format: "json" as const } },
    handedIn: { from: "here", reportId: id, version: 1, office: officeId, by: "李某" },
  });
  const items = [{ place: person, is: "41", should: "42", why: "与台账差一件", severity: "error" as const }];
  await decide(sent.id, { decision: "return", items, due: "2026-02-10", reason: "", after: null });
  return officeId;
}

/** So many reports in each state that makes a job, of as many offices. @returns all of the offices, who collects among them */
async function world(name: string, many: number): Promise<string[]> {
  const names = Array.from({ length: many }, (_, index) => `${name}${index + 1}`);
  const made = await createCollection({
    office: { name: `${name}人民政府办公室`, kind: "department" },
    ...{ year: 2025, editionId: edition.id, deadlines, offices: many },
  });
  const line = { formerNames: [], class: "department" as const, deadline: null, contact: "" };
  await addToRoster(
    made.id,
    names.map((each) => ({ ...line, name: `${each}收局` })),
  );
  const offices = [(await loadCollection(made.id))?.office.id ?? ""];
  for (const each of names)
    offices.push(
      await inReview(`${each}审局`),
      await returned(`${each}退局`),
      await commented(`${each}注局`),
      await sentBack(`${each}收局`, made.id),
    );
  return offices;
}

/** Somebody with every role of an office in all of them. */
async function everythingIn(name: string, offices: string[]): Promise<Actor> {
  const roles = offices.flatMap((office) =>
    (["drafter", "reviewer", "signer", "collector"] as const).map((role) => ({ office, role })),
  );
  const { id } = await makePerson(name, roles);
  return { kind: "person", id, name, administrator: false, roles };
}

test("what waits is looked up with as many questions for many reports as for one", async () => {
  const asked = async (name: string, many: number) => {
    const actor = await everythingIn(name, await world(name, many));
    return countingSelects((tx) => jobsOf(tx, actor, now));
  };
  const [one, many] = [await asked("沈", 1), await asked("韩", 8)];
  const kinds = (jobs: Job[]) => jobs.map(({ id }) => id.split(":")[0]);
  // One for each report, and two for the one that is written in; what is collected is told of together.
  expect(kinds(one.answer)).toEqual(["review", "returned", "question", "handedBack", "due", "again"]);
  expect(many.answer).toHaveLength(5 * 8 + 1);
  expect(many.selects).toBe(one.selects);
});
