import { headers } from "next/headers";

/** @returns the nonce that inline scripts of this page need; the server put it on the request (`scripts/security-headers.mjs`) */
export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
