import "server-only";
import { createHash } from "node:crypto";
import { isField } from "../report/place";
import type { MarkedChange } from "./marked-file";

/**
 * @returns SHA-256, hexadecimal, of what a change is, wherever it stands now: where the text around it is written on, or the
 * file is saved once more, it is still the same
 */
export function changeDigest({ section, place, before, after, around, by, at, put }: MarkedChange): string {
  const where = put && isField(place) ? place : section;
  return createHash("sha256")
    .update(JSON.stringify([where, before, after, around, by, at]))
    .digest("hex");
}
