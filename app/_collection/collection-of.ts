import { ReportError } from "@/app/api/_http/problem";
import { type Collection, loadCollection } from "@/db/collections";
import { loadSubmission, type StoredSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";

export const noOffice = () => new ReportError("notFound", "名册里没有这个单位，可能刚刚改过。重新打开名册看一下。");

export const noCollection = (id: string) => new ReportError("notFound", `没有编号为“${id.slice(0, 40)}”的收报。`);
export const noSubmission = (id: string) => new ReportError("notFound", `没有编号为“${id.slice(0, 40)}”的报送。`);

/** @throws `notFound` */
export async function collectionOf(tx: Transaction, id: string): Promise<Collection> {
  const collection = await loadCollection(tx, id);
  if (!collection) throw noCollection(id);
  return collection;
}

/** @throws `notFound` */
export async function submissionOf(tx: Transaction, id: string): Promise<StoredSubmission> {
  const submission = await loadSubmission(tx, id);
  if (!submission) throw noSubmission(id);
  return submission;
}
