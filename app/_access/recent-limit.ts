import "server-only";
import { ReportError } from "@/app/api/_http/problem";

const mostKept = 10_000;

/** Counts what happened under a key in the last while, and refuses where that was too often. */
export class RecentLimit {
  readonly #recent = new Map<string, number[]>();

  /** @param span in milliseconds @param words what is said to whoever has to wait so many minutes */
  constructor(
    private readonly most: number,
    private readonly span: number,
    private readonly words: (minutes: number) => string,
  ) {}

  #at = (key: string, now: number) => (this.#recent.get(key) ?? []).filter((at) => now - at < this.span);

  /** @throws `tooMany` */
  refuse(key: string, now = performance.now()): void {
    const recent = this.#at(key, now);
    if (recent.length < this.most) return;
    const seconds = Math.ceil((recent[0] + this.span - now) / 1000);
    throw new ReportError("tooMany", this.words(Math.ceil(seconds / 60)), {}, seconds);
  }

  count(key: string, now = performance.now()): void {
    const recent = [...this.#at(key, now), now];
    this.#recent.delete(key);
    this.#recent.set(key, recent);
    if (this.#recent.size > mostKept) this.#recent.delete(this.#recent.keys().next().value ?? "");
  }

  clear = (): void => this.#recent.clear();
}
