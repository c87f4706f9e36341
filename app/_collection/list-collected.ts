import { countFiles, type ListedFile, listFiles, loadReading } from "@/db/collected-files";
import { lastEvent } from "@/db/collection-events";
import type { Collection } from "@/db/collections";
import { statesOf } from "@/db/roster";
import type { Transaction } from "@/db/transaction";
import { lineOf } from "./take-files";

async function told(tx: Transaction, file: ListedFile) {
  const line = { ...lineOf(file), receivedAt: file.receivedAt };
  if (file.state !== "unmatched") return line;
  const reading = await loadReading(tx, file.collectionId, file.sha256);
  if (!reading) return line;
  const states = await statesOf(tx, file.collectionId, reading.likely);
  const likely = reading.likely.flatMap((id) => states.get(id) ?? []);
  return { ...line, reportName: reading.proposal.unit.name, likely };
}

/** How far reading is: what waits, what was read last, what nobody could read or match. A board of an earlier `revision` is out of date. */
export async function listCollected(tx: Transaction, { id, reading }: Collection) {
  const counts = await countFiles(tx, id);
  const asking = await listFiles(tx, id, ["unmatched", "unreadable"]);
  const others = await listFiles(tx, id, ["waiting", "read", "doubtful"], 200, "lastFirst");
  const files = [];
  for (const file of [...asking, ...others]) files.push(await told(tx, file));
  const { sequence: revision } = await lastEvent(tx, id);
  return { reading, revision, counts, files };
}
