import "server-only";
import { type Change, isReal } from "../lib/report/change";
import { changesOfPatch, oneACell } from "../lib/report/section-changes";
import { isSaved, listNames, nameRevision } from "./history";
import type { KnownReport } from "./known-sections";
import type { SectionSave } from "./save-section";
import { writeRevision } from "./section-write";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

/** The name of a state that holds what was not chosen where two had changed the same. */
export const asideName = "没有选上的一份";

/**
 * Lets what was not chosen stand in the history under a name: the present state where it is that one, else a state of
 * its own, which the save itself then leaves again.
 * @returns what puts back the values that were there before
 */
export async function keepAside(tx: Transaction, save: SectionSave, known: KnownReport, at: string): Promise<Change[]> {
  const { reportId, sectionId, setAside, by = nameOfWriter() } = save;
  const values = known.sections.get(sectionId)?.values;
  if (!setAside || !values) return [];
  const made = oneACell(changesOfPatch(sectionId, setAside, values), values).filter(isReal);
  const revision = made.length > 0 ? await writeRevision(tx, save, known, made, at) : known.revision;
  const named = (await listNames(tx, reportId)).some((name) => name.revision === revision);
  if (!named && (await isSaved(tx, reportId, revision))) await nameRevision(tx, reportId, revision, asideName, by);
  return made.map(({ place, before, after }) => ({ place, before: after, after: before }));
}
