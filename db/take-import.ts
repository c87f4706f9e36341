import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { type SectionPatch, splitReport } from "../lib/report/section-values";
import { blankReport, type Report } from "../lib/report/values";
import { importSession } from "./imported-values";
import { keepVersion } from "./kept-versions";
import { createReport, loadReport, type Origin } from "./reports";
import { type Conflict, type SaveOutcome, saveSection } from "./save-section";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

export type Import = {
  reportId: string;
  /** The report's revision that the person had before the eyes. */
  baseRevision: number;
  patches: ReadonlyMap<SectionId, SectionPatch>;
  /** The name of the file. */
  about: string;
};

/** `kept`: the revision under which the former state was kept. */
export type Taken = { revision: number; kept: number };

export type SectionConflict = Conflict & { section: SectionId };
type Refusal = Exclude<Extract<SaveOutcome, { ok: false }>, { reason: "conflict" }>;

/** Thrown, not returned: what was stored of the other sections must go with the unit of work. */
export class NotTaken extends Error {
  constructor(readonly refusal: Refusal | { reason: "conflict"; conflicts: SectionConflict[] }) {
    super(`An import was not taken: ${refusal.reason}`);
  }
}

/** Puts what a file holds into a report and keeps its former state: all of it or nothing. @throws NotTaken */
export async function takeImport(tx: Transaction, { reportId, baseRevision, patches, about }: Import): Promise<Taken> {
  const stored = await loadReport(tx, reportId);
  if (!stored) throw new NotTaken({ ok: false, reason: "missing" });
  const kept = await keepVersion(tx, reportId, "beforeImport", about);
  const revision = await saveAll(tx, reportId, baseRevision, patches);
  await goOnAt(tx, reportId, stored.lastSection);
  return { revision, kept };
}

/** Creates a report out of a file, so that its values are known to come from there. */
export async function createImported(
  tx: Transaction,
  report: Report,
  origin: Origin = {},
): ReturnType<typeof createReport> {
  const created = await createReport(tx, blankReport(report.edition, report.unit, report.year), origin);
  if (!created.ok) return created;
  const patches: Import["patches"] = splitReport(editionById(report.edition), report);
  const revision = await saveAll(tx, created.id, created.revision, patches);
  await goOnAt(tx, created.id, "cover");
  return { ...created, revision };
}

async function saveAll(
  tx: Transaction,
  reportId: string,
  baseRevision: number,
  patches: Import["patches"],
): Promise<number> {
  const session = importSession(randomUUID());
  const conflicts: SectionConflict[] = [];
  let revision = baseRevision;
  for (const [sectionId, patch] of patches) {
    const saved = await saveSection(tx, { reportId, sectionId, baseRevision, patch, session, whole: true });
    if (saved.ok) revision = Math.max(revision, saved.revision);
    else if (saved.reason !== "conflict") throw new NotTaken(saved);
    else conflicts.push(...saved.conflicts.map((conflict) => ({ ...conflict, section: sectionId })));
  }
  if (conflicts.length > 0) throw new NotTaken({ reason: "conflict", conflicts });
  return revision;
}

/** Where somebody was writing is not where a file was put in last. */
const goOnAt = (tx: Transaction, reportId: string, lastSection: SectionId) =>
  tx.update(reports).set({ lastSection }).where(eq(reports.id, reportId));
