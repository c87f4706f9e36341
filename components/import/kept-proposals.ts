import { readStored, store } from "@/components/browser/browser-storage";
import { ownKey } from "@/components/browser/storage-owner";
import type { Handling } from "@/lib/proposal/handling";
import type { ReadFile } from "@/lib/proposal/read-file";

/** A file that was read and not taken yet, as this browser keeps it. */
export type KeptProposal = { id: string; file: string; at: string; read: ReadFile };
export type KeptHead = Pick<KeptProposal, "id" | "file" | "at">;

/** A proposal with all that was said about it; `handling` is null when nothing was. */
export type OpenedProposal = KeptProposal & { handling: Handling | null };

const mostKept = 10;
const longest = 30 * 24 * 3600 * 1000;
const handlingKey = (id: string) => `import:${id}`;

const asPromise = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A read file is too large for the storage that answers at once. */
async function proposals(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(ownKey("proposals"), 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("proposals", { keyPath: "id" });
  return (await asPromise(opening)).transaction("proposals", mode).objectStore("proposals");
}

/** Keeps what was read of a file. @returns its id; null when the browser keeps nothing, so that leaving must ask. */
export async function keepProposal(file: string, read: ReadFile): Promise<string | null> {
  const id = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
  try {
    await asPromise((await proposals("readwrite")).put({ id, file, at: new Date().toISOString(), read }));
    return id;
  } catch {
    return null;
  }
}

/** Keeps what was said about it, at once: the page may be gone after the next key. @returns whether it is kept. */
export const keepHandling = (id: string, handling: Handling): boolean =>
  store(handlingKey(id), JSON.stringify(handling));

/** @returns null when it is not there any more. */
export async function openProposal(id: string): Promise<OpenedProposal | null> {
  try {
    const kept: KeptProposal | undefined = await asPromise((await proposals("readonly")).get(id));
    return kept ? { ...kept, handling: JSON.parse(readStored(handlingKey(id)) ?? "null") } : null;
  } catch {
    return null;
  }
}

export async function dropProposal(id: string): Promise<void> {
  store(handlingKey(id), null);
  // It was kept for convenience alone: a browser that does not let go of it is no reason to stop.
  await proposals("readwrite")
    .then((all) => asPromise(all.delete(id)))
    .catch(() => undefined);
}

/** @returns what was read and not taken, the last one first; what is a month old goes. */
export async function keptProposals(): Promise<KeptHead[]> {
  try {
    const all: KeptProposal[] = await asPromise((await proposals("readonly")).getAll());
    const sorted = all.toSorted((a, b) => b.at.localeCompare(a.at));
    const old = sorted.filter(({ at }, index) => index >= mostKept || Date.now() - Date.parse(at) > longest);
    for (const { id } of old) await dropProposal(id);
    return sorted.filter((each) => !old.includes(each)).map(({ id, file, at }) => ({ id, file, at }));
  } catch {
    return [];
  }
}

const tabKey = "import";

/** Which proposal this tab shows: a reload, or going back to it, shows it again. */
export function tabsProposal(): string | null {
  try {
    return sessionStorage.getItem(tabKey);
  } catch {
    return null;
  }
}

export function setTabsProposal(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(tabKey);
    else sessionStorage.setItem(tabKey, id);
  } catch {
    // Without it the page asks before it is left.
  }
}
