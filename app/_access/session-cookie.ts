import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

const plainPrefix = "ogi";
/** By https no other host and no page by http can set it: browsers take a name with this beginning from nobody else. */
const hostPrefix = `__Host-${plainPrefix}`;

/** How cookies are made for pages that come by https, or by http. better-auth would put `__Secure-` before the name. */
export const cookieOptions = (isHttps: boolean) => ({
  cookiePrefix: isHttps ? hostPrefix : plainPrefix,
  useSecureCookies: false,
  defaultCookieAttributes: { secure: isHttps },
});

const names = [hostPrefix, plainPrefix].map((prefix) => `${prefix}.session_token`);

function cookieIn(header: string): string | null {
  const pairs = header.split(";").map((pair) => pair.trim());
  for (const name of names) {
    const found = pairs.find((pair) => pair.startsWith(`${name}=`));
    if (found) return found.slice(name.length + 1);
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** @returns the token that a request's cookie holds, where this installation has signed it; null where there is none or another */
export function tokenOf(header: string | null, key: string): string | null {
  const value = decoded(cookieIn(header ?? "") ?? "");
  const at = value.lastIndexOf(".");
  if (at < 1) return null;
  const [token, signature] = [value.slice(0, at), Buffer.from(value.slice(at + 1), "base64")];
  const own = createHmac("sha256", key).update(token).digest();
  return signature.length === own.length && timingSafeEqual(signature, own) ? token : null;
}

/** What takes the cookie away again, under both names. */
export const noCookie = names.map(
  (name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${name.startsWith("__Host-") ? "; Secure" : ""}`,
);
