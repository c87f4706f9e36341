import type { Schedule } from "./after-paint";

/** Work that each key puts off anew, but no longer than `longest` ms: then it is done though nobody pauses. */
export class PutOff {
  private callOff: (() => void) | null = null;
  private since = 0;

  constructor(
    private readonly schedule: Schedule,
    private readonly longest: number,
    private readonly work: () => void,
  ) {}

  ask = (): void => {
    const now = performance.now();
    if (this.callOff === null) this.since = now;
    else if (now - this.since > this.longest) return;
    this.callOff?.();
    this.callOff = this.schedule(() => {
      this.callOff = null;
      this.work();
    });
  };

  stop(): void {
    this.callOff?.();
    this.callOff = null;
  }
}
