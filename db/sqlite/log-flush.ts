import "server-only";
import { closeSync, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";

const flush = promisify(fdatasync);

/** Flushes the write-ahead log in a thread of its own: other requests are answered while the disk works. */
export class LogFlush {
  private log: number | undefined;

  constructor(private readonly database: string) {}

  /** @returns when all that is committed by now is on the disk */
  async run(): Promise<void> {
    // The log is one file as long as the database is open, and SQLite keeps no lock on it.
    this.log ??= openSync(`${this.database}-wal`, "r+");
    await flush(this.log);
  }

  close(): void {
    if (this.log !== undefined) closeSync(this.log);
    this.log = undefined;
  }
}
