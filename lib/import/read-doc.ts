import { UnreadableFile } from "./problem";
import type { SourceDocument } from "./source-document";
export function readDoc(_bytes: Uint8Array): SourceDocument {
  throw new UnreadableFile("oldFormat");
}
