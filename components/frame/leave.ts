import { clearShelf } from "@/components/browser/browser-database";
import { clearStored } from "@/components/browser/browser-storage";
import { forgetPages } from "@/components/browser/keep-page";
import { call } from "@/components/requests/call";

/** What the server may not have yet stays, for its owner alone. */
const unsent = (key: string) => key.startsWith("unsaved:");

/** Logs out, and takes away what this browser keeps of somebody and the server has. @returns why not, or null */
export async function leave(person: string): Promise<string | null> {
  const answer = await call("POST /api/auth/sign-out", {});
  if (!answer.ok) return answer.problem.detail;
  await forgetPages().catch(() => undefined);
  clearStored(person, unsent);
  await clearShelf(person, unsent).catch(() => undefined);
  indexedDB.deleteDatabase(`@${person}/proposals`);
  return null;
}
