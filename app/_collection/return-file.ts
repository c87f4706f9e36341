import { download } from "@/app/api/_http/download";
import { ReportError } from "@/app/api/_http/problem";
import { loadEvents } from "@/db/collection-events";
import { loadCollection } from "@/db/collections";
import { decisionsOn } from "@/db/decisions";
import { namesOfOffices } from "@/db/offices";
import { sealingKey } from "@/db/seals";
import type { StoredSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import { newSealingKey } from "@/lib/seal/seal";
import { signReturn } from "@/lib/seal/signed-return";

const noFile = (why: string) => new ReportError("notFound", why);

/**
 * What was decided on a report that came signed, for the installation that it came from.
 * @throws `notFound` where nothing was returned, or where it did not come signed
 */
export async function returnFile(tx: Transaction, submission: StoredSubmission): Promise<Response> {
  const { id, collectionId, officeId, handedIn } = submission;
  const digest = handedIn?.from === "file" ? handedIn.finalised?.digest : undefined;
  if (!digest) throw noFile("这一份不是签了名送来的，没有可以送回去的退回文件，用退回函。");
  const decisions = decisionsOn(await loadEvents(tx, collectionId, officeId), id);
  const returned = decisions.findLast(({ decision }) => decision === "return");
  if (!returned) throw noFile("这份报送没有退回过，没有退回文件。");
  const collection = await loadCollection(tx, collectionId);
  if (!collection) throw new Error(`There is no collection ${collectionId}`);
  const { by, at, due, reason, items } = returned;
  const statement = { digest, from: collection.office.name, by, at, due, reason, items };
  const office = (await namesOfOffices(tx, [officeId])).get(officeId) ?? "";
  const bytes = signReturn(statement, await sealingKey(tx, newSealingKey));
  return download(
    bytes,
    "application/json",
    `${office}${collection.year}年度报告退回（签名）.json`,
    "signed-return.json",
  );
}
