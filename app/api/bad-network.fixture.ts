import { outside, type Tab, tabNow, turn } from "./three-tabs.fixture";

type Body = { session: string; sequence: number; values: Record<string, unknown> };
type Delivered = (address: string, body: Body, status: number, answer: string) => void;

/** Loses requests and answers, holds them back, delivers them twice: what happens next is drawn by `chance`. */
export class BadNetwork {
  /** What is on its way: requests not delivered yet, and answers. */
  private readonly onTheWay: (() => Promise<void>)[] = [];
  mood: "bad" | "good" | "away" = "bad";
  /** By page, every request that it has sent. */
  readonly sent = new Map<Tab, Body[]>();

  constructor(
    private readonly origin: string,
    private readonly fetchIt: typeof fetch,
    private readonly chance: (of: number) => boolean,
    private readonly pick: (length: number) => number,
    private readonly delivered: Delivered,
  ) {}

  fetch = (address: string, init: RequestInit): Promise<Response> => {
    const tab = tabNow() as Tab;
    const body = init.body ? (JSON.parse(String(init.body)) as Body) : null;
    if (body) this.sent.set(tab, [...(this.sent.get(tab) ?? []), body]);
    return new Promise((resolve, reject) => {
      const answer = (settle: () => void) => void (tab.alive && tab.inside(settle));
      const fail = async () => answer(() => reject(new TypeError("lost")));
      const deliver = async () => {
        const response = await this.deliver(address, init, body);
        const bring = async () => answer(() => resolve(response));
        if (this.mood === "bad" && this.chance(0.12)) await this.later(fail);
        else if (this.mood === "bad" && this.chance(0.3)) this.onTheWay.push(bring);
        else await bring();
      };
      outside(() => void this.send(deliver, fail, () => this.deliver(address, init, body)));
    });
  };

  private async send(deliver: () => Promise<void>, fail: () => Promise<void>, again: () => Promise<unknown>) {
    await turn();
    if (this.mood === "away" || (this.mood === "bad" && this.chance(0.12))) return fail();
    if (this.mood === "bad" && this.chance(0.08)) this.onTheWay.push(async () => void (await again()));
    if (this.mood === "bad" && this.chance(0.1)) {
      this.onTheWay.push(async () => void (await again()));
      return fail();
    }
    if (this.mood === "bad" && this.chance(0.25)) return void this.onTheWay.push(deliver);
    return deliver();
  }

  private async later(work: () => Promise<void>): Promise<void> {
    this.onTheWay.push(work);
  }

  private queue: Promise<unknown> = Promise.resolve();

  /** One after the other, so that the test knows what is stored. */
  private deliver(address: string, init: RequestInit, body: Body | null): Promise<Response> {
    const delivery = this.queue.then(async () => {
      const response = await this.fetchIt(this.origin + address, {
        method: init.method,
        headers: init.headers,
        body: init.body,
      });
      const text = await response.text();
      if (body) this.delivered(address, body, response.status, text);
      return new Response(text, { status: response.status, headers: response.headers });
    });
    this.queue = delivery;
    return delivery;
  }

  /** Something that is on its way arrives. @returns false when nothing is. */
  async move(): Promise<boolean> {
    const [next] = this.onTheWay.splice(this.pick(this.onTheWay.length), 1);
    await next?.();
    await this.quiet();
    return next !== undefined;
  }

  /** Waits until every delivery has been answered. */
  async quiet(): Promise<void> {
    for (let before: unknown = null; before !== this.queue; ) {
      before = this.queue;
      await this.queue;
      for (let turns = 0; turns < 4; turns += 1) await turn();
    }
  }
}
