/** A page that is not drawn has no frames; then the work is done after this time, in ms. */
const withoutFrames = 200;

/** Does some work once the next frame has been painted, however often it was asked for until then. */
export class AfterFrame {
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly work: () => void) {}

  ask = (): void => {
    if (this.timer !== undefined) return;
    this.frame = requestAnimationFrame(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.run);
    });
    this.timer = setTimeout(this.run, withoutFrames);
  };

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private run = (): void => {
    this.stop();
    this.work();
  };
}
