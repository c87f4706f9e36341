import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "../report/canonical";
import type { ChainedEvent, ReviewEvent } from "./event";

/** @returns what binds an event to its place and to all before it, hexadecimal. */
const hashAfter = (before: string, sequence: number, event: ReviewEvent): string =>
  createHash("sha256").update(before).update(canonicalJson({ sequence, event }), "utf8").digest("hex");

/** @returns the event as it follows on what is kept. */
export function chained(before: ChainedEvent | undefined, event: ReviewEvent): ChainedEvent {
  const sequence = (before?.sequence ?? 0) + 1;
  return { sequence, event, hash: hashAfter(before?.hash ?? "", sequence, event) };
}

/** @returns the number of the first event that is missing, or is not what was recorded; null when all are whole. */
export function brokenAt(chain: ChainedEvent[]): number | null {
  let before = "";
  for (const [index, { sequence, event, hash }] of chain.entries()) {
    if (sequence !== index + 1 || hash !== hashAfter(before, sequence, event)) return index + 1;
    before = hash;
  }
  return null;
}

/** What is remembered of a chain beside it: how many events it has, and the hash of the last. */
export type ChainHead = { count: number; hash: string | null };

/** @returns the number of the first event missing at the end, or of the first that nobody remembers; null when none is. */
export function endMissing(chain: ChainedEvent[], { count, hash }: ChainHead): number | null {
  if (chain.length !== count) return Math.min(chain.length, count) + 1;
  return (chain.at(-1)?.hash ?? null) === hash ? null : count;
}
