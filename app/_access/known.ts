import "server-only";
import { readEnvironment } from "@/db/environment.mjs";
import { hasAccounts, signingKey } from "@/db/installation";
import { findSignedIn, type SignedIn } from "@/db/sessions";
import { read, signals, write } from "@/db/store";
import { hearAccessChanged } from "./signals";

/** So long a log-in is believed without asking the database, in case a signal of another process is lost, in milliseconds. */
const believed = 5_000;
const mostKnown = 5_000;

/** What was read of one store: another one knows other people. */
type Known = {
  accounts: boolean;
  /** Counts the changes that were heard of: what was read before one is not kept after it. */
  changes: number;
  stopHearing: () => void;
  lookedAt: number;
  key: string | null;
  sessions: Map<string, { signedIn: SignedIn; at: number }>;
};

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiKnownAccess?: { of: unknown; known: Promise<Known> } };

/** Nobody is judged before it is read whether people log in here: whoever asks meanwhile waits for the same answer. */
async function known(): Promise<Known> {
  const of = await signals();
  if (shared.ogiKnownAccess?.of !== of) {
    void shared.ogiKnownAccess?.known.then(
      ({ stopHearing }) => stopHearing(),
      // What was never read hears nothing.
      () => undefined,
    );
    shared.ogiKnownAccess = { of, known: begin() };
  }
  const { known: asked } = shared.ogiKnownAccess;
  return asked.catch((error: unknown) => {
    // The cause may go away: the next request tries again.
    if (shared.ogiKnownAccess?.known === asked) shared.ogiKnownAccess = undefined;
    throw error;
  });
}

async function begin(): Promise<Known> {
  const fresh: Known = {
    accounts: false,
    changes: 0,
    lookedAt: performance.now(),
    key: null,
    sessions: new Map(),
    stopHearing: () => {},
  };
  fresh.stopHearing = await hearAccessChanged(() => void forget(fresh));
  fresh.accounts = await read(hasAccounts);
  return fresh;
}

/** What may have changed is read again when it is next asked for. */
async function forget(fresh: Known): Promise<void> {
  fresh.changes += 1;
  fresh.sessions.clear();
  if (!fresh.accounts) fresh.accounts = await read(hasAccounts).catch(() => fresh.accounts);
}

/** Whether people log in here. It is never taken back; where several processes share a database a signal may be lost on the way. */
export async function accountsAreOn(): Promise<boolean> {
  const own = await known();
  if (!own.accounts && performance.now() - own.lookedAt > believed) {
    own.lookedAt = performance.now();
    if (readEnvironment().databaseUrl) own.accounts = await read(hasAccounts);
  }
  return own.accounts;
}

/** Called by whoever made the first account. */
export async function turnAccountsOn(): Promise<void> {
  (await known()).accounts = true;
}

export async function cookieKey(): Promise<string> {
  const own = await known();
  own.key ??= await write(signingKey);
  return own.key;
}

/** @returns the log-in of a token and whose it is, as the database has it or had it a moment ago */
export async function signedInBy(token: string): Promise<SignedIn | null> {
  const own = await known();
  const { sessions, changes } = own;
  const now = performance.now();
  const held = sessions.get(token);
  if (held && now - held.at < believed) return held.signedIn;
  const signedIn = await read((tx) => findSignedIn(tx, token));
  sessions.delete(token);
  if (signedIn && own.changes === changes) sessions.set(token, { signedIn, at: now });
  if (sessions.size > mostKnown) sessions.delete(sessions.keys().next().value ?? "");
  return signedIn;
}
