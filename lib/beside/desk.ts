import "server-only";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type DeskInput, type DeskJobs, type DeskValue, deskJobs } from "./desk-jobs";
import { isLong } from "./is-long";

/** Why a job has no answer; `code` is what a route refuses the request by. */
export class DeskError extends Error {
  constructor(readonly code: "DESK_FULL" | "DESK_SLOW") {
    super(code);
  }
}

export type DeskLimits = {
  /** For one job. */
  milliseconds: number;
  /** Jobs that wait or are worked on. */
  waiting: number;
  /** After which an idle thread is given up, with all that it remembers. */
  idleMilliseconds: number;
};
/** The longest report that may be stored is worked out in a sixth of this, where the computer has nothing else to do. */
const usual: DeskLimits = { milliseconds: 60_000, waiting: 40, idleMilliseconds: 60_000 };

type Job = { name: keyof DeskJobs; input: unknown };
type Answer = { value?: unknown; error?: unknown; code?: string };

// In two steps: a bundler that sees `new URL(…, import.meta.url)` would copy the file away from its neighbors.
const folder = dirname(fileURLToPath(import.meta.url));

/** A thread beside the server, started when first needed: what it works on holds up nobody but those who wait behind it. */
export class Desk {
  #worker: Worker | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly limits = usual,
    private readonly workerFile = join(/* turbopackIgnore: true */ folder, "desk-worker.mjs"),
  ) {}

  /** Works out a usual report at once, which takes some hundredths of a second, and a long one beside the server. */
  async run<Name extends keyof DeskJobs>(name: Name, input: DeskInput<Name>): Promise<DeskValue<Name>> {
    if (isLong(input)) return this.runBeside(name, input);
    const work = deskJobs[name] as (input: DeskInput<Name>) => Promise<DeskValue<Name>>;
    return work(input);
  }

  /** @returns the job's value. @throws DeskError when too many wait or it takes too long, otherwise what the job throws. */
  async runBeside<Name extends keyof DeskJobs>(name: Name, input: DeskInput<Name>): Promise<DeskValue<Name>> {
    if (this.#waiting >= this.limits.waiting) throw new DeskError("DESK_FULL");
    this.#waiting += 1;
    const done = this.#turn.then(() => this.#ask({ name, input }));
    this.#turn = done.catch(() => {});
    try {
      return (await done) as DeskValue<Name>;
    } finally {
      this.#waiting -= 1;
      this.#rest();
    }
  }

  /** Ends the thread, so that a script or test can finish at once; the next job starts another. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #rest(): void {
    clearTimeout(this.#idle);
    if (this.#waiting === 0) this.#idle = setTimeout(() => this.stop(), this.limits.idleMilliseconds).unref();
  }

  #ask(job: Job): Promise<unknown> {
    clearTimeout(this.#idle);
    this.#worker ??= new Worker(/* turbopackIgnore: true */ this.workerFile);
    const worker = this.#worker;
    worker.ref();
    return new Promise((resolve, reject) => {
      const settle = (end: () => void, broken = false) => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", fail).off("exit", onExit);
        if (broken) void this.stop();
        else worker.unref();
        end();
      };
      const fail = (error: unknown) => settle(() => reject(error), true);
      const onMessage = ({ value, error, code }: Answer) =>
        settle(() => (error ? reject(code ? Object.assign(error, { code }) : error) : resolve(value)));
      const onExit = (code: number) => fail(new Error(`The desk's thread ended with code ${code}`));
      const timer = setTimeout(() => fail(new DeskError("DESK_SLOW")), this.limits.milliseconds);
      worker.on("message", onMessage).on("error", fail).on("exit", onExit);
      worker.postMessage(job);
    });
  }
}

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiDesk?: Desk };

/** The desk of this process. */
export function desk(): Desk {
  shared.ogiDesk ??= new Desk();
  return shared.ogiDesk;
}
