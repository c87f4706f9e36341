import "server-only";
import { appendLog } from "@/db/log-lines";
import { write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { LogKind } from "@/lib/access/log-kinds";
import { clientAddress } from "./client-address";

/** `about` names what it was done to, never what a report says. */
export type Logged = { kind: LogKind; about: string };

const longest = 200;

/** Writes a line in the unit of work in which it happens: neither is there without the other. */
export const logWithin = (
  tx: Transaction,
  actor: Actor,
  request: Pick<Request, "headers">,
  { kind, about }: Logged,
): Promise<void> =>
  appendLog(tx, {
    ...{ kind, about: about.slice(0, longest), by: actor.name },
    personId: actor.kind === "person" ? actor.id || null : null,
    address: clientAddress(request),
  });

/** Where nobody logs in there is no log: everybody is 本机. */
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
