import "server-only";
import { z } from "zod";
import type { DecisionItem } from "../collection/submission";
import { openSeal, type Sealed, seal } from "./seal";

const format = "ogi-signed-return/1";

const words = z.string().max(20_000);
const itemShape = z.strictObject({
  ...{ place: words, is: words, should: words, why: words },
  severity: z.enum(["error", "warning"]),
}) satisfies z.ZodType<DecisionItem>;

/** What a supervising office says to a report of another installation. `digest`: of the content that it returns. */
const returnShape = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  ...{ from: z.string().max(200), by: z.string().max(200), at: z.iso.datetime() },
  ...{ due: z.iso.date().nullable(), reason: words, items: z.array(itemShape).max(1000) },
});
export type Return = z.output<typeof returnShape>;

/** @returns the bytes of a file that the office that reported can hold against this installation's fingerprint */
export const signReturn = (statement: Return, sealingKey: string): Uint8Array => seal(format, statement, sealingKey);

/** @returns what a signed return says, and whether its seal holds; null for any other file */
export const unsealReturn = (bytes: Uint8Array): Sealed<Return> | null => openSeal(format, returnShape, bytes);
