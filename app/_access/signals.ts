import "server-only";
import { signals } from "@/db/store";

const changed = "access";

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiAccessListeners?: Set<() => void> };
const listeners = () => {
  shared.ogiAccessListeners ??= new Set();
  return shared.ogiAccessListeners;
};

/**
 * Tells every process that accounts, roles or log-ins are no longer what they were: this one before it goes on, the others on one
 * PostgreSQL as fast as a signal travels.
 */
export async function tellAccessChanged(): Promise<void> {
  for (const listener of listeners()) listener();
  (await signals()).send(changed);
}

/** @returns how to hear no more */
export async function hearAccessChanged(listener: () => void): Promise<() => void> {
  listeners().add(listener);
  const hearNoMore = (await signals()).hear((text) => text === changed && listener());
  return () => {
    listeners().delete(listener);
    hearNoMore();
  };
}
