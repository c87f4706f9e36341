import "server-only";
import { parentPort, workerData } from "node:worker_threads";
import Client from "better-sqlite3";
import { desc, isNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { codeOf } from "../database-error";
import { loadReports } from "../reports";
import { reports } from "../schema";
import type { Transaction } from "../transaction";

// Bundled and run in a thread by `scripts/backup/prove-copy.mjs`: a copy is read as the program reads its file.

/** So many reports are opened, those changed last. */
const mostOpened = 20;

type Opened = { unit: string; year: number; updatedAt: string };

async function openLast(path: string): Promise<Opened[]> {
  const client = new Client(path, { readonly: true, fileMustExist: true });
  const tx = drizzle(client) as unknown as Transaction;
  const { id, updatedAt, deletedAt } = reports;
  const last = await tx
    .select({ id })
    .from(reports)
    .where(isNull(deletedAt))
    .orderBy(desc(updatedAt))
    .limit(mostOpened);
  const ids = last.map((each) => each.id);
  const opened = await loadReports(tx, ids);
  client.close();
  return opened.map(({ report, updatedAt }) => ({ unit: report.unit.name, year: report.year, updatedAt }));
}

openLast(workerData).then(
  (opened) => parentPort?.postMessage({ opened }),
  (error) => parentPort?.postMessage({ code: codeOf(error), message: String(error) }),
);
