import "server-only";
import { type SignedIn, touchSession } from "@/db/sessions";
import { write } from "@/db/store";

/** The database hears of it once in so long, in milliseconds. */
const toTheMinute = 60_000;

/** The page says itself when somebody did something (`PUT /api/account/activity`): what it asks for by itself keeps nobody logged in. */
const isOfPage = (headers: Headers) => {
  const mode = headers.get("sec-fetch-mode");
  return mode !== null && mode !== "navigate";
};

/** Notes that somebody did something just now. */
export async function noteActivity({ session }: SignedIn, now: Date): Promise<void> {
  if (now.getTime() - Date.parse(session.lastSeenAt) < toTheMinute) return;
  session.lastSeenAt = now.toISOString();
  await write((tx) => touchSession(tx, session.id, session.lastSeenAt));
}

export const noteRequest = async (headers: Headers, signedIn: SignedIn, now: Date): Promise<void> => {
  if (!isOfPage(headers)) await noteActivity(signedIn, now);
};
