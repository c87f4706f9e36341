import "server-only";
import { WithHeaders } from "@/app/api/_http/with-headers";
import { endSession } from "@/db/sessions";
import { write } from "@/db/store";
import { signedInOf } from "./asker";
import { accountsAreOn } from "./known";
import { logWithin, personActor } from "./log";
import { noCookie } from "./session-cookie";
import { tellAccessChanged } from "./signals";

/** Ends the log-in on the server and takes the cookie away; whoever is logged in nowhere is told the same. */
export async function signOut(request: Request): Promise<WithHeaders<null>> {
  const signedIn = (await accountsAreOn()) ? await signedInOf(request.headers) : null;
  if (signedIn) {
    const { person, session } = signedIn;
    await write(async (tx) => {
      await endSession(tx, person.id, session.id);
      await logWithin(tx, personActor(person.id, person.name), request, { kind: "signOut", about: "" });
    });
    await tellAccessChanged();
  }
  return new WithHeaders(
    null,
    noCookie.map((cookie) => ["Set-Cookie", cookie]),
  );
}
