import "server-only";
import { hashPassword, oneTimePassword } from "./passwords";

/** How far it is, and when whoever asked has left. */
export type Following = { onProgress: (share: number) => void; signal: AbortSignal };
export type FirstPassword = { password: string; hash: string };

/**
 * Passwords that are good for one log-in. One after the other, for each costs what a log-in costs and others want to log in meanwhile.
 * @throws where nobody waits for them any more: what nobody is told helps nobody
 */
export async function firstPasswords(count: number, { onProgress, signal }: Following): Promise<FirstPassword[]> {
  const made: FirstPassword[] = [];
  while (made.length < count) {
    signal.throwIfAborted();
    const password = oneTimePassword();
    made.push({ password, hash: await hashPassword(password) });
    onProgress(made.length / count);
  }
  signal.throwIfAborted();
  return made;
}
