import "server-only";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { DatabaseError } from "../database-error";
import type { Store, Transaction } from "../transaction";
import { bringUpToDate } from "./bring-up-to-date.mjs";

/** What PostgreSQL says when units of work came in each other's way (also by inserting the same key); done again, each sees the other. */
const collisions = ["40001", "40P01", "23505"];
const attempts = 20;

/** Connects to PostgreSQL and brings its tables up to date. @throws when it cannot be reached, or a newer program was there. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection that breaks while it idles is replaced by the pool; the next statement says whether that worked.
  pool.on("error", () => undefined);
  try {
    if (!(await bringUpToDate(pool)))
      throw new DatabaseError("DATABASE_NEWER", "A newer program has migrated this database");
  } catch (error) {
    await pool.end();
    throw error;
  }
  const database = drizzle(pool);
  return {
    read: (work) =>
      database.transaction((tx) => work(tx as unknown as Transaction), {
        isolationLevel: "repeatable read",
        accessMode: "read only",
      }),
    write: (work) =>
      retried(() =>
        database.transaction((tx) => work(tx as unknown as Transaction), { isolationLevel: "serializable" }),
      ),
    close: () => pool.end(),
  };
}

async function retried<T>(unit: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await unit();
    } catch (error) {
      if (attempt === attempts || !collisions.includes(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4 * attempt));
    }
  }
}

/** Drizzle wraps what the driver throws. */
const codeOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
};
