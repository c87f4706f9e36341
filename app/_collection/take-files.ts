import { type ListedFile, loadListed, receiveFile, settleFile } from "@/db/collected-files";
import { read, write } from "@/db/store";
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
  errors?: number;
  warnings?: number;
  doubts?: number;
  problem?: string;
};

/** A file as it stands, with its office where it has one. */
export const lineOf = ({ name, sha256, state, problem, submissionId, office, ...file }: ListedFile): FileLine => ({
  ...{ name, sha256, state },
  ...(office && submissionId ? { office, submission: submissionId } : {}),
  ...(file.errors === null ? {} : { errors: file.errors, warnings: file.warnings ?? 0, doubts: file.doubts ?? 0 }),
  ...(problem === null ? {} : { problem }),
});

type Kept = { line: FileLine } | { sha256: string; name: string };

/** What was too large to be held has no bytes to keep, and is only said. */
async function keep(collectionId: string, { name, bytes, problem }: Unpacked): Promise<Kept> {
  const sha256 = digestOfBytes(bytes);
  if (bytes.length === 0 && problem) return { line: { name, sha256, state: "unreadable", problem } };
  return write(async (tx): Promise<Kept> => {
    const known = await receiveFile(tx, collectionId, { sha256, name, bytes });
    const listed = known && (await loadListed(tx, collectionId, sha256));
    if (listed) return { line: { ...lineOf(listed), name, state: "known" } };
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
      const file = await loadListed(tx, collectionId, kept.sha256);
      return file ? lineOf(file) : { ...kept, state: "waiting" };
    });
  const line = await asItStands();
  if (!wait || line.state !== "waiting") return line;
  await done;
  return asItStands();
}
