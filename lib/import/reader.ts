import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { limits, type ProblemCode } from "../readers/problem";
import type { ReaderJob } from "./reader-thread";

/** Who waits for a job: `onProgress` hears shares from 0 to 1, `signal` says that nobody waits any more. */
export type ReaderListener = { onProgress?: (share: number) => void; signal?: AbortSignal };
/** `milliseconds` is time of the processor: on a busy computer a file may wait as long again as it has to. */
export type ReaderLimits = { milliseconds: number; heapMegabytes: number; memoryMegabytes: number };
export type ReaderMessage =
  | { kind: "ready" }
  | { kind: "done"; outcome: unknown }
  | { kind: "progress"; share: number };

// In two steps: a bundler that sees `new URL(…, import.meta.url)` would copy the file away from its neighbors.
const folder = dirname(fileURLToPath(import.meta.url));

/** With what the process ends itself after too much work. */
const outOfTime = 124;
/** So many times the allowed work a file may take by the clock, before it is held to be stuck. */
const patience = 6;

/** The process that reads files: started when first needed, ended by the first file that goes beyond the limits. */
export class Reader {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  readonly #exited: Promise<void>;
  ended = false;

  constructor(private readonly allowed: ReaderLimits = limits) {
    const args = [allowed.heapMegabytes, allowed.memoryMegabytes, allowed.milliseconds].map(String);
    // What the server itself was started with is none of its business.
    // `spawn` and not `fork`: the bundler would look for the file that `fork` names.
    this.#child = spawn(process.execPath, [join(folder, "reader-process.mjs"), ...args], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#ready = new Promise((resolve) => this.#child.once("message", () => resolve()));
    this.#exited = new Promise((resolve) =>
      this.#child.once("exit", () => {
        this.ended = true;
        resolve();
      }),
    );
    this.#rest();
  }

  /** An idle reader must not keep a script or a test from ending. */
  #rest() {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  /** The next job must not find a process that is only just ending. */
  stop() {
    this.ended = true;
    this.#child.kill("SIGKILL");
  }

  /**
   * One job at a time. @returns its outcome, or why there is none.
   * @throws the signal's reason when nobody waits any more: the process ends with it, for it cannot be interrupted.
   */
  async run(
    job: ReaderJob,
    { onProgress, signal }: ReaderListener = {},
  ): Promise<{ outcome: unknown } | { code: ProblemCode }> {
    const child = this.#child;
    child.ref();
    child.channel?.ref();
    await Promise.race([this.#ready, this.#exited]);
    if (this.ended) throw new Error("The reader process did not start");
    if (signal?.aborted) {
      this.#rest();
      throw signal.reason;
    }
    return new Promise((resolve, reject) => {
      const onMessage = (message: ReaderMessage) => {
        if (message.kind === "progress") onProgress?.(message.share);
        else if (message.kind === "done") settle({ outcome: message.outcome });
      };
      const onExit = (code: number | null) => settle({ code: code === outOfTime ? "tooSlow" : "tooMuchMemory" });
      const onAbort = () => {
        this.stop();
        rest();
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        this.stop();
        settle({ code: "tooSlow" });
      }, this.allowed.milliseconds * patience);
      const rest = () => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        signal?.removeEventListener("abort", onAbort);
        this.#rest();
      };
      const settle = (result: { outcome: unknown } | { code: ProblemCode }) => {
        rest();
        resolve(result);
      };
      signal?.addEventListener("abort", onAbort);
      child.on("message", onMessage);
      child.once("exit", onExit);
      child.send(job);
    });
  }
}
