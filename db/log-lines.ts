import "server-only";
import { createHash } from "node:crypto";
import { and, asc, desc, eq, gte, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { LogKind } from "../lib/access/log-kinds";
import { happened } from "./happenings";
import { logLines } from "./people-schema";
import type { Transaction } from "./transaction";

export type LogEntry = { kind: LogKind; personId: string | null; by: string; about: string; address: string };
export type LogLine = LogEntry & { number: number; at: string; hash: string };

const before = "0".repeat(64);

/** What is an event of a round or of a collection, and told as that. */
const toldAlready: LogKind[] = [
  ...(["review", "finalise", "reopen", "handIn", "decision", "publication", "assignment", "collection"] as const),
];

/** SHA-256 of the line and of the hash before it, hexadecimal. */
function hashOf({ number, at, kind, personId, by, about, address }: Omit<LogLine, "hash">, previous: string): string {
  return createHash("sha256")
    .update(JSON.stringify([previous, number, at, kind, personId, by, about, address]))
    .digest("hex");
}

/** Half of a pair of characters is stored as another one: the hash is of what is stored. */
const asStored = (text: string) => Buffer.from(text, "utf8").toString("utf8");

/** Appends a line behind the last one. */
export async function appendLog(tx: Transaction, given: LogEntry, at = new Date().toISOString()): Promise<void> {
  const entry = { ...given, by: asStored(given.by), about: asStored(given.about) };
  const [last] = await tx.select().from(logLines).orderBy(desc(logLines.number)).limit(1);
  const line = { ...entry, number: (last?.number ?? 0) + 1, at };
  await tx.insert(logLines).values({ ...line, hash: hashOf(line, last?.hash ?? before) });
  const { kind, by, about: subject } = entry;
  if (!toldAlready.includes(kind)) happened(tx, { kind: `log.${kind}`, at, by, subject });
}

export type LogQuery = {
  kind?: LogKind;
  personId?: string;
  from?: string;
  until?: string;
  words?: string;
  before?: number;
  limit: number;
};

const literally = (part: string) => `%${part.replace(/[\\%_]/g, "\\$&")}%`;
const has = (column: typeof logLines.by | typeof logLines.about | typeof logLines.address, words: string) =>
  sql`${like(column, literally(words))} escape '\\'`;

function matches({ kind, personId, from, until, words, before }: LogQuery): SQL | undefined {
  return and(
    kind && eq(logLines.kind, kind),
    personId ? eq(logLines.personId, personId) : undefined,
    from ? gte(logLines.at, from) : undefined,
    until ? lt(logLines.at, until) : undefined,
    before ? lt(logLines.number, before) : undefined,
    words ? or(has(logLines.by, words), has(logLines.about, words), has(logLines.address, words)) : undefined,
  );
}

/** @returns lines, the last one first */
export const listLog = (tx: Transaction, query: LogQuery): Promise<LogLine[]> =>
  tx.select().from(logLines).where(matches(query)).orderBy(desc(logLines.number)).limit(query.limit);

/** So many lines are read at once. */
const together = 5000;

/** @returns the number of the first line that is not as it was written or is missing, null where all are; and how many there are */
export async function checkLog(tx: Transaction): Promise<{ lines: number; broken: number | null }> {
  let [number, previous] = [0, before];
  for (;;) {
    const part = await tx
      .select()
      .from(logLines)
      .where(sql`${logLines.number} > ${number}`)
      .orderBy(asc(logLines.number))
      .limit(together);
    for (const line of part) {
      if (line.number !== number + 1 || hashOf(line, previous) !== line.hash)
        return { lines: number, broken: number + 1 };
      [number, previous] = [line.number, line.hash];
    }
    if (part.length < together) return { lines: number, broken: null };
  }
}
