import "server-only";
import { printInterchange } from "../report/interchange";
import type { WriterInput } from "./writers";

/** The interchange file with the derived figures, readable by people too. */
export async function writeJson({ edition, report, figures }: WriterInput): Promise<Uint8Array> {
  return new TextEncoder().encode(`${JSON.stringify(printInterchange(edition, report, figures), null, 2)}\n`);
}
