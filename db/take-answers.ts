import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Answer, Assignment } from "../lib/assignments/assignment";
import { patchesOfAnswers } from "../lib/assignments/values";
import { editionById } from "../lib/editions/register";
import { settleAnswers } from "./assignments";
import type { StoredReport } from "./reports";
import { saveSection } from "./save-section";
import { reports } from "./schema";
import { NotTaken, type SectionConflict } from "./take-import";
import type { Transaction } from "./transaction";

/** The session of one giving: what others write on the report meanwhile contradicts it like anybody's. */
const givenSession = () => `given:${randomUUID()}`;

/**
 * Puts answers into a report, each under the name of whoever gave it: all of them or nothing.
 * @param baseRevision the report's revision that whoever takes them has seen
 * @returns the report's revision, and the assignment with what was settled @throws NotTaken
 */
export async function takeAnswers(
  tx: Transaction,
  stored: StoredReport,
  assignment: Assignment,
  { places, baseRevision }: { places: readonly string[]; baseRevision: number },
): Promise<{ revision: number; assignment: Assignment }> {
  const chosen = assignment.answers.filter(({ place }) => places.includes(place));
  let revision = stored.revision;
  for (const by of new Set(chosen.map((answer) => answer.by))) {
    const own = chosen.filter((answer) => answer.by === by);
    revision = Math.max(revision, await saveAs(tx, stored, own, { by, baseRevision }));
  }
  // Where the drafter was writing is not where somebody's figures went.
  await tx.update(reports).set({ lastSection: stored.lastSection }).where(eq(reports.id, stored.id));
  return { revision, assignment: await settleAnswers(tx, assignment, { taken: places, left: [] }) };
}

async function saveAs(
  tx: Transaction,
  { id: reportId, report, revision: now }: StoredReport,
  answers: readonly Answer[],
  { by, baseRevision }: { by: string; baseRevision: number },
): Promise<number> {
  const session = givenSession();
  const conflicts: SectionConflict[] = [];
  let revision = now;
  for (const [sectionId, patch] of patchesOfAnswers(editionById(report.edition), report, answers)) {
    const saved = await saveSection(tx, { reportId, sectionId, baseRevision, patch, session, by, whole: true });
    if (saved.ok) revision = saved.revision;
    else if (saved.reason !== "conflict") throw new NotTaken(saved);
    else conflicts.push(...saved.conflicts.map((conflict) => ({ ...conflict, section: sectionId })));
  }
  if (conflicts.length > 0) throw new NotTaken({ reason: "conflict", conflicts });
  return revision;
}
