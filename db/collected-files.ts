import "server-only";
import { and, asc, count, desc, eq, inArray, max } from "drizzle-orm";
import type { FileReading, FileState } from "../lib/collection/file";
import type { HandedIn } from "../lib/collection/handed-in";
import { collectedFiles, collections, storedFiles, submissions } from "./collection-schema";
import { offices } from "./schema";
import type { Transaction } from "./transaction";

/** A file of a collection without its bytes and without what was read of it. */
export type CollectedFile = Omit<typeof collectedFiles.$inferSelect, "reading">;

const columns = {
  collectionId: collectedFiles.collectionId,
  sha256: collectedFiles.sha256,
  position: collectedFiles.position,
  name: collectedFiles.name,
  state: collectedFiles.state,
  problem: collectedFiles.problem,
  submissionId: collectedFiles.submissionId,
  receivedAt: collectedFiles.receivedAt,
  handedIn: collectedFiles.handedIn,
};

const at = (collectionId: string, sha256: string) =>
  and(eq(collectedFiles.collectionId, collectionId), eq(collectedFiles.sha256, sha256));

export type ReceivedFile = { sha256: string; name: string; bytes: Uint8Array };

/** Empty files of two offices are one file: it bears the names of both, or one of them would not be asked for its report. */
async function calledBoth(tx: Transaction, file: CollectedFile, also: string): Promise<CollectedFile> {
  if (file.name.split("、").includes(also)) return file;
  const name = `${file.name}、${also}`.slice(-200);
  await tx.update(collectedFiles).set({ name }).where(at(file.collectionId, file.sha256));
  return { ...file, name };
}

/** @returns null where a collection has no such file. */
export const loadFile = async (tx: Transaction, collectionId: string, sha256: string): Promise<CollectedFile | null> =>
  (await tx.select(columns).from(collectedFiles).where(at(collectionId, sha256)))[0] ?? null;

/**
 * Keeps a file with its bytes, to be read when its turn comes. @returns the file as it was known before, null: it is to be
 * read. One that was put aside and comes again is asked about again; one that could not be read is read again, for it may
 * have been the computer that was short of time.
 */
export async function receiveFile(
  tx: Transaction,
  collectionId: string,
  { sha256, name, bytes }: ReceivedFile,
): Promise<CollectedFile | null> {
  const before = await loadFile(tx, collectionId, sha256);
  const known = before && bytes.length === 0 ? await calledBoth(tx, before, name) : before;
  if (known?.state === "discarded" || known?.state === "unreadable") {
    const called = bytes.length === 0 ? known.name : name;
    return (await takeUpAgain(tx, { ...known, name: called })) ? { ...known, state: "unmatched", name: called } : null;
  }
  if (known) return known;
  const content = Buffer.from(bytes).toString("base64");
  await tx.insert(storedFiles).values({ sha256, size: bytes.length, content }).onConflictDoNothing();
  const [{ last }] = await tx
    .select({ last: max(collectedFiles.position) })
    .from(collectedFiles)
    .where(eq(collectedFiles.collectionId, collectionId));
  const receivedAt = new Date().toISOString();
  await tx
    .insert(collectedFiles)
    .values({ collectionId, sha256, position: (last ?? 0) + 1, name, state: "waiting", receivedAt });
  return null;
}

/**
 * Keeps a report that an office of this installation hands in. One that came before and is nobody's submission is read
 * again as that office's. @returns the file as it stands
 */
export async function handFileIn(
  tx: Transaction,
  collectionId: string,
  file: ReceivedFile,
  handedIn: HandedIn,
): Promise<CollectedFile> {
  const known = await receiveFile(tx, collectionId, file);
  if (known?.submissionId) return known;
  const set = { name: file.name, handedIn, state: "waiting" as const, problem: null, reading: null };
  const [kept] = await tx.update(collectedFiles).set(set).where(at(collectionId, file.sha256)).returning(columns);
  return kept;
}

/** @returns whether what was read of it is still there; otherwise it waits to be read. */
async function takeUpAgain(tx: Transaction, { collectionId, sha256, name }: CollectedFile): Promise<boolean> {
  const wasRead = (await loadReading(tx, collectionId, sha256)) !== null;
  const again = wasRead ? ({ state: "unmatched" } as const) : ({ state: "waiting", problem: null } as const);
  await tx
    .update(collectedFiles)
    .set({ ...again, name })
    .where(at(collectionId, sha256));
  return wasRead;
}

