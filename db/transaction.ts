import "server-only";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Signals } from "./signals";

/**
 * What a verb may do within a unit of work. Both stores build the same statements from `schema.ts`; a statement is
 * awaited as it stands, because `get`, `all` and `run` exist on SQLite alone.
 */
export type Transaction = Pick<
  BaseSQLiteDatabase<"async", unknown>,
  "select" | "selectDistinct" | "insert" | "update" | "delete"
>;

/** Verbs of one unit of work; it waits for nothing but the database. On PostgreSQL it may run again from its start. */
export type Work<T> = (tx: Transaction) => Promise<T>;

/** A database that is open. */
export type Store = {
  /** Runs verbs that only read, all on one state of the data. */
  read<T>(work: Work<T>): Promise<T>;
  /** Runs verbs that write: all of it is on the disk when the promise resolves, or nothing is stored when it rejects. */
  write<T>(work: Work<T>): Promise<T>;
  /** Gives some of the space of deleted rows back to the disk. @returns whether there is more */
  giveBackSpace(): Promise<boolean>;
  signals: Signals;
  close(): Promise<void>;
};
