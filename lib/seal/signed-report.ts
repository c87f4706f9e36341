import "server-only";
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../report/canonical";
import type { InterchangeFile } from "../report/interchange";

const format = "ogi-signed-report/1";

/** A report is some 20 KB; what is larger is none of these. */
const largest = 4 * 1024 * 1024;

/** What is signed: the content and which 定稿 it is. */
export type Statement = { report: InterchangeFile; version: number; finalisedAt: string; signedAt: string };

const fileShape = z.strictObject({
  format: z.literal(format),
  statement: z.strictObject({
    report: z.looseObject({ year: z.int() }),
    version: z.int().min(1),
    finalisedAt: z.iso.datetime(),
    signedAt: z.iso.datetime(),
  }),
  publicKey: z.base64().max(200),
  signature: z.base64().max(200),
});

/** A new pair of Ed25519: the private key as PKCS#8 in base64, which never leaves the database. */
export const newSealingKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");

const privateKeyOf = (key: string) =>
  createPrivateKey({ key: Buffer.from(key, "base64"), format: "der", type: "pkcs8" });
const spkiOf = (key: string): Buffer =>
  createPublicKey(privateKeyOf(key)).export({ format: "der", type: "spki" }) as Buffer;

const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** SHA-256 of the public key, hexadecimal: what people compare. */
export const fingerprintOf = (sealingKey: string): string => digest(spkiOf(sealingKey));

/** Signatures are of the values, however the file is spaced. */
const bytesOf = (statement: unknown) => Buffer.from(canonicalJson({ format, statement }), "utf8");

/** @returns the bytes of a file that another installation can hold against this one's fingerprint */
export function signReport(statement: Statement, sealingKey: string): Uint8Array {
  const signature = sign(null, bytesOf(statement), privateKeyOf(sealingKey)).toString("base64");
  const file = { format, publicKey: spkiOf(sealingKey).toString("base64"), signature, statement };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/** `holds: false`: something was altered since, or it was signed by another key than the one in it. */
export type Unsealed = { report: Uint8Array; holds: boolean; fingerprint: string; publicKey: string };

function holds(statement: unknown, publicKey: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: "der", type: "spki" });
    return (
      key.asymmetricKeyType === "ed25519" && verify(null, bytesOf(statement), key, Buffer.from(signature, "base64"))
    );
  } catch {
    // No key at all, or nested deeper than anything is read: nothing was signed with it.
    return false;
  }
}

/** Only what names itself in its first bytes is parsed here, everything else by the readers. */
const names = (bytes: Uint8Array) =>
  bytes.length <= largest && new TextDecoder().decode(bytes.subarray(0, 200)).includes(`"${format}"`);

/**
 * @returns the report in a signed file, as a file of its own that the readers judge, and whether the signature holds;
 * null for any other file
 */
export function unseal(bytes: Uint8Array): Unsealed | null {
  if (!names(bytes)) return null;
  try {
    const read = fileShape.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    if (!read.success) return null;
    const { statement, publicKey, signature } = read.data;
    const key = Buffer.from(publicKey, "base64");
    const report = new TextEncoder().encode(JSON.stringify(statement.report));
    return { report, holds: holds(statement, key, signature), fingerprint: digest(key), publicKey };
  } catch {
    return null;
  }
}
