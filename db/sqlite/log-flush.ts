import "server-only";
import { closeSync, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";
import { type FileMark, markAt } from "./file-mark";

const flush = promisify(fdatasync);

/** Flushes the write-ahead log in a thread of its own: other requests are answered while the disk works. */
export class LogFlush {
  readonly mark: FileMark | null;
  private readonly log: number;

  /** The log is one file as long as the database is open, and SQLite keeps no lock on it. */
  constructor(path: string) {
    this.log = openSync(path, "r+");
    this.mark = markAt(path);
  }

  /** @returns when all that is committed by now is on the disk. @throws when the system cannot say so. */
  run(): Promise<void> {
    return flush(this.log);
  }

  close(): void {
    closeSync(this.log);
  }
}
