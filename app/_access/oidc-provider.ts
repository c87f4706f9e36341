import "server-only";
import { findPerson } from "@/db/people";
import { read } from "@/db/store";
import { foldUsername } from "@/lib/access/username";

/** Where people of an office log in for everything. */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; name: string; claim: string };

export const oidcId = "oidc";

/** An address that nobody has: whoever is not among the people gets no account by logging in. */
const unknown = "unknown@people.invalid";

/** The claim holds the login name that the administrator wrote down. @returns no provider where none is set */
export function oidcProvider(settings: OidcSettings | undefined) {
  if (!settings) return [];
  const { issuer, clientId, clientSecret, claim } = settings;
  return [
    {
      providerId: oidcId,
      ...{ clientId, clientSecret },
      discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      scopes: ["openid", "profile"],
      pkce: true,
      disableSignUp: true,
      disableImplicitSignUp: true,
      mapProfileToUser: async (profile: Record<string, unknown>) => {
        const username = foldUsername(String(profile[claim] ?? ""));
        const person = username === "" ? null : await read((tx) => findPerson(tx, { username }));
        return {
          email: person ? `${person.id}@people.invalid` : unknown,
          emailVerified: person !== null,
          name: person?.name ?? "",
        };
      },
    },
  ];
}
