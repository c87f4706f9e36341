import type { LetterPageProps } from "@/components/letter/letter-page";
import { loadEvents } from "@/db/collection-events";
import { loadCollection } from "@/db/collections";
import { decisionsOn } from "@/db/decisions";
import { namesOfOffices } from "@/db/offices";
import type { StoredSubmission } from "@/db/submissions";
import { walkAround } from "@/db/to-look-at";
import type { Transaction } from "@/db/transaction";
import type { DecisionItem } from "@/lib/collection/submission";
import { editionById } from "@/lib/editions/register";
import { itemOfFinding } from "@/lib/papers/letter-item";
import { dayInChina } from "@/lib/report/deadline";
import { deriveFigures } from "@/lib/report/figures";

/** So many days an office has to send again, unless another day is set. */
const daysToMend = 3;

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** `picked`: places of findings in their list; null: all errors. `said`: what else is asked for; blank: nothing. */
type Asked = { picked: number[] | null; said: string };

const ownItems = (why: string): DecisionItem[] =>
  why === "" ? [] : [{ place: "", is: "", should: "", why, severity: "error" }];

export async function letterDraft(
  tx: Transaction,
  { id, collectionId, officeId, number, arrivedAt, proposal, findings }: StoredSubmission,
  { picked, said }: Asked,
  now: string,
): Promise<LetterPageProps> {
  const collection = await loadCollection(tx, collectionId);
  if (!collection) throw new Error(`There is no collection ${collectionId}`);
  const decisions = decisionsOn(await loadEvents(tx, collectionId, officeId), id);
  const walk = await walkAround(tx, collectionId, id);
  const name = (await namesOfOffices(tx, [officeId])).get(officeId) ?? proposal.unit.name;
  const chosen = findings.filter(({ severity }, index) => picked?.includes(index) ?? severity === "error");
  const figures = deriveFigures(editionById(proposal.edition), proposal.figures);
  const asked = chosen.map((finding) => itemOfFinding(finding, figures));
  const today = dayInChina(now);
  return {
    submission: {
      ...{ id, number, collection: collectionId, office: { id: officeId, name } },
      ...{ receivedOn: dayInChina(arrivedAt), after: decisions.at(-1)?.sequence ?? null },
    },
    contact: collection.contact,
    ...{ supervisingOffice: collection.office.name, year: collection.year, edition: proposal.edition },
    ...{
      text: proposal.text,
      items: [...asked, ...ownItems(said)],
      today,
      due: dayAfter(today, daysToMend),
    },
    next: walk.next ?? walk.previous,
  };
}
