import "server-only";
import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";
import { invalid } from "@/app/api/_http/body";
import { type PasswordOwner, passwordFaults } from "@/lib/access/password-faults";
import { passwordCost } from "./password-cost";

const [saltBytes, keyBytes] = [16, 32];

/** So many are worked out at once: each takes memory, and whoever tries many must not hold up everybody. */
const mostAtOnce = 3;
let free = mostAtOnce;
const waiting: (() => void)[] = [];

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

const derived = (password: string, salt: Buffer, { N, r, p }: typeof passwordCost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(password.normalize("NFKC"), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
          error ? reject(error) : resolve(key),
        ),
      ),
  );

/** `scrypt$N$r$p$salt$key`: whoever raises the cost later can still check what was stored before. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derived(password, salt, passwordCost);
  const { N, r, p } = passwordCost;
  return ["scrypt", N, r, p, salt.toString("base64"), key.toString("base64")].join("$");
}

export async function isPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split("$");
  if (kind !== "scrypt" || !key) return false;
  const stored = Buffer.from(key, "base64");
  const own = await derived(password, Buffer.from(salt, "base64"), { N: Number(N), r: Number(r), p: Number(p) });
  return stored.length === own.length && timingSafeEqual(stored, own);
}

let listed: Promise<Set<string>> | null = null;

/** Some 49,000 passwords that people use most; read when somebody chooses one. */
const commonPasswords = (): Promise<Set<string>> => {
  listed ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) =>
      new Set((dictionary["passwords-common"] as readonly string[]).map((word) => word.toLowerCase())),
  );
  return listed;
};

/** @throws `invalid` with the faults of a password that cannot be taken */
export async function refuseWeakPassword(password: string, owner: PasswordOwner): Promise<void> {
  const common = await commonPasswords();
  const faults = passwordFaults(password, owner, (word) => common.has(word));
  if (faults.length > 0) throw invalid(faults.map((detail) => ({ pointer: "/password", detail })));
}

/** Without those that are mistaken for each other. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that the administrator reads out; it is good for one log-in. 60 bits. */
export const oneTimePassword = (): string =>
  [0, 1, 2].map(() => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("")).join("-");
