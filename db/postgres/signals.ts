import "server-only";
import pg from "pg";
import { Listeners, type Signals } from "../signals";

const channel = "ogi_signals";
/** PostgreSQL carries no longer payload, in bytes. */
const longest = 7900;
/** Milliseconds in which equal texts are one. */
const together = 40;
const retries = [200, 1000, 5000];

/** What is heard when some signals may have been missed. */
export const missed = "missed";

/** Carries signals between processes by LISTEN and NOTIFY: one connection listens, and connects again when it breaks. */
class PostgresSignals implements Signals {
  private readonly listeners = new Listeners();
  private client: pg.Client | null = null;
  private failures = 0;
  private closed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private begun = false;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly url: string,
    private readonly pool: pg.Pool,
  ) {}

  /** The same text, sent again and again, goes once in a while. */
  send = (text: string): void => {
    if (this.closed || this.waiting.has(text) || Buffer.byteLength(text) > longest) return;
    this.waiting.set(
      text,
      setTimeout(() => {
        this.waiting.delete(text);
        // Whoever hears nothing looks for itself after a while.
        void this.pool.query("select pg_notify($1, $2)", [channel, text]).catch(() => undefined);
      }, together),
    );
  };

  hear = (listener: (text: string) => void): (() => void) => {
    if (!this.begun) void this.connect();
    this.begun = true;
    return this.listeners.add(listener);
  };

  close = async (): Promise<void> => {
    this.closed = true;
    clearTimeout(this.timer);
    for (const timer of this.waiting.values()) clearTimeout(timer);
    await this.client?.end().catch(() => undefined);
  };

  private connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    this.client = client;
    client.on("error", () => this.again(client));
    client.on("end", () => this.again(client));
    client.on("notification", ({ payload }) => this.listeners.tell(payload ?? ""));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (this.closed) return void client.end().catch(() => undefined);
      this.failures = 0;
      this.listeners.tell(missed);
    } catch {
      this.again(client);
    }
  };

  private again(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(this.connect, retries[Math.min(this.failures, retries.length - 1)]);
    this.timer.unref();
    this.failures += 1;
  }
}

export const signalsBetween = (url: string, pool: pg.Pool): Signals => new PostgresSignals(url, pool);
