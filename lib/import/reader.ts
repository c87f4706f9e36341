import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { limits, type ProblemCode } from "./problem";
import type { ReaderJob } from "./reader-thread";

export type ReaderLimits = { milliseconds: number; heapMegabytes: number; memoryMegabytes: number };
export type ReaderMessage =
  | { kind: "ready" }
  | { kind: "done"; outcome: unknown }
  | { kind: "progress"; share: number };

// In two steps: a bundler that sees `new URL(…, import.meta.url)` would copy the file away from its neighbors.
const folder = dirname(fileURLToPath(import.meta.url));

/** The process that reads files: started when first needed, ended by the first file that goes beyond the limits. */
export class Reader {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  readonly #exited: Promise<void>;
  ended = false;

  constructor(private readonly allowed: ReaderLimits = limits) {
    const args = [String(allowed.heapMegabytes), String(allowed.memoryMegabytes)];
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

  /** Resolves once the readers are loaded; the time limit counts from then. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  stop() {
    this.#child.kill("SIGKILL");
  }

  /** One job at a time. @returns its outcome, or why there is none. */
  async run(
    job: ReaderJob,
    onProgress?: (share: number) => void,
  ): Promise<{ outcome: unknown } | { code: ProblemCode }> {
    const child = this.#child;
    child.ref();
    child.channel?.ref();
    await Promise.race([this.#ready, this.#exited]);
    if (this.ended) throw new Error("The reader process did not start");
    return new Promise((resolve) => {
      const onMessage = (message: ReaderMessage) => {
        if (message.kind === "progress") onProgress?.(message.share);
        else if (message.kind === "done") settle({ outcome: message.outcome });
      };
      const onExit = () => settle({ code: "tooMuchMemory" });
      const timer = setTimeout(() => {
        this.stop();
        settle({ code: "tooSlow" });
      }, this.allowed.milliseconds);
      const settle = (result: { outcome: unknown } | { code: ProblemCode }) => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        this.#rest();
        resolve(result);
      };
      child.on("message", onMessage);
      child.once("exit", onExit);
      child.send(job);
    });
  }
}
