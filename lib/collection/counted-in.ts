import { classesIn, type OfficeClass, type Scope, scopeIds } from "./office-class";

/** The innermost scope that an office of a class is in: what is counted there counts in every wider one. */
const innermost = (kind: OfficeClass): Scope => (classesIn["own-level"].includes(kind) ? "own-level" : "region");

const key = (collectionId: string, scope: Scope) => `${collectionId} ${scope}`;

/** @returns what a counted figure of an office of this class is marked by, so that sums find it without its office. */
export const countedIn = (collectionId: string, kind: OfficeClass): string => key(collectionId, innermost(kind));

/** @returns the marks of all figures that a scope's sums have. */
export const countedMarks = (collectionId: string, scope: Scope): string[] =>
  (scope === "own-level" ? [scope] : scopeIds).map((each) => key(collectionId, each));
