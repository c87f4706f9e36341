import { ReportError } from "@/app/api/_http/problem";
import { loadEvents } from "@/db/collection-events";
import { loadCollection } from "@/db/collections";
import { decisionsOn } from "@/db/decisions";
import { namesOfOffices } from "@/db/offices";
import { loadSubmission, type StoredSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import { askedPlace } from "@/lib/collection/asked-place";
import type { DecisionItem } from "@/lib/collection/submission";
import { editionById } from "@/lib/editions/register";
import type { LetterInput } from "@/lib/papers/return-letter";
import { dayInChina } from "@/lib/report/deadline";

/** What a return says: of a stored one, or of one that is still being written. */
export type Returning = { items: DecisionItem[]; due: string | null; reason: string; at: string };

/** The letter that returns a submission. */
export async function letterOf(
  tx: Transaction,
  { collectionId, officeId, arrivedAt, proposal }: StoredSubmission,
  { items, due, reason, at }: Returning,
): Promise<LetterInput> {
  const collection = await loadCollection(tx, collectionId);
  if (!collection) throw new Error(`There is no collection ${collectionId}`);
  const edition = editionById(proposal.edition);
  return {
    office: (await namesOfOffices(tx, [officeId])).get(officeId) ?? proposal.unit.name,
    ...{ supervisingOffice: collection.office.name, year: collection.year, edition: edition.id },
    contact: collection.contact,
    ...{ receivedOn: dayInChina(arrivedAt), writtenOn: dayInChina(at), due, reason },
    items: items.map(({ place, ...said }) => ({ ...said, where: askedPlace(edition, place, proposal.text) })),
  };
}

/** @returns the letter of the last return of a submission; null where it was not returned. */
export async function storedLetter(tx: Transaction, submission: StoredSubmission): Promise<LetterInput | null> {
  const { id, collectionId, officeId } = submission;
  const decisions = decisionsOn(await loadEvents(tx, collectionId, officeId), id);
  const returned = decisions.findLast(({ decision }) => decision === "return");
  return returned ? letterOf(tx, submission, returned) : null;
}

/** @throws `notFound` where nothing was returned. */
export async function letterOfReturn(tx: Transaction, submission: StoredSubmission): Promise<LetterInput> {
  const letter = await storedLetter(tx, submission);
  if (!letter) throw new ReportError("notFound", "这份报送没有退回过，没有退回函。");
  return letter;
}

/** @returns the letters of the offices whose last submission stands returned, in the order of the roster. */
export async function lettersOf(tx: Transaction, submissionIds: readonly string[]): Promise<LetterInput[]> {
  const letters: LetterInput[] = [];
  for (const id of submissionIds) {
    const submission = await loadSubmission(tx, id);
    const letter = submission && (await storedLetter(tx, submission));
    if (letter) letters.push(letter);
  }
  return letters;
}
