import { beforeEach, describe, expect, test } from "vitest";
import { withTestDatabase } from "../test-database";
import {
  listBin,
  listLedgers,
  listReasons,
  listReports,
  listVersions,
  loadCases,
  loadLastYear,
  loadMapping,
  loadReport,
  loadVersion,
  saveSection,
} from "../test-verbs";
import { digestOf } from "../versions";
import { readBackThen, writeReleaseFolder } from "./release-folder.fixture";

withTestDatabase();

const dataDir = () => String(process.env.DATA_DIR);
const then = readBackThen();

describe("a data folder of the program of 2026-11-27", () => {
  beforeEach(() => writeReleaseFolder(dataDir()));

  test("opens with every draft, in the bin and out of it, as it was", async () => {
    const now = [...(await listReports()), ...(await listBin())];
    expect(now).toHaveLength(then.reports.length);
    for (const { stored } of then.reports) expect(now.find(({ id }) => id === stored.id)).toMatchObject(stored);
    const ids = now.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
    for (const id of ids) expect((await loadReport(id))?.report).toEqual(storedThen(id).report);
  });

  test.each(then.reports)(
    "keeps versions, reasons and ledgers of $stored.report.unit.name $stored.report.year",
    async ({ stored: { id }, versions, reasons, ledgers }) => {
      expect(await listVersions(id)).toMatchObject(versions.map(({ content: _, ...version }) => version));
      for (const { number, content, sha256 } of versions) {
        const kept = await loadVersion(id, number);
        expect(kept).toEqual(content);
        expect(kept && digestOf(kept)).toBe(sha256);
      }
      expect(await listReasons(id)).toMatchObject(reasons);
      expect(await listLedgers(id)).toEqual(ledgers.map(({ cases: _, ...ledger }) => ledger));
      for (const { kind, cases } of ledgers) expect(await loadCases(id, kind)).toEqual(cases);
    },
  );

  test("compares each report with the same one of the year before, and knows the words of its ledgers", async () => {
    for (const { stored, lastYear } of then.reports)
      expect((await loadLastYear(stored.report))?.year ?? null).toBe(lastYear);
    expect(await loadMapping("requests", "2021")).toEqual(then.mappings.requests);
    expect(await loadMapping("remedies", "2021")).toEqual(then.mappings.remedies);
  });

  test("goes on from a window that was open: its save merges, another's value is a conflict", async () => {
    const { id, revision } = draft();
    const figures = { "requests.newlyReceived.naturalPerson": 9 };
    const late = { reportId: id, sectionId: "requests" as const, baseRevision: 1, patch: { figures } };
    expect(await saveSection({ ...late, session: "tab-9", sequence: 1 })).toMatchObject({ reason: "conflict" });
    expect(await saveSection({ ...late, baseRevision: revision })).toMatchObject({ ok: true, revision: revision + 1 });
  });
});

const storedThen = (id: string) => found(({ stored }) => stored.id === id);
/** Written by two windows, with ledgers. */
const draft = () => found(({ ledgers, stored }) => ledgers.length > 0 && stored.copy === 0);

function found(wanted: (one: (typeof then.reports)[number]) => boolean) {
  const one = then.reports.find(wanted);
  if (!one) throw new Error("not in the folder");
  return one.stored;
}
