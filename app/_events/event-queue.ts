import "server-only";
import type { CommandFailure } from "./run-command";

/** What waits to be told, at most; a command may take so long, in milliseconds. */
export const eventLimits = { waiting: 1_000, command: 10_000 };

type Failure = CommandFailure | { cause: "full"; code: string };
type Call = (event: object) => Promise<CommandFailure | null>;

/**
 * Tells events one after the other, in their order, beside everything else. A command that fails or hangs costs its own event and
 * nothing else; where too many wait the newest are not told.
 */
export class EventQueue {
  readonly #waiting: (() => Promise<object>)[] = [];
  #isRunning = false;

  constructor(
    private readonly call: Call,
    private readonly failed: (failure: Failure) => void,
    private readonly most = eventLimits.waiting,
  ) {}

  /** @param event is made when its turn comes */
  add(event: () => Promise<object>): void {
    if (this.#waiting.length < this.most) {
      this.#waiting.push(event);
      if (!this.#isRunning) void this.#run();
    } else this.failed({ cause: "full", code: String(this.most) });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const failure = await next()
        .then(this.call)
        .catch(
          (error: unknown): CommandFailure => ({ cause: "start", code: error instanceof Error ? error.name : "" }),
        );
      if (failure) this.failed(failure);
    }
    this.#isRunning = false;
  }
}
