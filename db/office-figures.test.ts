import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type OfficeClass, officeClassIds } from "../lib/collection/office-class";
import { editionById } from "../lib/editions/register";
import { printInterchange } from "../lib/report/interchange";
import { blankReport, type Figures } from "../lib/report/values";
import { figuresOfOffices } from "./office-figures";
import { read } from "./store";
import { withTestDatabase } from "./test-database";
import {
  addSubmission,
  addToRoster,
  createCollection,
  createReport,
  decide,
  duplicateReport,
  finaliseReport,
  loadCollection,
  loadReport,
  loadRoster,
  receiveFile,
} from "./test-verbs";

withTestDatabase();

const [person, company] = ["requests.newlyReceived.naturalPerson", "requests.newlyReceived.commercialEnterprise"];
const fees = "article20Item8.administrativeFees.amountCharged";
const report = (name: string, figures: Figures = {}) => ({
  ...blankReport("2021", { name, kind: "department" }, 2025),
  figures,
});

async function finalise(id: string): Promise<string> {
  const stored = await loadReport(id);
  if (!stored) throw new Error("not there");
  const content = printInterchange(editionById("2021"), stored.report);
  expect(await finaliseReport(id, stored.revision, content)).toMatchObject({ ok: true });
  return stored.officeId;
}

async function create(name: string, figures: Figures): Promise<string> {
  const created = await createReport(report(name, figures));
  if (!created.ok) throw new Error("not created");
  return created.id;
}

/** What was collected of the year from offices that sent a file each, and had it accepted. */
async function collected(sent: Record<string, Figures>) {
  const deadlines = Object.fromEntries(officeClassIds.map((id) => [id, "2026-01-31"])) as Record<OfficeClass, string>;
  const office = { name: "某某县人民政府办公室", kind: "department" as const };
  const { id } = await createCollection({ office, year: 2025, editionId: "2021", deadlines, offices: 2 });
  const line = { class: "department" as const, formerNames: [], deadline: null, contact: "" };
  const names = Object.keys(sent);
  await addToRoster(
    id,
    names.map((name) => ({ ...line, name })),
  );
  const collection = await loadCollection(id);
  if (!collection) throw new Error("not made");
  for (const { office } of await loadRoster(collection)) {
    const bytes = new TextEncoder().encode(randomUUID());
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await receiveFile(id, { sha256, name: "年报.docx", bytes });
    const proposal = { ...report(office.name, sent[office.name]), printed: {}, notices: [], origins: {} };
    const file = { editionId: "2021", sha256, fileName: "年报.docx", doubts: 0, findings: [] };
    const arrived = { collectionId: id, officeId: office.id, arrivedAt: "2026-01-20T02:00:00.000Z" };
    const { id: given } = await addSubmission({ ...file, ...arrived, reading: { proposal, format: "docx" } });
    await decide(given, { decision: "accept", items: [], due: null, reason: "", after: null });
  }
  return collection;
}

const lastYear = (ids: string[], addresses: string[], collection: Awaited<ReturnType<typeof loadCollection>> = null) =>
  read((tx) => figuresOfOffices(tx, { ids, addresses, year: 2025, collection }));

test("the figures of an office's own final report are added up, amounts digit by digit; of drafts and copies nothing is known", async () => {
  const id = await create("水务局", { [person]: 3, [company]: 4, [fees]: "1234567890123456.70" });
  const water = await finalise(id);
  const copy = await duplicateReport(id);
  if (copy) expect(await finalise(copy.id)).toBe(water);
  const draft = await loadReport(await create("交通局", { [person]: 5 }));
  expect(await lastYear([water, draft?.officeId ?? ""], [person, company])).toEqual(new Map([[water, 7]]));
  expect(await lastYear([water], [fees])).toEqual(new Map([[water, "1234567890123456.70"]]));
  expect(await lastYear([], [person])).toEqual(new Map());
});

test("what was accepted of an office in a collection is its figure, whatever its own report says", async () => {
  const water = await finalise(await create("水务局", { [person]: 3 }));
  const archive = await finalise(await create("档案馆", { [person]: 6 }));
  const collection = await collected({ 水务局: { [person]: 8, [company]: 2 } });
  expect(await lastYear([water, archive], [person, company], collection)).toEqual(
    new Map([
      [water, 10],
      [archive, 6],
    ]),
  );
});
