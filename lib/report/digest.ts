import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical";
import type { InterchangeFile } from "./interchange";

/** SHA-256 of the canonical JSON of an interchange file, hexadecimal. */
export const digestOf = (content: InterchangeFile): string =>
  createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");
