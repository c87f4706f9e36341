import "server-only";
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../report/canonical";

/** A report is some 20 KB, a return less; what is larger is none of these. */
const largest = 4 * 1024 * 1024;

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
const bytesOf = (format: string, statement: unknown) => Buffer.from(canonicalJson({ format, statement }), "utf8");

/** @returns the bytes of a file that another installation can hold against this one's fingerprint */
export function seal(format: string, statement: unknown, sealingKey: string): Uint8Array {
  const signature = sign(null, bytesOf(format, statement), privateKeyOf(sealingKey)).toString("base64");
  const file = { format, publicKey: spkiOf(sealingKey).toString("base64"), signature, statement };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/** `holds: false`: something was altered since, or it was signed by another key than the one in it. */
export type Sealed<Statement> = { statement: Statement; holds: boolean; fingerprint: string; publicKey: string };

function holds(signed: Buffer, publicKey: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" && verify(null, signed, key, Buffer.from(signature, "base64"));
  } catch {
    // No key at all: nothing was signed with it.
    return false;
  }
}

/** What was signed; nested deeper than anything is read, it was signed by nobody. */
function signedIn(format: string, statement: unknown): Buffer | null {
  try {
    return bytesOf(format, statement);
  } catch {
    return null;
  }
}

/** Only what names itself in its first bytes is parsed here, everything else by the readers. */
const names = (bytes: Uint8Array, format: string) =>
  bytes.length <= largest && new TextDecoder().decode(bytes.subarray(0, 200)).includes(`"${format}"`);

/** @returns what a sealed file says, and whether the seal holds; null for any other file */
export function openSeal<Statement>(
  format: string,
  statement: z.ZodType<Statement>,
  bytes: Uint8Array,
): Sealed<Statement> | null {
  if (!names(bytes, format)) return null;
  const shape = z.strictObject({
    ...{ format: z.literal(format), statement },
    ...{ publicKey: z.base64().max(200), signature: z.base64().max(200) },
  });
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const read = shape.safeParse(json);
    if (!read.success) return null;
    const { publicKey, signature } = read.data;
    const key = Buffer.from(publicKey, "base64");
    const signed = signedIn(format, (json as { statement: unknown }).statement);
    return {
      ...{ statement: read.data.statement, fingerprint: digest(key), publicKey },
      holds: signed !== null && holds(signed, key, signature),
    };
  } catch {
    return null;
  }
}
