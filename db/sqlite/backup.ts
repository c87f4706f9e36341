import "server-only";
import type Client from "better-sqlite3";
import { DatabaseError } from "../database-error";
import { makeCopy } from "./copies.mjs";
import type { FileState } from "./file-state.mjs";

/**
 * Copies the file as it stands into the folder of copies, when a migration is waiting for it; an empty file is not copied.
 * @throws when the copy cannot be written, and when a newer program has migrated the file: then nothing may be touched.
 */
export async function backUpBeforeMigration(client: Client.Database, folder: string, state: FileState): Promise<void> {
  if (state === "newer") throw new DatabaseError("DATABASE_NEWER", "A newer program has migrated this file");
  if (state !== "older") return;
  try {
    await makeCopy({ folder, kind: "before-upgrade", keep: 0 }, (path) => vacuumInto(client, path));
  } catch (cause) {
    throw new DatabaseError("DATABASE_UNCOPIED", `No copy could be written into ${folder}`, { cause });
  }
}

/** Writes all that the connection sees into a new file. */
export const vacuumInto = (client: Client.Database, path: string): void => {
  client.prepare("VACUUM INTO ?").run(path);
};
