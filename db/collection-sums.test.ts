import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { classesIn, type OfficeClass, officeClassIds, type Scope } from "../lib/collection/office-class";
import { blankReport } from "../lib/report/values";
import { withTestDatabase } from "./test-database";
import {
  addFigures,
  addSubmission,
  addToRoster,
  coverageOf,
  createCollection,
  decide,
  leaveOut,
  loadCollection,
  loadRoster,
  partsOf,
  receiveFile,
  settleCorrection,
} from "./test-verbs";

withTestDatabase();

const person = "requests.newlyReceived.naturalPerson";
const classes: OfficeClass[] = ["department", "township", "vertical"];

type Step = { office: number; value: number; does: "send" | "accept" | "return" | "take" | "leave" | "put" };
const steps = fc.array(
  fc.record<Step>({
    office: fc.nat(classes.length - 1),
    value: fc.nat(999),
    does: fc.constantFrom("send", "send", "accept", "accept", "return", "take", "leave", "put"),
  }),
  { maxLength: 24 },
);

let made = 0;

async function collect() {
  made += 1;
  const deadlines = Object.fromEntries(officeClassIds.map((id) => [id, "2027-01-31"])) as Record<OfficeClass, string>;
  const office = { name: `第${made}县人民政府办公室`, kind: "department" as const };
  const { id } = await createCollection({ office, year: 2026, editionId: "2021", deadlines, offices: classes.length });
  const line = { formerNames: [], deadline: null, contact: "" };
  await addToRoster(
    id,
    classes.map((kind, index) => ({ ...line, class: kind, name: `第${made}县第${index}局` })),
  );
  const collection = await loadCollection(id);
  if (!collection) throw new Error("not made");
  return { collection, offices: (await loadRoster(collection)).map((entry) => entry.office.id) };
}

async function send(collectionId: string, officeId: string, value: number): Promise<string> {
  const bytes = new TextEncoder().encode(randomUUID());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await receiveFile(collectionId, { sha256, name: "年报.docx", bytes });
  const report = blankReport("2021", { name: "某某局", kind: "department" }, 2026);
  const proposal = { ...report, figures: { [person]: value }, printed: {}, notices: [], origins: {} };
  const sent = { collectionId, officeId, editionId: "2021", sha256, fileName: "年报.docx", doubts: 0, findings: [] };
  const reading = { proposal, format: "docx" as const };
  return (await addSubmission({ ...sent, arrivedAt: "2027-01-20T02:00:00.000Z", reading })).id;
}

/** What was done, kept by the test on its own: values sent, the last decision on each, what is left out. */
type Log = {
  values: Map<string, number>;
  last: Map<string, string>;
  decided: Map<string, { kind: "accept" | "return"; sequence: number }>;
  outside: Set<string>;
};

async function take({ does, value }: Step, collectionId: string, officeId: string, log: Log): Promise<void> {
  const last = log.last.get(officeId);
  const figure = { collectionId, officeId, address: person };
  if (does === "send") {
    const id = await send(collectionId, officeId, value);
    log.values.set(id, value);
    log.last.set(officeId, id);
  } else if (does === "take") await settleCorrection(collectionId, officeId, { take: true });
  else if (does === "leave") {
    await leaveOut(figure, "共同被告");
    log.outside.add(officeId);
  } else if (does === "put") {
    await leaveOut(figure, null);
    log.outside.delete(officeId);
  } else if (last) {
    const after = log.decided.get(last)?.sequence ?? null;
    const outcome = await decide(last, { decision: does, items: [], due: null, reason: "", after });
    if (!outcome.ok) throw new Error(outcome.reason);
    log.decided.set(last, { kind: does, sequence: outcome.decision.sequence });
  }
}

test("whatever is sent, accepted, returned, corrected and left out, in any order, the sums are those of adding once", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { collection, offices } = await collect();
      const log: Log = { values: new Map(), last: new Map(), decided: new Map(), outside: new Set() };
      for (const step of all) await take(step, collection.id, offices[step.office], log);
      for (const scope of ["region", "own-level"] as Scope[]) {
        const parts = await partsOf(collection, scope, [person]);
        const { [person]: sum = null } = await addFigures(collection, scope);
        const { counted, expected, missing } = await coverageOf(collection.id, scope);
        const inScope = offices.filter((_, index) => classesIn[scope].includes(classes[index]));
        const added = parts.map(({ submission }) => log.values.get(submission) ?? Number.NaN);
        expect(sum).toBe(added.length === 0 ? null : added.reduce((one, other) => one + other, 0));
        for (const { submission, office } of parts) {
          expect(log.decided.get(submission)?.kind).toBe("accept");
          expect(log.outside.has(office.id)).toBe(false);
        }
        expect([counted + missing.length, expected]).toEqual([inScope.length, inScope.length]);
        const left = inScope.filter((id) => log.outside.has(id) && !missing.some((office) => office.id === id));
        expect(parts.length).toBe(counted - left.length);
      }
    }),
    { numRuns: 15 },
  );
});
