import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import type { LedgerMapping } from "@/lib/ledger/read-ledger";
import type { FinalisedVersion } from "../../lib/report/finalised-version";
import type { LedgerCase, StoredLedger } from "../../lib/report/ledger-cases";
import type { Reason } from "../../lib/report/reason";
import type { StoredReport } from "../reports";

const folder = "db/sqlite/release-2026-11-27";

/** What the program of that day read of a report in its folder. */
export type ReadBack = {
  stored: StoredReport;
  /** The year of the report that it was compared with. */
  lastYear: number | null;
  versions: (FinalisedVersion & { content: object })[];
  reasons: Reason[];
  ledgers: (StoredLedger & { cases: LedgerCase[] })[];
};

/**
 * Writes `reports.sqlite` as the program of 2026-11-27 left it: both editions, a report finalised twice, one that is being
 * written with entries that are no figures and ledgers, a copy, a renamed cover, the bin, an example.
 */
export function writeReleaseFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const client = new Client(join(dataDir, "reports.sqlite"));
  client.pragma("journal_mode = WAL");
  client.exec(readFileSync(join(folder, "folder.sql"), "utf8"));
  client.close();
}

/** What that program read of it. */
export function readBackThen(): { mappings: Record<"requests" | "remedies", LedgerMapping>; reports: ReadBack[] } {
  const [first, ...reports] = readFileSync(join(folder, "read-back.jsonl"), "utf8").trim().split("\n");
  return { ...JSON.parse(first), reports: reports.map((line) => JSON.parse(line)) };
}
