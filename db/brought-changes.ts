import "server-only";
import { and, eq, gt, like } from "drizzle-orm";
import { differencesOf, isBrought, type Sections } from "../lib/report/merge-pack";
import type { FieldPlace } from "../lib/report/place";
import { valueIn } from "../lib/report/section-changes";
import type { SectionValues } from "../lib/report/section-values";
import { sectionsAt } from "./history";
import type { StoredReport } from "./reports";
import { sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";

/** How the sittings are named in which packs are taken. */
export const packSitting = "pack:";

/**
 * A pack that asked about something is taken again with the answers. What it brought the first time stands in the history,
 * and may have been written on since.
 * @param base what the pack is merged against. What an earlier pack had brought before it, revision `since`, was another change
 * @returns the places whose change came from this pack before
 */
export async function broughtChanges(
  tx: Transaction,
  stored: StoredReport,
  { sections: base, since }: { sections: Sections; since: number },
  pack: Sections,
): Promise<Set<FieldPlace>> {
  const { reportId, revision, session } = sectionRevisions;
  const saves = await tx
    .select({ revision })
    .from(sectionRevisions)
    .where(and(eq(reportId, stored.id), gt(revision, since), like(session, `${packSitting}%`)));
  const places = new Set<FieldPlace>();
  for (const save of saves) {
    const [before, after] = [await stateAt(tx, stored, save.revision - 1), await stateAt(tx, stored, save.revision)];
    for (const change of differencesOf(before, after)) {
      const standing = (sections: Sections) => valueIn(sections.get(change.section) as SectionValues, change.place);
      if (isBrought(change, standing(base), standing(pack))) places.add(change.place);
    }
  }
  return places;
}

const stateAt = async (tx: Transaction, stored: StoredReport, revision: number): Promise<Sections> =>
  (await sectionsAt(tx, stored, revision)) as Sections;
