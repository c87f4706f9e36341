import "server-only";
import { read } from "@/db/store";
import { nameOfNamed } from "@/db/subjects";
import type { Actor } from "@/lib/access/actor";
import type { Operation } from "@/lib/contract/operation";
import type { Logged } from "./log";
import { namedBy } from "./subject-of";

/**
 * What the log is to say of an operation, asked before it is done: what is deleted has no name any more. What the operation itself
 * notes stands for its name. Null where nothing is written down.
 */
export async function toLog(
  { logged, summary }: Operation,
  actor: Actor,
  params: Record<string, string>,
): Promise<((noted: string | null) => Logged) | null> {
  if (!logged || actor.kind === "local") return null;
  const named = namedBy(params);
  const about = named && (await read((tx) => nameOfNamed(tx, named)));
  return (noted) => ({
    kind: logged,
    about: [about, noted ?? summary.split(/[，；：]/)[0], params.format].filter(Boolean).join("，"),
  });
}
