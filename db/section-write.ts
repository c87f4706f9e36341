import "server-only";
import type { SectionId } from "../lib/editions/edition";
import type { Change } from "../lib/report/change";
import { pointerOf, putChanges, type ValuesByPointer } from "../lib/report/section-changes";
import type { StoredChanges } from "../lib/report/stored-changes";
import type { Unit } from "../lib/report/values";
import { type KnownReport, withSection } from "./known-sections";
import { keepKind } from "./offices";
import { isWhole, packChanges } from "./packed-changes";
import { summariseCover } from "./report-summary";
import { statements } from "./statements";
import type { Transaction } from "./transaction";
import { accountOfWriter, nameOfWriter } from "./writer";

type Save = { reportId: string; sectionId: SectionId; session?: string; sequence?: number; by?: string };

/** How the changes of a revision are stored: what came and what went, each by its JSON pointer in the section. */
const columnOf = (changes: Change[], side: "before" | "after"): ValuesByPointer =>
  Object.fromEntries(changes.map((change) => [pointerOf(change.place), change[side]]));

/**
 * Makes changes in a section and appends them as the next revision of its report.
 * @param beside what is kept with what stood before; see `text-base.ts`
 * @returns the revision
 */
export async function writeRevision(
  tx: Transaction,
  save: Save,
  known: KnownReport,
  made: Change[],
  at: string,
  beside: StoredChanges = {},
): Promise<number> {
  const { reportId, sectionId, session = "", sequence = 0, by = nameOfWriter() } = save;
  const section = known.sections.get(sectionId);
  const revision = known.revision + 1;
  const change = { changes: columnOf(made, "after"), previous: columnOf(made, "before") };
  const packed = packChanges(change, isWhole(revision, section?.revision ?? 0));
  const previous = { ...packed.previous, ...beside };
  const values = putChanges(section?.values ?? {}, made);
  const { updateSection, addRevision, updateReport, addWriter } = statements(tx);
  await updateSection.execute({ reportId, sectionId, values: JSON.stringify(values), revision, at });
  await addRevision.execute({ reportId, sectionId, revision, session, sequence, ...packed, previous, at, by });
  const personId = by === nameOfWriter() && !known.noted ? accountOfWriter() : null;
  if (personId !== null) await addWriter.execute({ reportId, personId });
  known.noted ||= personId !== null;
  const states = JSON.stringify(withSection(known, sectionId, values, revision));
  await updateReport.execute({ reportId, sectionId, revision, at, states });
  if (values.unit) await summarise(tx, reportId, values.unit, made);
  return revision;
}

async function summarise(tx: Transaction, reportId: string, unit: Unit, made: Change[]): Promise<void> {
  if (!made.some(({ place }) => place.startsWith("cover:unit."))) return;
  await summariseCover(tx, reportId, unit);
  // The name stays a value of the report: whose it is then, the clerk says (`office-answers.ts`).
  if (made.some(({ place }) => place === "cover:unit.kind")) await keepKind(tx, reportId, unit.kind);
}
