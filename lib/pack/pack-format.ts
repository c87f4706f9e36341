/** What a pack calls itself; a program that writes more into it counts up: since 4 a round says in whose seat somebody decided. */
export const packName = "ogi-draft-pack";
export const packVersion = 4;

/** The part that names all others with their length and SHA-256. */
export const manifestName = "pack.json";

/** The parts of a pack: a file of JSON each. */
export const partNames = [
  "head",
  "report",
  "history",
  "names",
  "reasons",
  "versions",
  "kept",
  "ledgers",
  "points",
  "comments",
  "review",
  "assignments",
] as const;
export type PartName = (typeof partNames)[number];

/** Since which version a part is in the pack; the others always were. */
const addedIn: Partial<Record<PartName, number>> = { comments: 2, review: 3, assignments: 3 };

/** @returns the parts that a pack of this version has. */
export const partsIn = (version: number): PartName[] => partNames.filter((part) => (addedIn[part] ?? 1) <= version);

export const fileOf = (part: PartName): string => `${part}.json`;

/** What a pack may hold unpacked: 10,000 saves of a long report are a fifth of it. */
export const packLimits = { bytes: 64 * 1024 * 1024, values: 4_000_000 } as const;
