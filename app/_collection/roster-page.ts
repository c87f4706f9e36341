import type { Collection } from "@/db/collections";
import { listRoster } from "@/db/roster";
import type { Transaction } from "@/db/transaction";

/** Some of a roster as it is answered. `limit` left out: all from there on. */
export async function rosterPage(
  tx: Transaction,
  collection: Collection,
  { words, from, limit }: { words?: string; from: number; limit?: number },
) {
  const { offices, found } = await listRoster(tx, collection, { words, from, limit });
  const known = from + offices.length;
  return { offices, found, next: known < found && offices.length > 0 ? String(known) : null };
}
