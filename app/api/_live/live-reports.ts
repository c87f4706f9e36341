import { changedSince, type ReportHead, readHeads } from "@/db/latest-changes";
import { read, signals } from "@/db/store";
import type { LiveEvents, PresenceSent } from "@/lib/contract/event-shapes";
import { Presences } from "./presences";

export type LiveEvent = { [Kind in keyof LiveEvents]: { kind: Kind; data: LiveEvents[Kind] } }[keyof LiveEvents];

type Tell = (event: LiveEvent) => void;
type Head = Omit<ReportHead, "id" | "status"> & { status: ReportHead["status"] | "gone" };
type Watch = { reports: readonly string[]; tell: Tell };
type PresenceSignal = { report: string; by: string } & PresenceSent;

const gone: Head = { revision: 0, status: "gone", events: 0, comments: 0 };
const isSame = (one: Head, other: Head) =>
  one.status === other.status && one.events === other.events && one.comments === other.comments;

/** What is written in quick succession is looked for once, in ms. */
const together = 60;
/** Nothing may be missed for ever: in ms, without any signal. */
const lookAnyway = 10_000;
const prefix = "presence:";

/**
 * Tells whoever listens what happens to reports. Nobody who writes has to think of it: after every write of any process
 * the heads of the reports that somebody listens to are read, all at once and at most some times a second.
 */
export class LiveReports {
  private readonly watches = new Set<Watch>();
  private readonly heads = new Map<string, Head>();
  private readonly presences = new Presences();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private looking: Promise<void> = Promise.resolve();
  private regular: ReturnType<typeof setInterval> | null = null;
  private stopHearing: (() => void) | null = null;

  get listening(): number {
    return this.watches.size;
  }

  /** Tells how far the reports are, and from then on what happens to them. @returns how to listen no more. */
  async listen(reports: readonly string[], tell: Tell): Promise<() => void> {
    const watch = { reports, tell };
    await this.begin();
    this.watches.add(watch);
    // All that listens already is told first: one head serves all.
    await this.look();
    for (const report of reports) {
      tell({ kind: "state", data: { report, ...this.headOf(report) } });
      tell({ kind: "presence", data: { report, present: this.presences.in(report, Date.now()) } });
    }
    return () => {
      this.watches.delete(watch);
      this.end();
    };
  }

  /** A page says that it is there. @returns everybody who is. */
  async announce(report: string, sent: PresenceSent, by: string) {
    await this.begin();
    this.heardOf({ report, by, ...sent });
    (await signals()).send(prefix + JSON.stringify({ report, by, ...sent, at: Date.now() }));
    return this.presences.in(report, Date.now());
  }

  private headOf = (report: string): Head => this.heads.get(report) ?? gone;

  private async begin(): Promise<void> {
    this.regular ??= setInterval(this.regularly, lookAnyway).unref();
    if (this.stopHearing) return;
    const heard = await signals();
    this.stopHearing ??= heard.hear(this.onSignal);
  }

  private onSignal = (text: string): void => {
    if (text.startsWith(prefix)) this.heardOf(JSON.parse(text.slice(prefix.length)));
    else this.timer ??= setTimeout(() => void this.look(), together).unref();
  };

  private heardOf({ report, by, ...sent }: PresenceSignal): void {
    if (this.presences.hear(report, sent, Date.now(), by)) this.tellPresence(report);
  }

  private tellPresence(report: string): void {
    this.tell(report, { kind: "presence", data: { report, present: this.presences.in(report, Date.now()) } });
  }

  private regularly = (): void => {
    for (const report of this.presences.forget(Date.now())) this.tellPresence(report);
    void this.look();
  };

  private look(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.looking = this.looking.then(() => this.lookNow()).catch(() => undefined);
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    const reports = [...new Set([...this.watches].flatMap((watch) => watch.reports))];
    for (const known of this.heads.keys()) if (!reports.includes(known)) this.heads.delete(known);
    // Who has just left must not have the database opened again for nobody.
    if (reports.length === 0) return;
    const heads = new Map((await read((tx) => readHeads(tx, reports))).map(({ id, ...head }) => [id, head]));
    for (const report of reports) await this.compare(report, heads.get(report) ?? gone);
  }

  private async compare(report: string, now: Head): Promise<void> {
    const before = this.heads.get(report);
    this.heads.set(report, now);
    if (!before) return;
    if (now.revision > before.revision) {
      const sections = await read((tx) => changedSince(tx, report, before.revision));
      this.tell(report, { kind: "change", data: { report, revision: now.revision, sections } });
    }
    if (!isSame(now, before)) this.tell(report, { kind: "state", data: { report, ...now } });
  }

  private tell(report: string, event: LiveEvent): void {
    for (const { reports, tell } of this.watches) if (reports.includes(report)) tell(event);
  }

  /** Where nobody listens nothing is looked for. */
  private end(): void {
    if (this.watches.size > 0) return;
    if (this.regular) clearInterval(this.regular);
    this.regular = null;
    this.stopHearing?.();
    this.stopHearing = null;
    this.heads.clear();
  }
}

// Next bundles routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiLiveReports?: LiveReports };

export function liveReports(): LiveReports {
  shared.ogiLiveReports ??= new LiveReports();
  return shared.ogiLiveReports;
}
