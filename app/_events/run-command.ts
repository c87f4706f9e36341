import "server-only";
import { type ChildProcess, spawn } from "node:child_process";

/** How a command ended that was called with an event; null: as it should. */
export type CommandFailure = { cause: "exit" | "signal" | "timeout" | "start"; code: string };

/** The command is the operator's, what opens our doors is not for it. */
const ownSecrets = ["DATABASE_URL", "OIDC_CLIENT_SECRET"];
const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownSecrets.includes(name))) as NodeJS.ProcessEnv;

/** Ends a command with all that it has started itself. */
function end(child: ChildProcess): void {
  try {
    if (process.platform !== "win32" && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Calls a program without a shell: its arguments are the operator's, and what is told comes on its standard input.
 * @param enough ends it, with all that it has started
 */
export function runCommand(
  [program, ...args]: string[],
  input: string,
  enough: AbortSignal,
): Promise<CommandFailure | null> {
  return new Promise((resolve) => {
    const isGroup = process.platform !== "win32";
    const child = spawn(program, args, {
      ...{ stdio: ["pipe", "ignore", "ignore"], shell: false, windowsHide: true, detached: isGroup },
      env: environment(),
    });
    const stop = () => {
      end(child);
      resolve({ cause: "timeout", code: "" });
    };
    enough.addEventListener("abort", stop, { once: true });
    const ended = (failure: CommandFailure | null) => {
      enough.removeEventListener("abort", stop);
      resolve(failure);
    };
    child.once("error", (error: NodeJS.ErrnoException) => ended({ cause: "start", code: error.code ?? "" }));
    child.once("exit", (code, signal) => {
      if (code === 0) return ended(null);
      ended(code === null ? { cause: "signal", code: signal ?? "" } : { cause: "exit", code: String(code) });
    });
    // A command need not read what it is told.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
    child.unref();
  });
}
