import "server-only";
import { ReportError } from "@/app/api/_http/problem";

/** Failed log-ins from one address, under whatever names; behind it a whole office may sit. */
const [most, span] = [60, 15 * 60_000];
const mostAddresses = 10_000;

class FailureLimit {
  readonly #failures = new Map<string, number[]>();

  #recent = (address: string, now: number) => (this.#failures.get(address) ?? []).filter((at) => now - at < span);

  /** @throws `tooMany` */
  refuse(address: string, now = performance.now()): void {
    const recent = this.#recent(address, now);
    if (recent.length < most) return;
    const seconds = Math.ceil((recent[0] + span - now) / 1000);
    throw new ReportError(
      "tooMany",
      `从这个地址登录错了 ${most} 次，过 ${Math.ceil(seconds / 60)} 分钟再试。`,
      {},
      seconds,
    );
  }

  count(address: string, now = performance.now()): void {
    const recent = [...this.#recent(address, now), now];
    this.#failures.delete(address);
    this.#failures.set(address, recent);
    if (this.#failures.size > mostAddresses) this.#failures.delete(this.#failures.keys().next().value ?? "");
  }

  clear = (): void => this.#failures.clear();
}

export const failureLimit = new FailureLimit();
