import "server-only";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { codeOf, DatabaseError } from "../database-error";
import type { Store, Transaction, Work } from "../transaction";
import { bringUpToDate } from "./bring-up-to-date.mjs";
import { signalsBetween } from "./signals";

/** What PostgreSQL says when units of work came in each other's way (also by inserting the same key); done again, each sees the other. */
const collisions = ["40001", "40P01", "23505"];
const attempts = 20;

/**
 * Connects to PostgreSQL and brings its tables up to date.
 * @param onOpen completes the data of an older program, in a unit of work of its own
 * @throws when it cannot be reached, or a newer program was there.
 */
export async function openPostgres(url: string, onOpen: Work<unknown>): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection that breaks while it idles is replaced by the pool; the next statement says whether that worked.
  pool.on("error", () => undefined);
  try {
    if (!(await named(() => bringUpToDate(pool))))
      throw new DatabaseError("DATABASE_NEWER", "A newer program has migrated this database");
    const store = storeOn(pool, url);
    await store.write(onOpen);
    return store;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function storeOn(pool: pg.Pool, url: string): Store {
  const database = drizzle(pool);
  const signals = signalsBetween(url, pool);
  return {
    read: (work) =>
      named(() =>
        database.transaction((tx) => work(tx as unknown as Transaction), {
          isolationLevel: "repeatable read",
          accessMode: "read only",
        }),
      ),
    write: (work) =>
      named(() =>
        retried(() =>
          database.transaction((tx) => work(tx as unknown as Transaction), { isolationLevel: "serializable" }),
        ),
      ),
    // PostgreSQL sees to it by itself.
    giveBackSpace: async () => false,
    signals,
    close: async () => {
      await signals.close();
      await pool.end();
    },
  };
}

/** What can happen to a server, by the code of the driver or of PostgreSQL. */
const accidents: [RegExp, DatabaseError["code"]][] = [
  [/^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|EPIPE|08|28|3D000|53300|57P)/, "DATABASE_AWAY"],
  [/^53100/, "DATABASE_FULL"],
  // A character that no text of PostgreSQL may have, a number beyond an integer.
  [/^(22021|22P05|22003)/, "DATABASE_UNSTORABLE"],
];

/** @throws DatabaseError for what can be said, anything else as it is */
async function named<T>(unit: () => Promise<T>): Promise<T> {
  try {
    return await unit();
  } catch (error) {
    const [, code] = accidents.find(([codes]) => codes.test(codeOf(error))) ?? [];
    if (!code) throw error;
    throw new DatabaseError(code, `PostgreSQL or its driver says ${codeOf(error)}`, { cause: error });
  }
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
