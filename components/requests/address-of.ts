import type { OperationName, PathSent, QuerySent } from "@/lib/contract/operations";

/** Nothing need be said where nothing is asked for. */
type Part<Key extends string, Value> =
  Record<never, never> extends Value ? { [Each in Key]?: Value } : { [Each in Key]: Value };

/** The parameters of an operation. */
export type Parameters<Name extends OperationName> = Part<"path", PathSent<Name>> & Part<"query", QuerySent<Name>>;

type Given = { path?: Record<string, string>; query?: Record<string, string> };

/** The address at which an operation is asked for, for a link or a request. */
export function addressOf<Name extends OperationName>(name: Name, parameters: Parameters<Name>): string {
  const { path = {}, query } = parameters as Given;
  const place = name.slice(name.indexOf("/")).replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(path[key]));
  return query ? `${place}?${new URLSearchParams(query)}` : place;
}
