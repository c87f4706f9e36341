import { keyOfOwner, ownKey } from "./storage-owner";

/**
 * Texts in the browser's database: it holds more than `browser-storage`, is written beside the page and not in its way,
 * and a page that crashes leaves each step done or not done.
 */
export type Shelf = {
  /** @returns what lies under keys that begin so. @throws where the browser keeps nothing, or is full. */
  all: (prefix: string) => Promise<Entry[]>;
  /** In one step: puts a text under a key, or takes it away, and takes away what is still as it was read. @throws as `all` */
  put: (key: string, text: string | null, read?: readonly Entry[]) => Promise<void>;
};
export type Entry = readonly [key: string, text: string];

const databaseName = "annual-report";
const table = "texts";

let opening: Promise<IDBDatabase> | null = null;

const forget = () => {
  opening = null;
};

/** A newer program's page may want another shape of it, and the browser may close it: it is opened again when needed. */
function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = forget;
      database.onversionchange = () => {
        database.close();
        forget();
      };
      resolve(database);
    };
  });
  opening.catch(forget);
  return opening;
}

/** @returns what `work` has put into its answer, once all of it is on the disk. */
async function inOneStep<Answer>(
  mode: IDBTransactionMode,
  answer: Answer,
  work: (texts: IDBObjectStore, answer: Answer) => void,
): Promise<Answer> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const step = database.transaction(table, mode, { durability: "strict" });
    step.oncomplete = () => resolve(answer);
    step.onabort = () => reject(step.error);
    work(step.objectStore(table), answer);
  });
}

export const browserShelf: Shelf = {
  all: (prefix) =>
    inOneStep("readonly", [] as Entry[], (texts, found) => {
      // No text begins with the prefix and this sign.
      const cursor = texts.openCursor(IDBKeyRange.bound(ownKey(prefix), `${ownKey(prefix)}\uffff`));
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        const key = keyOfOwner(String(cursor.result.key));
        if (key !== null) found.push([key, String(cursor.result.value)]);
        cursor.result.continue();
      };
    }),
  put: async (key, text, read = []) => {
    await inOneStep("readwrite", null, (texts) => {
      if (text === null) texts.delete(ownKey(key));
      else texts.put(text, ownKey(key));
      for (const [other, was] of read) {
        const now = texts.get(ownKey(other));
        now.onsuccess = () => now.result === was && texts.delete(ownKey(other));
      }
    });
  },
};

/** Takes away what a person keeps here, but for texts of which the server may not have all. */
export const clearShelf = (person: string, keeps: (key: string) => boolean): Promise<unknown> =>
  eachText((key, texts) => {
    const own = keyOfOwner(key, person);
    if (own !== null && !keeps(own)) texts.delete(key);
  });

/** What was kept while nobody logged in belongs to whoever turned accounts on. */
export const adoptShelf = (person: string): Promise<unknown> =>
  eachText((key, texts, text) => {
    if (keyOfOwner(key, "") === null) return;
    texts.put(text, ownKey(key, person));
    texts.delete(key);
  });

const eachText = (work: (key: string, texts: IDBObjectStore, text: unknown) => void): Promise<unknown> =>
  inOneStep("readwrite", null, (texts) => {
    const cursor = texts.openCursor();
    cursor.onsuccess = () => {
      if (!cursor.result) return;
      work(String(cursor.result.key), texts, cursor.result.value);
      cursor.result.continue();
    };
  });
