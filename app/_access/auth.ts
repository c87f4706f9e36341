import "server-only";
import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { genericOAuth, username } from "better-auth/plugins";
import { accountsAdapter } from "@/db/auth-adapter";
import { readEnvironment } from "@/db/environment.mjs";
import { findPerson } from "@/db/people";
import { read } from "@/db/store";
import { longestPassword, shortestPassword } from "@/lib/access/password-faults";
import { sessionLimits } from "@/lib/access/session-limits";
import { foldUsername, isUsername } from "@/lib/access/username";
import { addressHeader } from "./client-address";
import { cookieKey } from "./known";
import { oidcProvider } from "./oidc-provider";
import { hashPassword, isPassword } from "./passwords";
import { cookieOptions } from "./session-cookie";

const second = 1000;

/** Nobody who is disabled gets in, whichever way they come; nobody stays longer than a working day. */
const session = {
  create: {
    before: async (made: { userId: string }) => {
      const person = await read((tx) => findPerson(tx, { id: made.userId }));
      if (!person || person.disabledAt !== null) return false;
      return { data: { ...made, expiresAt: new Date(Date.now() + sessionLimits.whole) } };
    },
  },
};

const build = async (origin: string) =>
  betterAuth({
    appName: "ogi-annual-report",
    baseURL: origin,
    basePath: "/api/auth",
    secret: await cookieKey(),
    database: accountsAdapter,
    trustedOrigins: [origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: isPassword },
    },
    session: { expiresIn: sessionLimits.whole / second, disableSessionRefresh: true },
    account: { accountLinking: { enabled: true, trustedProviders: ["oidc"] } },
    databaseHooks: { session },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
    advanced: {
      ...cookieOptions(origin.startsWith("https://")),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: isUsername,
        usernameNormalization: foldUsername,
      }),
      genericOAuth({ config: oidcProvider(readEnvironment().oidc) }),
    ],
  });

type Auth = Awaited<ReturnType<typeof build>>;
const shared = globalThis as typeof globalThis & { ogiAuth?: Map<string, Promise<Auth>> };
/** Names that browsers reach this program by are few; the gate lets in no others. */
const mostOrigins = 20;

/**
 * Under which the browser reaches us. It says itself whether that is https, which a program behind a proxy cannot know; whoever
 * else asks is told by the proxy, or came as the address says.
 */
export function originOf({ url, headers }: Pick<Request, "url" | "headers">): string {
  const host = headers.get("host") ?? new URL(url).host;
  const said = headers.get("origin");
  const secure = said?.startsWith("https://") || headers.get("x-forwarded-proto")?.split(",")[0].trim() === "https";
  return `${secure ? "https" : "http"}://${host}`;
}

/** better-auth as it is reached at an origin: whether cookies are for https alone follows from it. */
export async function authAt(origin: string): Promise<Auth> {
  const key = `${origin} ${await cookieKey()}`;
  shared.ogiAuth ??= new Map();
  const known = shared.ogiAuth.get(key);
  if (known) return known;
  const built = build(origin);
  shared.ogiAuth.set(key, built);
  if (shared.ogiAuth.size > mostOrigins) shared.ogiAuth.delete(shared.ogiAuth.keys().next().value ?? "");
  return built;
}
