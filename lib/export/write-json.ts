import "server-only";
import { printInterchange } from "../report/interchange";
import type { WriterInput } from "./writers";

/** The interchange file with the derived figures, readable by people too. */
export async function writeJson({ edition, report, figures, finalised, mark }: WriterInput): Promise<Uint8Array> {
  const file = {
    ...printInterchange(edition, report, figures),
    ...(finalised ? { finalised } : {}),
    ...(mark ? { mark } : {}),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
