import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { classesIn, type OfficeClass, officeClassIds, type Scope, scopeIds } from "../lib/collection/office-class";
import { blankReport, type Figures } from "../lib/report/values";
import type { RosterChange } from "./change-roster";
import { submissionFigures } from "./collection-schema";
import type { Collection } from "./collections";
import { write } from "./store";
import { storeSettled } from "./submissions";
import { withTestDatabase } from "./test-database";
import {
  addFigures,
  addSubmission,
  addToRoster,
  changeRosterEntry,
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

const does = ["send", "accept", "return", "take", "notTake", "leave", "put", "off", "back", "class", "settle"] as const;
type Step = { office: number; value: number; does: (typeof does)[number] };
const steps = fc.array(
  fc.record<Step>({
    office: fc.nat(classes.length - 1),
    value: fc.nat(999),
    does: fc.constantFrom("send", "send", "accept", "accept", "accept", ...does),
  }),
  { maxLength: 30 },
);

let made = 0;

async function collect(kinds: readonly OfficeClass[] = classes) {
  made += 1;
  const deadlines = Object.fromEntries(officeClassIds.map((id) => [id, "2027-01-31"])) as Record<OfficeClass, string>;
  const office = { name: `第${made}县人民政府办公室`, kind: "department" as const };
  const { id } = await createCollection({ office, year: 2026, editionId: "2021", deadlines, offices: kinds.length });
  const line = { formerNames: [], deadline: null, contact: "" };
  await addToRoster(
    id,
    kinds.map((kind, index) => ({ ...line, class: kind, name: `第${made}县第${index}局` })),
  );
  const collection = await loadCollection(id);
  if (!collection) throw new Error("not made");
  return { collection, offices: (await loadRoster(collection)).map((entry) => entry.office.id) };
}

const proposalOf = (figures: Figures) => ({
  ...blankReport("2021", { name: "某某局", kind: "department" }, 2026),
  ...{ figures, printed: {}, notices: [], origins: {} },
});
const proposalWith = (value: number) => proposalOf({ [person]: value });

const send = (collectionId: string, officeId: string, value: number) =>
  sendFigures(collectionId, officeId, { [person]: value });

async function sendFigures(collectionId: string, officeId: string, figures: Figures): Promise<string> {
  const bytes = new TextEncoder().encode(randomUUID());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await receiveFile(collectionId, { sha256, name: "年报.docx", bytes });
  const sent = { collectionId, officeId, editionId: "2021", sha256, fileName: "年报.docx", doubts: 0, findings: [] };
  const reading = { proposal: proposalOf(figures), format: "docx" as const };
  return (await addSubmission({ ...sent, arrivedAt: "2027-01-20T02:00:00.000Z", reading })).id;
}

/** An office as the test itself follows it, without events: what was sent, what stands decided, what the sums should have. */
type Followed = {
  class: OfficeClass;
  expected: boolean;
  outside: boolean;
  sent: { id: string; value: number; sequence: number | null }[];
  counted: string | null;
  later: string | null;
};

const lastOf = ({ sent }: Followed) => sent.at(-1);

function accepted(office: Followed, id: string): void {
  if (office.counted === null || office.counted === id) office.counted = id;
  else office.later = id;
}

function returned(office: Followed, id: string): void {
  if (office.counted === id) office.counted = null;
  else if (office.later === id) office.later = null;
}

async function takeDecision(does: "accept" | "return", office: Followed): Promise<void> {
  const last = lastOf(office);
  if (!last) return;
  const outcome = await decide(last.id, { decision: does, items: [], due: null, reason: "", after: last.sequence });
  if (!outcome.ok) throw new Error(outcome.reason);
  last.sequence = outcome.decision.sequence;
  (does === "accept" ? accepted : returned)(office, last.id);
}

async function settle(collectionId: string, officeId: string, office: Followed, take: boolean): Promise<void> {
  const done = await settleCorrection(collectionId, officeId, take ? { take } : { take, reason: "已经公布" });
  expect(done).toBe(office.later !== null);
  if (take && office.later) office.counted = office.later;
  office.later = null;
}

async function leave(collectionId: string, officeId: string, office: Followed, reason: string | null): Promise<void> {
  await leaveOut({ collectionId, officeId, address: person }, reason);
  office.outside = reason !== null;
}

/** Doubts of a report are answered before it is decided on, so the sums must not hear of it. */
async function answerDoubts(collectionId: string, officeId: string, office: Followed, value: number): Promise<void> {
  const last = lastOf(office);
  if (!last || last.sequence !== null) return;
  const about = { id: last.id, collectionId, officeId, editionId: "2021" };
  await write((tx) => storeSettled(tx, about, proposalWith(value), [], { [person]: value }));
  last.value = value;
}

async function take({ does, value }: Step, collectionId: string, officeId: string, office: Followed): Promise<void> {
  const change = (what: RosterChange) => changeRosterEntry(collectionId, officeId, what);
  if (does === "send") office.sent.push({ id: await send(collectionId, officeId, value), value, sequence: null });
  else if (does === "accept" || does === "return") await takeDecision(does, office);
  else if (does === "take" || does === "notTake") await settle(collectionId, officeId, office, does === "take");
  else if (does === "leave" || does === "put")
    await leave(collectionId, officeId, office, does === "leave" ? "共同被告" : null);
  else if (does === "off" || does === "back") {
    await change({ left: does === "off" ? "并入别的局" : null });
    office.expected = does === "back";
  } else if (does === "class") {
    office.class = officeClassIds[value % officeClassIds.length];
    await change({ class: office.class });
  } else await answerDoubts(collectionId, officeId, office, value);
}

/** Once over what stands accepted: the sum, its parts, and who is missing. */
function addedOnce(offices: Map<string, Followed>, scope: Scope) {
  const inScope = [...offices].filter(([, each]) => each.expected && classesIn[scope].includes(each.class));
  const parts = inScope.flatMap(([id, { counted, outside, sent }]) =>
    counted === null || outside ? [] : [{ id, value: sent.find((each) => each.id === counted)?.value ?? Number.NaN }],
  );
  return {
    sum: parts.length === 0 ? null : parts.reduce((all, { value }) => all + value, 0),
    parts: parts.map(({ id, value }) => `${id} ${value}`).sort(),
    expected: inScope.length,
    missing: inScope.filter(([, { counted }]) => counted === null).map(([id]) => id),
  };
}

async function summed(collection: Collection, scope: Scope) {
  const { expected, counted, missing } = await coverageOf(collection.id, scope);
  expect(counted + missing.length).toBe(expected);
  const parts = await partsOf(collection, scope, [person]);
  const { [person]: sum = null } = await addFigures(collection, scope);
  return {
    ...{ sum, expected, missing: missing.map(({ id }) => id) },
    parts: parts.map(({ office, value }) => `${office.id} ${value}`).sort(),
  };
}

const marked = () =>
  write((tx) =>
    tx
      .select({
        id: submissionFigures.submissionId,
        address: submissionFigures.address,
        in: submissionFigures.countedIn,
      })
      .from(submissionFigures)
      .orderBy(submissionFigures.submissionId, submissionFigures.address),
  );

/** What the migration writes into a database that was kept before there were marks. */
const filling = () => {
  const migration = readFileSync("db/sqlite/migrations/0012_counted_figures.sql", "utf8");
  return sql.raw(/SET "counted_in" = (\([\s\S]*?\n\));/.exec(migration)?.[1] ?? "");
};

test("whatever is done in any order, sums, parts, coverage and missing are those of adding once what stands accepted", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { collection, offices } = await collect();
      const followed = new Map(
        offices.map((id, index): [string, Followed] => [
          id,
          { class: classes[index], expected: true, outside: false, sent: [], counted: null, later: null },
        ]),
      );
      for (const step of all) {
        const id = offices[step.office];
        await take(step, collection.id, id, followed.get(id) as Followed);
      }
      for (const scope of scopeIds) expect(await summed(collection, scope)).toEqual(addedOnce(followed, scope));
      const before = await marked();
      await write((tx) => tx.update(submissionFigures).set({ countedIn: null }));
      await write((tx) => tx.update(submissionFigures).set({ countedIn: filling() }));
      expect(await marked()).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

const company = "requests.newlyReceived.commercialEnterprise";
const inForce = "article20Item1.administrativeNormativeDocuments.inForce";
const fees = "article20Item8.administrativeFees.amountCharged";
const counts = [person, company, inForce];

/** 12.050: as many digits as somebody writes. */
const amount = fc.tuple(fc.nat(9_999_999), fc.integer({ min: 1, max: 6 })).map(([digits, places]) =>
  String(digits)
    .padStart(places + 1, "0")
    .replace(new RegExp(`(\\d{${places}})$`), ".$1"),
);
const figures = fc.record<Figures>({
  ...Object.fromEntries(counts.map((address) => [address, fc.option(fc.nat(999_999))])),
  [fees]: fc.option(amount),
});
const sent = fc.record({ class: fc.constantFrom(...officeClassIds), accepted: fc.boolean(), figures });

/** A value in millionths. */
function millionths(value: unknown): bigint {
  const [whole, fraction = ""] = String(value).split(".");
  return BigInt(whole + fraction.padEnd(6, "0"));
}

test("for any set of submissions the sums are the addition of what is accepted in scope, digit by digit", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 8 }), async (all) => {
      const { collection, offices } = await collect(all.map((each) => each.class));
      for (const [index, each] of all.entries()) {
        const id = await sendFigures(collection.id, offices[index], each.figures);
        const given = { decision: "accept" as const, items: [], due: null, reason: "", after: null };
        if (each.accepted) expect(await decide(id, given)).toMatchObject({ ok: true });
      }
      for (const scope of scopeIds) {
        const inScope = all.flatMap((each, index) =>
          classesIn[scope].includes(each.class) ? [{ ...each, id: offices[index] }] : [],
        );
        const summedUp = await addFigures(collection, scope);
        for (const address of [...counts, fees]) {
          const values = inScope.flatMap((each) => (each.accepted ? (each.figures[address] ?? []) : []));
          const sum = values.reduce((total: bigint, value) => total + millionths(value), 0n);
          const found = summedUp[address] ?? null;
          expect([address, found === null ? null : millionths(found)]).toEqual([
            address,
            values.length > 0 ? sum : null,
          ]);
        }
        expect(await coverageOf(collection.id, scope)).toMatchObject({
          ...{ expected: inScope.length, counted: inScope.filter(({ accepted }) => accepted).length },
          missing: inScope.filter(({ accepted }) => !accepted).map(({ id }) => ({ id })),
        });
      }
    }),
    { numRuns: 20 },
  );
});
