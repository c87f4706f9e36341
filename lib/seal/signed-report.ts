import "server-only";
import { z } from "zod";
import type { Finalised } from "../collection/handed-in";
import { digestOf } from "../report/digest";
import type { InterchangeFile } from "../report/interchange";
import { openSeal, type Sealed, seal } from "./seal";

const format = "ogi-signed-report/1";

/** What is signed: the content and which 定稿 it is. */
export type Statement = { report: InterchangeFile; version: number; finalisedAt: string; signedAt: string };

const statementShape = z.strictObject({
  report: z.looseObject({ year: z.int() }),
  version: z.int().min(1),
  finalisedAt: z.iso.datetime(),
  signedAt: z.iso.datetime(),
});

/** @returns the bytes of a file that another installation can hold against this one's fingerprint */
export const signReport = (statement: Statement, sealingKey: string): Uint8Array => seal(format, statement, sealingKey);

/** `holds: false`: something was altered since, or it was signed by another key than the one in it. */
export type Unsealed = Omit<Sealed<unknown>, "statement"> & { report: Uint8Array; finalised: Finalised };

/**
 * @returns the report in a signed file, as a file of its own that the readers judge, and whether the signature holds;
 * null for any other file
 */
export function unseal(bytes: Uint8Array): Unsealed | null {
  const opened = openSeal(format, statementShape, bytes);
  if (!opened) return null;
  const { statement, ...sealed } = opened;
  const { report, version, finalisedAt } = statement;
  const digest = sealed.holds ? digestOf(report as unknown as InterchangeFile) : "";
  const words = wordsOf(report);
  return words === null ? null : { ...sealed, report: words, finalised: { version, finalisedAt, digest } };
}

/** Nested deeper than anything is written, it is no report. */
function wordsOf(report: unknown): Uint8Array | null {
  try {
    return new TextEncoder().encode(JSON.stringify(report));
  } catch {
    return null;
  }
}
