import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { keptNames } from "../lib/report/kept-version";
import { patchOf, placesIn, valueIn } from "../lib/report/section-changes";
import { type SectionValues, splitReport } from "../lib/report/section-values";
import { sectionsAt } from "./history";
import { keepVersion, listKept, loadKept } from "./kept-versions";
import { loadReport, type StoredReport } from "./reports";
import { saveSection } from "./save-section";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

/**
 * What of an earlier state comes back, by printed places or by sections; neither: the whole. `seen` is the revision that
 * the person had before the eyes: what was written after it is not replaced unseen.
 */
export type Chosen = { places?: string[]; sections?: SectionId[]; seen?: number };

type Sections = Map<SectionId, SectionValues>;

type PutBack =
  /** `kept`: the revision of the state before, where it was kept as a version of its own. */
  | { ok: true; revision: number; kept: number | null }
  | {
      ok: false;
      reason: "missing" | "notKept" | "finalised" | "changed";
    }
  | { ok: false; reason: "inReview"; step: string; since: string };

/**
 * Makes a report, or parts of it, what it was at a revision. That is a step like any other: what stood before is in the
 * history.
 */
export async function putBack(
  tx: Transaction,
  reportId: string,
  wanted: number,
  chosen: Chosen = {},
): Promise<PutBack> {
  const stored = await loadReport(tx, reportId);
  if (!stored) return { ok: false, reason: "missing" };
  const then = (await keptSections(tx, stored, wanted)) ?? (await sectionsAt(tx, stored, wanted));
  if (!then) return { ok: false, reason: "notKept" };
  if (stored.status === "finalised") return { ok: false, reason: "finalised" };
  if (stored.review) return { ok: false, reason: "inReview", ...stored.review };
  if (chosen.seen !== undefined && chosen.seen !== stored.revision) return { ok: false, reason: "changed" };
  const kept = await keepBefore(tx, reportId, wanted, chosen);
  const revision = await writeBack(tx, stored, then, chosen);
  await tx.update(reports).set({ lastSection: stored.lastSection }).where(eq(reports.id, reportId));
  return { ok: true, revision, kept };
}

async function keptSections(tx: Transaction, { id, report }: StoredReport, wanted: number): Promise<Sections | null> {
  const content = await loadKept(tx, id, wanted);
  return content && splitReport(editionById(report.edition), { ...content, entries: content.entries ?? {} });
}

/** A version that was kept by itself is answered by another of that kind. */
async function keepBefore(
  tx: Transaction,
  reportId: string,
  wanted: number,
  { places, sections }: Chosen,
): Promise<number | null> {
  const version = (await listKept(tx, reportId)).find(({ revision }) => revision === wanted);
  if (!version || places || sections) return null;
  return keepVersion(tx, reportId, "beforeRestore", keptNames[version.kind]);
}

async function writeBack(
  tx: Transaction,
  { id: reportId, revision, report }: StoredReport,
  then: Sections,
  { places, sections }: Chosen,
): Promise<number> {
  const session = `restore:${randomUUID()}`;
  let last = revision;
  for (const [sectionId, now] of splitReport(editionById(report.edition), report)) {
    const old = then.get(sectionId) as SectionValues;
    const isWanted = (place: string) =>
      (!places && !sections) || sections?.includes(sectionId) || places?.includes(place);
    const held = new Set([...placesIn(sectionId, now), ...placesIn(sectionId, old)]);
    const patch = patchOf([...held].filter(isWanted).map((place) => ({ place, after: valueIn(old, place) })));
    const saved = await saveSection(tx, { reportId, sectionId, baseRevision: last, patch, session });
    if (!saved.ok) throw new Error(`Report ${reportId} could not be put back: ${saved.reason}`);
    last = saved.revision;
  }
  return last;
}
