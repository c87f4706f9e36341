import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createFormControl, type UseFormReturn } from "react-hook-form";
import type { Entry, Shelf } from "@/components/browser/browser-database";
import { formOf, type ReportForm } from "@/components/report/report-form";
import { ReportStore } from "@/components/report/report-store";
import { ReportSession } from "@/components/saving/report-session";
import type { StoredReport } from "@/db/reports";
import { editionById } from "@/lib/editions/register";
import type { FieldPlace } from "@/lib/report/place";
import * as reportRoute from "./reports/[reportId]/route";
import * as sectionRoute from "./reports/[reportId]/sections/[sectionId]/route";

/** The page whose code is running: a page that is gone runs none. */
const running = new AsyncLocalStorage<Tab>();

/**
 * The browser's database, one for all pages: each step comes whole or not at all, after a while, in the order in which
 * the steps began. A page that is gone before has begun none.
 */
export class SlowShelf implements Shelf {
  readonly texts = new Map<string, string>();
  private steps: Promise<unknown> = Promise.resolve();

  all = (prefix: string): Promise<Entry[]> =>
    this.step(() => [...this.texts].filter(([key]) => key.startsWith(prefix)));

  put = (key: string, text: string | null, read: readonly Entry[] = []): Promise<void> =>
    this.step(() => {
      if (text === null) this.texts.delete(key);
      else this.texts.set(key, text);
      for (const [other, was] of read) if (this.texts.get(other) === was) this.texts.delete(other);
    });

  /** Waits until all that was begun is done. */
  quiet = async (): Promise<void> => {
    for (let before: unknown = null; before !== this.steps; ) {
      before = this.steps;
      await this.steps;
      await turn();
    }
  };

  private step<Answer>(work: () => Answer): Promise<Answer> {
    const tab = running.getStore();
    return new Promise((resolve) => {
      this.steps = this.steps.then(turn).then(() => {
        if (!tab || tab.alive) resolve(work());
      });
    });
  }
}

/** A page with the report open: the program's own form, reading and saving, without the drawing. */
export class Tab {
  alive = true;
  private readonly history = new Map<FieldPlace, string>();
  readonly store: ReportStore;
  readonly session: ReportSession;

  constructor(
    readonly name: string,
    stored: StoredReport,
    shelf: Shelf,
    isAway = false,
  ) {
    const edition = editionById(stored.report.edition);
    const form = createFormControl<ReportForm>({ defaultValues: formOf(edition, stored.report) });
    this.store = new ReportStore(edition, form as unknown as UseFormReturn<ReportForm>, stored.report);
    this.session = new ReportSession({ ...stored, savedAt: null }, edition, this.store, shelf);
    this.inside(() => {
      this.session.connect();
      void (isAway ? this.session.openAway() : this.session.takeUp());
    });
  }

  inside<T>(work: () => T): T {
    return running.run(this, work);
  }

  shown = (name: FieldPlace): string => this.store.typed(name);

  /** What stood in the field before the last words typed there. */
  before = (name: FieldPlace): string | undefined => this.history.get(name);

  type(name: FieldPlace, text: string): void {
    this.history.set(name, this.shown(name));
    this.inside(() => this.store.form.setValue(name, text, { shouldDirty: true }));
  }
}

type Timer = { at: number; tab: Tab; work: () => void };

const realTime = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

/** Time that passes when the test says so; timers of a page that is gone never ring. */
export class Clock {
  now = Date.UTC(2026, 0, 12);
  private next = 1;
  private readonly timers = new Map<number, Timer>();

  /** What belongs to no page, such as the network itself, keeps the real time. */
  set = (work: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): number | NodeJS.Timeout => {
    const tab = running.getStore();
    if (tab === undefined) return realTime.setTimeout(work, delay, ...given);
    this.next += 1;
    this.timers.set(this.next, { at: this.now + delay, tab, work });
    return this.next;
  };

  clear = (id: number | NodeJS.Timeout | undefined): void => {
    if (typeof id === "number") this.timers.delete(id);
    else realTime.clearTimeout(id);
  };

  async pass(time: number): Promise<void> {
    const end = this.now + time;
    for (let due = this.due(end); due; due = this.due(end)) {
      const [id, { at, tab, work }] = due;
      this.timers.delete(id);
      this.now = Math.max(this.now, at);
      if (tab.alive) tab.inside(work);
      await turn();
    }
    this.now = end;
  }

  private due = (end: number): [number, Timer] | undefined =>
    [...this.timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at)[0];
}

/** Lets everything run that waits for nothing outside. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The program's own route behind a real socket. */
export async function serveSections(): Promise<{ address: string; stop: () => void }> {
  const server: Server = createServer(async (incoming, outgoing) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const [, , , reportId, , sectionId] = url.pathname.split("/");
    const request = new Request(url, {
      method: "PATCH",
      headers: { "content-type": incoming.headers["content-type"] ?? "" },
      body: Buffer.concat(chunks),
    });
    const response = sectionId
      ? await sectionRoute.PATCH(request, { params: Promise.resolve({ reportId, sectionId }) })
      : await reportRoute.GET(new Request(url), { params: Promise.resolve({ reportId }) });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => server.closeAllConnections() ?? server.close() };
}

export const tabNow = (): Tab | undefined => running.getStore();

/** Runs what belongs to no page. */
export const outside = <T>(work: () => T): T => running.exit(work);
