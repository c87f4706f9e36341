import "server-only";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { credentials, people, sessions, verifications } from "./people-schema";
import { read, write } from "./store";
import type { Transaction } from "./transaction";

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>;
type Options = Parameters<ReturnType<typeof drizzleAdapter>>[0];

/** As better-auth calls them. */
const schema = { user: people, account: credentials, session: sessions, verification: verifications };

/** The statements of both stores are built from the same declarations: for the adapter they are SQLite's. */
const on = (tx: Transaction | Record<never, never>, options: Options): Adapter =>
  drizzleAdapter(tx as Record<string, unknown>, { provider: "sqlite", schema })(options);

const reading = ["findOne", "findMany", "count"];

/**
 * better-auth's Drizzle adapter through the one door: each of its calls is a unit of work of its own. None of them may hold up
 * the others, and between two of them a password is hashed.
 */
export function accountsAdapter(options: Options): Adapter {
  const own = Object.entries(on({}, options)).map(([name, value]) => {
    if (typeof value !== "function" || name === "createSchema" || name === "transaction") return [name, value];
    const unit = reading.includes(name) ? read : write;
    const called = (...given: unknown[]) =>
      unit((tx) =>
        (on(tx, options) as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>)[name](...given),
      );
    return [name, called];
  });
  const adapter: Adapter = Object.fromEntries(own);
  return { ...adapter, transaction: (work) => work(adapter) };
}
