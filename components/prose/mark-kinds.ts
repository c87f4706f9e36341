/**
 * How a number of the text stands to the tables: equal, contradicting, another scope, or none of theirs. `bad` and
 * `warn` also stand under other words that a check speaks of.
 */
export const markKinds = ["eq", "bad", "warn", "scope", "none"] as const;
export type NumberMarkKind = (typeof markKinds)[number];

/** Class of the mark under a number, in the text and in every legend of it. */
export const markClass = (kind: NumberMarkKind): string => `n-${kind}`;
