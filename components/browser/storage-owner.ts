/** Who is logged in on this page; empty where nobody logs in. */
export const personOfPage = (): string =>
  typeof document === "undefined" ? "" : (document.documentElement.dataset.person ?? "");

/** What a person has kept in a browser lies under keys of their own: whoever uses it next does not come upon it. */
export const ownKey = (key: string, person = personOfPage()): string => (person === "" ? key : `@${person}/${key}`);

/** @returns the key as its owner knows it; null for what is another's */
export function keyOfOwner(stored: string, person = personOfPage()): string | null {
  const prefix = ownKey("", person);
  if (person === "") return stored.startsWith("@") ? null : stored;
  return stored.startsWith(prefix) ? stored.slice(prefix.length) : null;
}
