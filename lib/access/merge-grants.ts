import type { Grant } from "./roles";

const has = (grants: readonly Grant[], { office, role }: Grant): boolean =>
  grants.some((grant) => grant.office === office && grant.role === role);

/**
 * @param seen the roles that whoever changes them had before them
 * @param wanted what they made of them
 * @param now what stands there; another administrator may have given and taken roles meanwhile
 * @returns `now` with what they gave and without what they took: nobody gives back what another has just taken
 */
export function mergeGrants(seen: readonly Grant[], wanted: readonly Grant[], now: readonly Grant[]): Grant[] {
  const kept = now.filter((grant) => has(wanted, grant) || !has(seen, grant));
  return [...kept, ...wanted.filter((grant) => !has(seen, grant) && !has(now, grant))];
}
