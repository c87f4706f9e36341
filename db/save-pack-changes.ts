import "server-only";
import { randomUUID } from "node:crypto";
import type { SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import type { PackChoice, PackConflict } from "../lib/pack/draft-pack";
import type { SignedChange } from "../lib/report/history";
import type { PackClash, PlacedChange } from "../lib/report/merge-pack";
import { placeName } from "../lib/report/place-name";
import { patchOf } from "../lib/report/section-changes";
import { packSitting } from "./brought-changes";
import { changesBetween } from "./history";
import type { PackHistory } from "./pack-history";
import type { StoredReport } from "./reports";
import { saveSection } from "./save-section";
import type { Transaction } from "./transaction";

export type SettledClash = PackClash & Pick<PackChoice, "take">;
type Placed = Pick<PlacedChange, "section" | "place" | "after">;
type Merge = { taken: PlacedChange[]; settled: SettledClash[]; signed: SignedChange[]; by: string };

/**
 * Saves what comes out of a pack, signed by who changed it there. Where the clerk keeps the value here, the pack's is
 * saved first and then put back, so that it stands in the history.
 */
export async function savePackChanges(
  tx: Transaction,
  stored: StoredReport,
  { taken, settled, signed, by }: Merge,
): Promise<void> {
  const authors = new Map(signed.map((change) => [change.place, change.by]));
  const authorOf = ({ place }: Placed) => authors.get(place) ?? by;
  const lost = settled.filter(({ take }) => take === "here");
  const coming: Placed[] = [...taken, ...settled.map(({ pack, ...clash }) => ({ ...clash, after: pack }))];
  let revision = stored.revision;
  const save = async (session: string, author: string, section: SectionId, changes: Placed[]) => {
    const save = { reportId: stored.id, sectionId: section, baseRevision: revision, patch: patchOf(changes) };
    const saved = await saveSection(tx, { ...save, session, by: author });
    if (!saved.ok) throw new Error(`A pack could not be merged into ${stored.id}: ${saved.reason}`);
    revision = saved.revision;
  };
  const session = `${packSitting}${randomUUID()}`;
  for (const [section, own] of bySection(coming))
    for (const author of new Set(own.map(authorOf)))
      await save(
        session,
        author,
        section,
        own.filter((change) => authorOf(change) === author),
      );
  const back = `restore:${randomUUID()}`;
  for (const [section, own] of bySection(lost))
    await save(
      back,
      by,
      section,
      own.map(({ here, ...clash }) => ({ ...clash, after: here })),
    );
}

function bySection<Each extends { section: SectionId }>(changes: Each[]): Map<SectionId, Each[]> {
  const groups = new Map<SectionId, Each[]>();
  for (const change of changes) groups.set(change.section, [...(groups.get(change.section) ?? []), change]);
  return groups;
}

/** @returns the clashes in words, with who changed the value on each side and when. */
export async function signClashes(
  tx: Transaction,
  stored: StoredReport,
  common: number,
  theirs: PackHistory,
  clashes: PackClash[],
): Promise<PackConflict[]> {
  if (clashes.length === 0) return [];
  const here = await changesBetween(tx, stored.id, common, stored.revision);
  const there = await theirs.changesSince(common);
  const edition = editionById(stored.report.edition);
  return clashes.map(({ place, before, here: ours, pack }) => {
    const [own, other] = [here, there].map((list) => list.find((change) => change.place === place));
    return {
      ...{ place, name: placeName(edition, place), before },
      ...{ here: ours, hereBy: own?.by ?? null, hereAt: own?.at ?? null },
      ...{ pack, packBy: other?.by ?? null, packAt: other?.at ?? null },
    };
  });
}