/** @returns the bytes of an original, or null. */
export async function loadBytes(tx: Transaction, sha256: string): Promise<Uint8Array | null> {
  const [found] = await tx
    .select({ content: storedFiles.content })
    .from(storedFiles)
    .where(eq(storedFiles.sha256, sha256));
  return found ? new Uint8Array(Buffer.from(found.content, "base64")) : null;
}

/** @returns the file whose turn it is, of all collections that are being read. */
export async function nextWaiting(tx: Transaction): Promise<CollectedFile | null> {
  const [found] = await tx
    .select(columns)
    .from(collectedFiles)
    .innerJoin(collections, eq(collectedFiles.collectionId, collections.id))
    .where(and(eq(collectedFiles.state, "waiting"), eq(collections.reading, true)))
    .orderBy(asc(collectedFiles.receivedAt), asc(collectedFiles.position))
    .limit(1);
  return found ?? null;
}

/** Says what became of a file; `reading` is kept while nobody knows whose it is. */
export const settleFile = async (
  tx: Transaction,
  collectionId: string,
  sha256: string,
  settled: Pick<CollectedFile, "state"> &
    Partial<Pick<CollectedFile, "problem" | "submissionId" | "handedIn">> & { reading?: FileReading | null },
): Promise<unknown> => tx.update(collectedFiles).set(settled).where(at(collectionId, sha256));

/** @returns what was read of a file that waits for its office. */
export async function loadReading(tx: Transaction, collectionId: string, sha256: string): Promise<FileReading | null> {
  const [found] = await tx
    .select({ reading: collectedFiles.reading })
    .from(collectedFiles)
    .where(at(collectionId, sha256));
  return found?.reading ?? null;
}

/** A file as lists show it, with the office whose submission it became. */
export type ListedFile = CollectedFile & {
  office: { id: string; name: string } | null;
  /** Of what was found in it; null while it is nobody's submission. */
  errors: number | null;
  warnings: number | null;
  doubts: number | null;
};

const listed = (tx: Transaction) =>
  tx
    .select({
      ...{ ...columns, office: { id: offices.id, name: offices.name } },
      ...{ errors: submissions.errors, warnings: submissions.warnings, doubts: submissions.doubts },
    })
    .from(collectedFiles)
    .leftJoin(submissions, eq(collectedFiles.submissionId, submissions.id))
    .leftJoin(offices, eq(submissions.officeId, offices.id));

/** @returns null where a collection has no such file. */
export const loadListed = async (tx: Transaction, collectionId: string, sha256: string): Promise<ListedFile | null> =>
  (await listed(tx).where(at(collectionId, sha256)))[0] ?? null;

/** @returns files in the order in which they came, or the last one first. */
export const listFiles = async (
  tx: Transaction,
  collectionId: string,
  states: readonly FileState[],
  limit = 500,
  order: "firstFirst" | "lastFirst" = "firstFirst",
): Promise<ListedFile[]> =>
  listed(tx)
    .where(and(eq(collectedFiles.collectionId, collectionId), inArray(collectedFiles.state, [...states])))
    .orderBy(order === "firstFirst" ? asc(collectedFiles.position) : desc(collectedFiles.position))
    .limit(limit);

/** @returns how many files of a collection are in each state. */
export async function countFiles(tx: Transaction, collectionId: string): Promise<Partial<Record<FileState, number>>> {
  const rows = await tx
    .select({ state: collectedFiles.state, files: count() })
    .from(collectedFiles)
    .where(eq(collectedFiles.collectionId, collectionId))
    .groupBy(collectedFiles.state);
  return Object.fromEntries(rows.map(({ state, files }) => [state, Number(files)]));
}

/** @returns when the last of the files came that fit no office; null where there is none. */
export async function lastUnmatchedAt(tx: Transaction, collectionId: string): Promise<string | null> {
  const unmatched = and(eq(collectedFiles.collectionId, collectionId), eq(collectedFiles.state, "unmatched"));
  const [{ at: last }] = await tx
    .select({ at: max(collectedFiles.receivedAt) })
    .from(collectedFiles)
    .where(unmatched);
  return last;
}
