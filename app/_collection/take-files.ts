import { type CollectedFile, loadFile, receiveFile, settleFile } from "@/db/collected-files";
import { namesOfOffices } from "@/db/offices";
import { read, write } from "@/db/store";
import { loadSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import type { FileState } from "@/lib/collection/file";
import { whenRead } from "./reading-desk";
import { digestOfBytes, eachFile } from "./received-files";
import { type Unpacked, unpackFiles } from "./unpack-files";

/** What is said of a file. */
export type FileLine = {
  name: string;
  sha256: string;
  state: FileState | "known";
  office?: { id: string; name: string };
  submission?: string;
  problem?: string;
};

/** A file as it stands, with its office where it has one. */
export async function lineOf(tx: Transaction, file: CollectedFile): Promise<FileLine> {
  const { name, sha256, state, problem, submissionId } = file;
  const submission = submissionId ? await loadSubmission(tx, submissionId) : null;
  const names = submission ? await namesOfOffices(tx, [submission.officeId]) : new Map<string, string>();
  return {
    ...{ name, sha256, state },
    ...(submission
      ? { office: { id: submission.officeId, name: names.get(submission.officeId) ?? "" }, submission: submission.id }
      : {}),
    ...(problem === null ? {} : { problem }),
  };
}

type Kept = { line: FileLine } | { sha256: string; name: string };

/** What could not be unpacked has no bytes to keep, and is only said. */
async function keep(collectionId: string, { name, bytes, problem }: Unpacked): Promise<Kept> {
  const sha256 = digestOfBytes(bytes);
  if (bytes.length === 0 && problem) return { line: { name, sha256, state: "unreadable", problem } };
  return write(async (tx): Promise<Kept> => {
    const known = await receiveFile(tx, collectionId, { sha256, name, bytes });
    if (known) return { line: { ...(await lineOf(tx, known)), name, state: "known" } };
    if (!problem) return { sha256, name };
    await settleFile(tx, collectionId, sha256, { state: "unreadable", problem });
    return { line: { name, sha256, state: "unreadable", problem } };
  });
}

/** Keeps every file of a request before any is read, so that nothing that arrived is lost. */
export async function receiveAll(request: Request, collectionId: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  await eachFile(request, async (received) => {
    for (const file of unpackFiles(received)) kept.push(await keep(collectionId, file));
  });
  return kept;
}

/** @returns what became of a file that was kept, once it has been read. */
export async function lineWhenRead(collectionId: string, kept: Kept, wait: boolean): Promise<FileLine> {
  if ("line" in kept) return kept.line;
  const done = whenRead(collectionId, kept.sha256);
  const asItStands = () =>
    read(async (tx): Promise<FileLine> => {
      const file = await loadFile(tx, collectionId, kept.sha256);
      return file ? lineOf(tx, file) : { ...kept, state: "waiting" };
    });
  const line = await asItStands();
  if (!wait || line.state !== "waiting") return line;
  await done;
  return asItStands();
}
