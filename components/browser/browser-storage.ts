import { keyOfOwner, ownKey } from "./storage-owner";

/** The browser's storage, which may be full, and in a strict browser is not there at all: a page must open without. */

/** @returns null when there is nothing. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(ownKey(key));
  } catch {
    return null;
  }
}

/** @param value null removes. @returns false when the browser does not keep it. */
export function store(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(ownKey(key));
    else localStorage.setItem(ownKey(key), value);
    return true;
  } catch {
    return false;
  }
}

export const storedKeys = (): string[] => allKeys().flatMap((key) => keyOfOwner(key) ?? []);

/** As `clearShelf`, of the small storage. */
export function clearStored(person: string, keeps: (key: string) => boolean): void {
  for (const key of allKeys()) {
    const own = keyOfOwner(key, person);
    if (own !== null && !keeps(own)) localStorage.removeItem(key);
  }
}

/** As `adoptShelf`, of the small storage. */
export function adoptStored(person: string): void {
  for (const key of allKeys().filter((each) => keyOfOwner(each, "") !== null)) {
    localStorage.setItem(ownKey(key, person), localStorage.getItem(key) ?? "");
    localStorage.removeItem(key);
  }
}

function allKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
