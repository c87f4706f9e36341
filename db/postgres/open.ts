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

/** Whoever does not answer for so long is away: what is written wrongly in an address may be a computer that never answers. */
const patience = 10_000;

/** The pool has no such limit: there it would hold for waiting one's turn, too. */
async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Connects to PostgreSQL and brings its tables up to date.
 * @param onOpen completes the data of an older program, in a unit of work of its own
 * @throws when it cannot be reached, or a newer program was there.
 */
export async function openPostgres(url: string, onOpen: Work<unknown>): Promise<Store> {
  await named(() => reach(url));
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
  const running = new Set<Promise<unknown>>();
  const counted = <T>(unit: () => Promise<T>): Promise<T> => {
    const done = named(unit);
    running.add(done);
    const forget = () => running.delete(done);
    done.then(forget, forget);
    return done;
  };
  return {
    read: (work) =>
      counted(() =>
        database.transaction((tx) => work(tx as unknown as Transaction), {
          isolationLevel: "repeatable read",
          accessMode: "read only",
        }),
      ),
    write: (work) =>
      counted(() =>
        retried(() =>
          database.transaction((tx) => work(tx as unknown as Transaction), { isolationLevel: "serializable" }),
        ),
      ),
    // PostgreSQL sees to it by itself.
    giveBackSpace: async () => false,
    signals,
    close: async () => {
      await signals.close();
      // A pool that ends never answers whoever still waits for a connection: reading would stand still for ever.
      while (running.size > 0) await Promise.allSettled(running);
      await pool.end();
    },
  };
}

/** What can happen to a server, by the code of the driver or of PostgreSQL. */
const accidents: [RegExp, DatabaseError["code"]][] = [
  [/^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|EPIPE|08|28|3D000|53300|57P)/, "DATABASE_AWAY"],
  [/^53100/, "DATABASE_FULL"],
  [/^42501/, "DATABASE_REFUSED"],
  // A character that no text of PostgreSQL may have, a number beyond an integer.
  [/^(22021|22P05|22003)/, "DATABASE_UNSTORABLE"],
];

/** What the driver says without a code: of a connection that was cut, or of something that is no PostgreSQL. */
const cut = /^(Connection terminated|timeout e|.*\bSSL\b)/;

const nameOf = (error: unknown): DatabaseError["code"] | undefined => {
  const code = codeOf(error);
  if (code === "" && error instanceof Error && cut.test((error.cause instanceof Error ? error.cause : error).message))
    return "DATABASE_AWAY";
  return accidents.find(([codes]) => codes.test(code))?.[1];
};

/** @throws DatabaseError for what can be said, anything else as it is */
async function named<T>(unit: () => Promise<T>): Promise<T> {
  try {
    return await unit();
  } catch (error) {
    const code = nameOf(error);
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
