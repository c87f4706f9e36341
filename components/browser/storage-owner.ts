let owner: string | null = null;

/**
 * Whose page this is; empty where nobody logs in. A page is its first owner's as long as it stands: drawn anew after somebody
 * else has logged in in another tab, it still holds what the first one typed.
 */
export function personOfPage(): string {
  if (typeof document === "undefined") return "";
  owner ??= document.documentElement.dataset.person ?? "";
  return owner;
}

/** What a person has kept in a browser lies under keys of their own: whoever uses it next does not come upon it. */
export const ownKey = (key: string, person = personOfPage()): string => (person === "" ? key : `@${person}/${key}`);

/** @returns the key as its owner knows it; null for what is another's */
export function keyOfOwner(stored: string, person = personOfPage()): string | null {
  const prefix = ownKey("", person);
  if (person === "") return stored.startsWith("@") ? null : stored;
  return stored.startsWith(prefix) ? stored.slice(prefix.length) : null;
}
