import "server-only";
import { appendLog } from "@/db/log-lines";
import { write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { LogKind } from "@/lib/access/log-kinds";
import { clientAddress } from "./client-address";

/** `about` names what it was done to, never what a report says. */
export type Logged = { kind: LogKind; about: string };

/** Characters: forty roles in ten offices. */
const longest = 600;

/** What is left out is said: a line that ends in the middle of its roles would be read as all of them. */
function shortened(about: string): string {
  const characters = [...about];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : about;
}

/**
 * Writes a line in the unit of work in which it happens: neither is there without the other. Where nobody logs in there is no log:
 * everybody is 本机.
 */
export async function logWithin(
  tx: Transaction,
  actor: Actor,
  request: Pick<Request, "headers">,
  { kind, about }: Logged,
): Promise<void> {
  if (actor.kind === "local") return;
  await appendLog(tx, {
    ...{ kind, about: shortened(about), by: actor.name },
    personId: actor.id || null,
    address: clientAddress(request),
  });
}

/** A line of what stores nothing itself. */
export async function log(actor: Actor, request: Pick<Request, "headers">, logged: Logged): Promise<void> {
  if (actor.kind === "local") return;
  await write((tx) => logWithin(tx, actor, request, logged));
}

/** Somebody as the log names them. */
export const personActor = (id: string, name: string): Actor => ({
  ...{ kind: "person", id, name, roles: [], administrator: false },
});

/** Somebody of whom nothing else is known. */
export const stranger = (name: string): Actor => personActor("", name);
