import "server-only";
import type { SectionId } from "../lib/editions/edition";
import { type Change, textOf } from "../lib/report/change";
import { mergeText } from "../lib/report/merge-text";
import { cellOf, type FieldPlace, textIn } from "../lib/report/place";
import { placeAtPointer, pointerOf, valueIn } from "../lib/report/section-changes";
import type { SectionValues } from "../lib/report/section-values";
import type { StoredChanges } from "../lib/report/stored-changes";
import { statements } from "./statements";
import { type LaterSave, sentBeside, textBase } from "./text-base";
import type { Transaction } from "./transaction";

type Sender = {
  reportId: string;
  sectionId: SectionId;
  baseRevision: number;
  session?: string;
  sequence?: number;
  whole?: boolean;
};

/** What happened to a section since its sender's base revision. */
export type Since = {
  saves: LaterSave[];
  /** What others changed, up to what is stored now. */
  others: Change[];
  /** A later save of the sender arrived first. */
  overtaken: boolean;
  /** This very save arrived before. */
  repeated: boolean;
};

/** Who has changed a value last, and when. */
export type Signature = { by: string; at: string };

const isOwn = ({ session = "" }: Sender, save: LaterSave): boolean => session !== "" && save.session === session;

export async function changesSince(tx: Transaction, sender: Sender, stored: SectionValues): Promise<Since> {
  const { reportId, sectionId, baseRevision, sequence = 0 } = sender;
  const saves = await statements(tx).changesSince.execute({ reportId, sectionId, baseRevision });
  const pointers = new Set(saves.flatMap((save) => (isOwn(sender, save) ? [] : Object.keys(save.changes))));
  const others = [...pointers].map((pointer): Change => {
    const place = placeAtPointer(sectionId, pointer);
    return { place, before: null, after: valueIn(stored, place) };
  });
  const own = saves.filter((save) => isOwn(sender, save)).map((save) => save.sequence);
  // A save without a number stores nothing of its sender's: it only asks what others wrote.
  const overtaken = sequence > 0 && own.some((each) => each > sequence);
  return { saves, others, overtaken, repeated: own.includes(sequence) };
}

/** @returns who wrote the other value of a change that contradicts it; a cell is one place. */
export function signatureOf(sender: Sender, { place }: Change, { saves }: Since): Signature {
  const touches = ({ changes }: LaterSave) =>
    Object.keys(changes).some((pointer) => cellOf(placeAtPointer(sender.sectionId, pointer)) === cellOf(place));
  // It contradicts what one of these saves has stored.
  const { by, at } = saves.findLast((save) => !isOwn(sender, save) && touches(save)) as LaterSave;
  return { by, at };
}

/**
 * `text`: the place whose text was merged. `from`: what the texts of sender and store were made of. `beside`: what must be
 * known where the sender does not hear of the merged one.
 */
export type MergedText = { wanted: Change[]; text?: FieldPlace; from?: string; beside: StoredChanges };

/** Puts into a text that is to be saved what others have written in it; where both changed the same words it stays as it is. */
export async function withOthersText(
  tx: Transaction,
  sender: Sender,
  wanted: Change[],
  { saves, others }: Since,
): Promise<MergedText> {
  const text = wanted.find(({ place }) => textIn(place) !== null && others.some((other) => other.place === place));
  if (!text || sender.whole) return { wanted, beside: {} };
  const [mine, theirs] = [textOf(text.after), textOf(text.before)];
  const from = await textBase(tx, sender, saves, mine);
  const merged = mergeText(from, mine, theirs);
  if (merged === null) return { wanted, from, beside: {} };
  return {
    text: text.place,
    wanted: wanted.map((change) => (change === text ? { ...text, after: merged === "" ? null : merged } : change)),
    from,
    beside: sentBeside(pointerOf(text.place), mine, merged),
  };
}
