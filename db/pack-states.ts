import "server-only";
import { createHash } from "node:crypto";
import type { PackedSave, PackHead } from "../lib/pack/draft-pack";
import { canonicalJson } from "../lib/report/canonical";

/** SHA-256 of canonical JSON, hexadecimal. */
export const digestOfValue = (value: unknown): string =>
  createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");

/** By what the state after a save is known in every copy of a report: thinning changes none of it. */
export const stateKey = ({ revision, sectionId, session, at }: Omit<PackedSave, "changes" | "previous">): string =>
  digestOfValue([revision, sectionId, session, at]);

/** By what the state is known with which a report began. */
const beginningKey = ({ origin, createdAt }: Pick<PackHead, "origin" | "createdAt">): string =>
  digestOfValue([1, origin, createdAt]);

/** @returns the revision of every state that a copy still knows, by its key, from the first to the last. */
export function statesOfCopy(
  head: Pick<PackHead, "origin" | "createdAt">,
  saves: Omit<PackedSave, "changes" | "previous">[],
): Map<string, number> {
  const later = saves.map((save): [string, number] => [stateKey(save), save.revision]);
  return new Map([[beginningKey(head), 1], ...later]);
}

/** @returns the key of the last state. */
export const lastState = (states: ReadonlyMap<string, number>): string => [...states.keys()].at(-1) as string;
