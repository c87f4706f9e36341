import { readdirSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { editionById } from "../../lib/editions/register";
import { stepStates } from "../../lib/report/completeness";
import { digestOf } from "../../lib/report/digest";
import { reportFigures, reports } from "../schema";
import { pingStore, read } from "../store";
import { withTestDatabase } from "../test-database";
import {
  findOffice,
  listLedgers,
  listReasons,
  listReports,
  listVersions,
  loadCases,
  loadLastYear,
  loadMapping,
  loadReport,
  loadVersion,
  restoreReport,
  saveSection,
} from "../test-verbs";
import { readBackThen, writeReleaseFolder } from "./release-folder.fixture";

withTestDatabase();

const dataDir = () => String(process.env.DATA_DIR);
const then = readBackThen();

describe("a data folder of the program of 2026-11-27", () => {
  beforeEach(() => writeReleaseFolder(dataDir()));

  test("opens with every draft, in the bin and out of it, as it was", async () => {
    for (const { stored } of then.reports) {
      if (stored.deletedAt === null) expect(await loadReport(stored.id)).toMatchObject(stored);
      else expect(await loadReport(stored.id)).toBeNull();
    }
    for (const { stored } of then.reports) {
      await restoreReport(stored.id);
      expect((await loadReport(stored.id))?.report).toEqual(stored.report);
    }
  });

  test("is listed as it was: what the rows say is what the reports say", async () => {
    const query = { today: "2026-11-27", limit: 100 };
    const pages = [await listReports(query), await listReports({ ...query, bin: true })];
    const listed = pages.flatMap((page) => page?.reports ?? []);
    expect(listed).toHaveLength(then.reports.length);
    for (const { stored } of then.reports) {
      const { report, id, status, copy, example, lastSection, updatedAt, deletedAt } = stored;
      const { unit, year, edition } = report;
      const states = stepStates(editionById(edition), report).filter(({ id }) => id !== "check");
      expect(listed.find((each) => each.id === id)).toMatchObject({
        ...{ unit, year, edition, status, copy, example, lastSection, updatedAt, deletedAt },
        sections: Object.fromEntries(states.map(({ id, state }) => [id, state])),
      });
    }
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
    for (const { stored, lastYear } of then.reports) {
      const officeId = await officeOf(stored.id);
      expect((await loadLastYear(officeId, stored.report.year))?.year ?? null).toBe(lastYear);
      for (const kind of ["requests", "remedies"] as const)
        expect(await loadMapping({ officeId, kind, editionId: "2021" })).toEqual(then.mappings[kind]);
    }
  });

  test("files the reports of one name under one office, and forgets names without any report", async () => {
    for (const { stored } of then.reports)
      expect(await findOffice(stored.report.unit.name)).toBe(await officeOf(stored.id));
    expect(await findOffice("云溪县大数据中心")).toBeNull();
  });

  test("says that everything was done at this computer", async () => {
    const versions = (await Promise.all(then.reports.map(({ stored }) => listVersions(stored.id)))).flat();
    expect(versions.map(({ by, reopenedAt, reopenedBy }) => [by, reopenedAt && reopenedBy])).toEqual([
      ["本机", null],
      ["本机", "本机"],
      ["本机", null],
    ]);
    const reasons = (await Promise.all(then.reports.map(({ stored }) => listReasons(stored.id)))).flat();
    expect(new Set(reasons.map(({ by }) => by))).toEqual(new Set(["本机"]));
  });

  test("lays out the figures of what is finalised, and of nothing else", async () => {
    const rows = await read((tx) => tx.select().from(reportFigures));
    const finalised = then.reports.filter(({ stored }) => stored.status === "finalised");
    expect(new Set(rows.map(({ reportId }) => reportId))).toEqual(new Set(finalised.map(({ stored }) => stored.id)));
    for (const { stored } of finalised) {
      const entered = Object.entries(stored.report.figures).filter(([, value]) => value !== null);
      const laid = rows.filter(({ reportId }) => reportId === stored.id).map(({ address, value }) => [address, value]);
      expect(Object.fromEntries(laid)).toEqual(Object.fromEntries(entered.map(([key, value]) => [key, String(value)])));
    }
  });

  test("goes on from a window that was open: its save merges, another's value is a conflict", async () => {
    const { id, revision } = draft();
    const figures = { "requests.newlyReceived.naturalPerson": 9 };
    const late = { reportId: id, sectionId: "requests" as const, baseRevision: 1, patch: { figures } };
    expect(await saveSection({ ...late, session: "tab-9", sequence: 1 })).toMatchObject({ reason: "conflict" });
    expect(await saveSection({ ...late, baseRevision: revision })).toMatchObject({ ok: true, revision: revision + 1 });
  });

  test("is copied as it stood before anything is changed in it", async () => {
    await pingStore();
    const backups = readdirSync(join(dataDir(), "backups"));
    expect(backups).toHaveLength(1);
    const copy = new Client(join(dataDir(), "backups", backups[0]), { readonly: true });
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(copy.prepare("select count(*) from units").pluck().get()).toBe(6);
    copy.close();
  });
});

const officeOf = async (id: string) =>
  (await read((tx) => tx.select({ officeId: reports.officeId }).from(reports).where(eq(reports.id, id))))[0].officeId;
/** Written by two windows, with ledgers. */
const draft = () => found(({ ledgers, stored }) => ledgers.length > 0 && stored.copy === 0);

function found(wanted: (one: (typeof then.reports)[number]) => boolean) {
  const one = then.reports.find(wanted);
  if (!one) throw new Error("not in the folder");
  return one.stored;
}
