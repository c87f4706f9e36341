import "server-only";
import type { SectionId } from "../lib/editions/edition";
import { textOfSection, textPlace } from "../lib/report/place";
import { pointerOf } from "../lib/report/section-changes";
import { isEdit, type StoredChanges } from "../lib/report/stored-changes";
import { beforeEdit, editBetween } from "./packed-changes";
import type { statements } from "./statements";
import type { Transaction } from "./transaction";
import { unpackRevisions } from "./unpack-revisions";

export type LaterSave = Awaited<ReturnType<ReturnType<typeof statements>["changesSince"]["execute"]>>[number];

type Sender = { reportId: string; sectionId: SectionId; session?: string; sequence?: number };

/** The key beside what stood before a save whose text was merged: how what is stored differs from what was sent. */
const sentKey = (pointer: string) => `sent:${pointer}`;

/** @returns what of a merged save must be known if its sender never hears of it. */
export const sentBeside = (pointer: string, sent: string, merged: string): StoredChanges =>
  sent === merged ? {} : { [sentKey(pointer)]: editBetween(sent, merged) };

/** @returns that of saves which become one, as far as it is about the text that the last of them left. */
export function sentOfLast(saves: { changes: StoredChanges; previous: StoredChanges }[]): StoredChanges {
  const kept: StoredChanges = {};
  for (const { changes, previous } of saves)
    for (const key of Object.keys(changes).map(sentKey)) {
      delete kept[key];
      if (key in previous) kept[key] = previous[key];
    }
  return kept;
}

/**
 * The text that a sender went on from: both its own text and what is stored now were made of it. That is what it sent
 * last and what was stored, perhaps merged with others' words that it has not heard of; before that, what stood at its
 * base revision.
 * @param later the saves of the section since then, at least one of them with another text
 */
export async function textBase(
  tx: Transaction,
  { reportId, sectionId, session = "", sequence }: Sender,
  later: LaterSave[],
  wanted: string,
): Promise<string> {
  const text = textOfSection(sectionId);
  if (text === null) throw new Error(`${sectionId} has no text`);
  const pointer = pointerOf(textPlace(text));
  const rows = later.filter(({ changes }) => pointer in changes);
  const at = rows.findLastIndex((row) => session !== "" && row.session === session);
  // Delivered again: all of it has been merged.
  if (at >= 0 && sequence !== undefined && rows[at].sequence === sequence) return wanted;
  const saves = await unpackRevisions(
    tx,
    reportId,
    later.map((row) => ({ ...row, sectionId })),
  );
  const of = ({ revision }: LaterSave) => saves.find((save) => save.revision === revision);
  if (at < 0) return String(of(rows[0])?.previous[pointer] ?? "");
  const own = rows[at];
  const after = String(of(own)?.changes[pointer] ?? "");
  const sent = own.previous[sentKey(pointer)];
  return isEdit(sent) ? beforeEdit(after, sent) : after;
}
