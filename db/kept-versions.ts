import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, lt } from "drizzle-orm";
import { editionById } from "../lib/editions/register";
import { type InterchangeFile, printInterchange } from "../lib/report/interchange";
import { type KeptKind, type KeptVersion, keptNames } from "../lib/report/kept-version";
import { type AddressedChanges, patchOf, pointersOf, readValue, splitReport } from "../lib/report/section-values";
import { loadReport } from "./reports";
import { saveSection } from "./save-section";
import { keptVersions, reports } from "./schema";
import type { Transaction } from "./transaction";

/** So many stay of each report, the last ones. */
const mostKept = 20;

const ofReport = (reportId: string) => eq(keptVersions.reportId, reportId);
const { revision, kind, about, at, by } = keptVersions;

/** @returns what was kept of a report, the last one first, without its contents. */
export const listKept = async (tx: Transaction, reportId: string): Promise<KeptVersion[]> =>
  tx.select({ revision, kind, about, at, by }).from(keptVersions).where(ofReport(reportId)).orderBy(desc(revision));

/** @returns the report as it was at that revision, or null when that state was not kept. */
export async function loadKept(tx: Transaction, reportId: string, kept: number): Promise<InterchangeFile | null> {
  const where = and(ofReport(reportId), eq(revision, kept));
  const [found] = await tx.select({ content: keptVersions.content }).from(keptVersions).where(where);
  return found?.content ?? null;
}

/** Keeps a report as it stands. @returns its revision. @throws when there is no such report. */
export async function keepVersion(tx: Transaction, reportId: string, why: KeptKind, what: string): Promise<number> {
  const stored = await loadReport(tx, reportId);
  if (!stored) throw new Error(`Report ${reportId} is not there to be kept`);
  const content = printInterchange(editionById(stored.report.edition), stored.report);
  const version = { reportId, revision: stored.revision, kind: why, about: what, at: new Date().toISOString() };
  await tx
    .insert(keptVersions)
    .values({ ...version, content })
    .onConflictDoNothing();
  const beyond = (await listKept(tx, reportId)).at(mostKept - 1);
  if (beyond) await tx.delete(keptVersions).where(and(ofReport(reportId), lt(revision, beyond.revision)));
  return stored.revision;
}

type PutBack =
  | { ok: true; revision: number; kept: number }
  | { ok: false; reason: "missing" | "notKept" | "finalised" };

/** Makes a report what it was at a revision that was kept; as it stands now it is kept too, so that this can be undone. */
export async function putBack(tx: Transaction, reportId: string, wanted: number): Promise<PutBack> {
  const stored = await loadReport(tx, reportId);
  if (!stored) return { ok: false, reason: "missing" };
  const [version] = (await listKept(tx, reportId)).filter((each) => each.revision === wanted);
  const content = await loadKept(tx, reportId, wanted);
  if (!version || !content) return { ok: false, reason: "notKept" };
  if (stored.status === "finalised") return { ok: false, reason: "finalised" };
  const kept = await keepVersion(tx, reportId, "beforeRestore", keptNames[version.kind]);
  const edition = editionById(stored.report.edition);
  const now = splitReport(edition, stored.report);
  const session = `restore:${randomUUID()}`;
  let last = stored.revision;
  for (const [sectionId, then] of splitReport(edition, { ...content, entries: content.entries ?? {} })) {
    const pointers = new Set([...pointersOf(now.get(sectionId) ?? {}), ...pointersOf(then)]);
    const changes: AddressedChanges = Object.fromEntries(
      [...pointers].map((pointer) => [pointer, readValue(then, pointer)]),
    );
    const save = { reportId, sectionId, baseRevision: last, patch: patchOf(changes), session };
    const saved = await saveSection(tx, save);
    if (!saved.ok) throw new Error(`Report ${reportId} could not be put back: ${saved.reason}`);
    last = saved.revision;
  }
  await tx.update(reports).set({ lastSection: stored.lastSection }).where(eq(reports.id, reportId));
  return { ok: true, revision: last, kept };
}
