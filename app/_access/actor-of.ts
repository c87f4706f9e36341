import "server-only";
import { type Actor, localActor } from "@/lib/access/actor";

/** Who asks. Until an installation has accounts everybody is 本机. */
export async function actorOf(_request: Pick<Request, "headers">): Promise<Actor> {
  return localActor;
}
