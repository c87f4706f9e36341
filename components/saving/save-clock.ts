/** A pause this long sends what was typed; without a pause it goes after the second: no crash takes more. */
const pause = 600;
const longest = 1000;
/** What others wrote and could not be fetched is asked for again after this time. */
const askAgain = 10_000;
const retries = [2000, 5000, 10_000, 30_000];
/** A server that is not there is asked more often: it refuses at once, and may be back at any moment. */
const longestAway = 5000;

/** Says when to send, in milliseconds: one moment is set at most. */
export class SaveClock {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince = 0;
  private failures = 0;

  constructor(private readonly run: () => void) {}

  /** Something was written. */
  typed(): void {
    const now = Date.now();
    if (!this.timer) this.waitingSince = now;
    this.set(Math.max(0, Math.min(pause, this.waitingSince + longest - now)));
  }

  /** Another try is worth it soon, where none is set. */
  soon(): void {
    if (!this.timer) this.set(pause);
  }

  /** Somebody else's words are to be asked for once more, where no try is set. */
  askAgain(): void {
    if (!this.timer) this.set(askAgain);
  }

  /** The server refused or could not be reached; each time after the first it is tried later. */
  failed({ offline, held }: { offline: boolean; held: boolean }): void {
    const usual = retries[held ? retries.length - 1 : Math.min(this.failures, retries.length - 1)];
    this.failures += 1;
    this.set(offline ? Math.min(usual, longestAway) : usual);
    this.waitingSince = Date.now();
  }

  /** The server judged what was sent, or somebody asks for another try. */
  forgetFailures(): void {
    this.failures = 0;
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private set(delay: number): void {
    this.stop();
    this.timer = setTimeout(this.run, delay);
  }
}
