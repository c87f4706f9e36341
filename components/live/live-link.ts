import { addressOf } from "@/components/requests/address-of";
import type { LiveEvents } from "@/lib/contract/event-shapes";

export type Told = { [Kind in keyof LiveEvents]: { kind: Kind; data: LiveEvents[Kind] } }[keyof LiveEvents];

/** What the pages of one browser say to each other. */
type Message =
  | { says: "here"; report: string }
  | { says: "who" }
  /** The connection was lost or refused: what each page may see has to be asked anew. */
  | { says: "ask" }
  | ({ says: "event" } & Told);

const kinds = ["state", "change", "presence"] as const;
const name = "live-reports";
/** A page that is put away says so once a minute, however often it would. */
const every = 15_000;
const forgottenAfter = 180_000;
/** Pages that open together are told of by one connection, in ms. */
const together = 150;
const again = 10_000;

/**
 * What the server tells of open reports, over one connection for all pages of this browser, because a browser has six of
 * them and every save needs one. The page that holds the lock listens for the others and passes on what it hears; when it
 * goes, the next one takes the lock.
 */
export class LiveLink {
  private channel: BroadcastChannel | null = null;
  private source: EventSource | null = null;
  private giveUp: (() => void) | null = null;
  private readonly leave = new AbortController();
  private readonly heard = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private regular: ReturnType<typeof setInterval> | undefined;

  /**
   * @param tell hears what happens to the report of this page
   * @param ask is called when the connection was lost or refused: something may have happened that nobody told of
   */
  constructor(
    private readonly report: string,
    private readonly tell: (told: Told) => void,
    private readonly ask: () => void,
  ) {}

  /** @returns false where the browser does not let pages share: then somebody has to ask now and then. */
  start(): boolean {
    if (typeof BroadcastChannel !== "function" || !navigator.locks) return false;
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
    const lead = () => new Promise<void>((resolve) => this.lead(resolve));
    navigator.locks.request(name, { signal: this.leave.signal }, lead).catch(() => undefined);
    this.sayHere();
    this.regular = setInterval(() => this.sayHere(), every);
    return true;
  }

  stop(): void {
    this.leave.abort();
    this.giveUp?.();
    this.source?.close();
    this.channel?.close();
    clearTimeout(this.timer);
    clearInterval(this.regular);
  }

  private sayHere = (): void => this.say({ says: "here", report: this.report });

  private say = (message: Message): void => this.channel?.postMessage(message);

  private hear(message: Message): void {
    if (message.says === "who") this.sayHere();
    else if (message.says === "ask") this.ask();
    else if (message.says === "event") this.pass(message);
    else if (this.giveUp) this.follow(message.report);
  }

  private pass(told: Told): void {
    if (told.data.report === this.report) this.tell(told);
  }

  private lead(giveUp: () => void): void {
    this.giveUp = giveUp;
    this.heard.set(this.report, Number.POSITIVE_INFINITY);
    this.say({ says: "who" });
    this.connectSoon(together);
  }

  /** A page that has just opened is told how things are, also where another page had its report open already. */
  private follow(report: string): void {
    const last = this.heard.get(report);
    const known = last !== undefined && Date.now() - last < 2 * every;
    if (last !== Number.POSITIVE_INFINITY) this.heard.set(report, Date.now());
    if (!known && last !== Number.POSITIVE_INFINITY) this.connectSoon(together);
  }

  private connectSoon(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private connect(): void {
    this.source?.close();
    for (const [report, at] of this.heard) if (Date.now() - at > forgottenAfter) this.heard.delete(report);
    const also = [...this.heard.keys()].filter((report) => report !== this.report).join();
    const address = addressOf("GET /api/reports/{reportId}/events", {
      path: { reportId: this.report },
      query: also === "" ? {} : { also },
    });
    const source = new EventSource(address);
    this.source = source;
    for (const kind of kinds)
      source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
        const told = { kind, data: JSON.parse(data) } as Told;
        this.say({ says: "event", ...told });
        this.pass(told);
      });
    let wasOpen = false;
    source.onopen = () => {
      if (wasOpen) this.askAll();
      wasOpen = true;
    };
    // It comes again by itself, unless the server has refused it.
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      this.askAll();
      this.connectSoon(again);
    };
  }

  private askAll(): void {
    this.say({ says: "ask" });
    this.ask();
  }
}
