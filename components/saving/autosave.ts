import { afterKeys } from "@/components/browser/after-paint";
import { PutOff } from "@/components/browser/put-off";
import { Watched } from "@/components/browser/watched";
import type { Away } from "@/components/report/away";
import type { SectionId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import type { Report } from "@/lib/report/values";
import { Exchange, type ExchangeParts } from "./exchange";
import type { KeptChange } from "./kept-changes";
import type { KnownState } from "./known-values";
import type { OpenConflict } from "./open-conflicts";
import type { Failure, SaveAnswer } from "./save-answer";
import { SaveClock } from "./save-clock";

export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  /** `kept`: the browser holds a copy, so that not even a closed page loses anything. */
  | { kind: "failed"; reason: string; offline: boolean; held: boolean; kept: boolean }
  | { kind: "conflict"; conflicts: OpenConflict[] };

/** Without a pause the browser's copy is begun after this time. */
const longestUnkept = 300;
export type AutosaveParts = ExchangeParts & {
  /**
   * Keeps what is open where a later page can find it; none when all is stored. `leaving`: the page may be gone at once.
   * @returns whether it is there.
   */
  keep: (open: KeptChange[], leaving: boolean) => Promise<boolean>;
  /** Keeps what is known to be stored, for a page that opens without the server. */
  remember: (known: KnownState) => void;
};

/** Brings the form to the disk: at most one request in flight, the latest values win, nothing is given up. */
export class Autosave {
  private state: SaveState;
  private readonly watched = new Watched();
  private readonly clock = new SaveClock(() => void this.run());
  private readonly exchange: Exchange;
  private inFlight: Promise<void> | null = null;
  /** Something was asked for while a request was in flight. */
  private again = false;
  /** Others have written while a request was in flight. */
  private heardMore = false;
  /** Not at every key, and long before it is sent: a browser that crashes takes a fraction of a second of typing. */
  private readonly keeping = new PutOff(afterKeys, longestUnkept, () => this.keepOpen(this.parts.read()));
  /** Whether the browser holds what is open. */
  private kept = false;

  constructor(
    private readonly parts: AutosaveParts,
    savedAt: string | null,
  ) {
    this.exchange = new Exchange(parts, this.clock);
    this.state = { kind: "saved", at: savedAt };
  }

  get away(): Away {
    return this.exchange.away;
  }

  get session(): string {
    return this.parts.session;
  }

  /** The revision of the report that the page was opened with. */
  get revision(): number {
    return this.parts.revision;
  }

  current = (): SaveState => this.state;

  readonly subscribe = this.watched.subscribe;

  /** Called at every change of the form; costs nothing but timers. */
  changed = (): void => {
    this.keeping.ask();
    this.clock.typed();
    if (this.state.kind === "saved") this.become({ kind: "waiting" });
  };

  /** Goes on, without the server, from what an earlier page had seen of it. The server is asked when it is there again. */
  openAway(known: KnownState | null, failure: Failure): void {
    if (known) this.exchange.open.catchUp(known);
    this.fail(failure);
  }

  /** Goes on where earlier pages stopped. */
  takeUp(kept: KeptChange[]): void {
    if (kept.length === 0) return;
    for (const change of kept) (change.aside ? this.exchange.aside : this.exchange.open).takeUp(change);
    this.changed();
    if (this.state.kind !== "failed") this.become({ kind: "waiting" });
  }

  /** Sends everything at once, for a page that is being left. Requests outlive the page. */
  flush = (): void => {
    this.clock.stop();
    const report = this.parts.read();
    const { exchange } = this;
    const sends = exchange.toSend(report).map(([section, changes]) => exchange.post(section, changes, true));
    this.keepOpen(report, true);
    void Promise.all(sends).then((failures) => this.settle(failures.find((failure) => failure !== null)));
  };

  /** A page that was only put away comes back: it must not go on saying that it waits. */
  private settle = (failure: Failure | null | undefined): void => {
    const report = this.parts.read();
    if (failure) this.fail(failure);
    else if (this.inFlight) return;
    // What had failed before is still to be tried again: leaving the page has stopped its clock.
    else if (this.state.kind === "failed") void this.run();
    else if (this.exchange.toSend(report).length > 0) this.changed();
    else this.allSent(report);
  };

  /** Waits until the form as it is now is stored. @returns false when that failed. */
  saveNow = async (): Promise<boolean> => {
    while (this.inFlight) await this.inFlight;
    await this.run();
    return this.state.kind === "saved";
  };

  /**
   * For a request of this page that stores values of a section together with something else. What others have written
   * meanwhile is shown, whether the values were stored or not.
   */
  storeBeside = async <Stored extends SaveAnswer>(
    section: SectionId,
    changes: Change[],
    send: (baseRevision: number) => Promise<Stored>,
  ): Promise<Stored | Failure> => {
    if (!(await this.saveNow()))
      return { ok: false, kind: "refused", reason: "前面写的还没有存上，先照上面的提示处理，再来一次。" };
    const answer: SaveAnswer = await send(this.exchange.open.known.revisionOf(section));
    if (answer.ok) this.exchange.open.known.see(changes);
    this.exchange.learn(section, answer);
    return answer as Stored;
  };

  /** The report may be written on again. */
  retryIfHeld = (): void => {
    if (this.state.kind === "failed" && this.state.held) this.retry();
  };

  /** Something has happened that may have brought the server back. */
  retryIfAway = (): void => {
    if (this.state.kind === "failed" && this.state.offline) this.retry();
  };

  retry = (): void => {
    this.clock.forgetFailures();
    void this.run();
  };

  /** Ends a conflict by what `choose` puts into the form. */
  resolve = (conflict: OpenConflict, choose: () => void): void => this.resolveAll([[conflict, choose]]);

  /** Ends conflicts together. What was not chosen is sent for the history to keep. */
  resolveAll(choices: [OpenConflict, () => void][]): void {
    const lost = choices.map(([conflict, choose]) => this.exchange.open.resolve(conflict, choose));
    if (lost.every((each) => each === null)) return;
    this.exchange.aside.add(lost.flatMap((each) => each ?? []));
    this.become({ kind: "waiting" });
    void this.run();
  }

  /** What others have changed, that was put into the form unasked since `takeMerged`. */
  mergedIn = (): Change[] => this.exchange.open.mergedIn();

  /** How many places others have changed, that were put into the form unasked since this was asked last. */
  takeMerged = (): number => this.exchange.open.takeMerged();

  /** Somebody has stored these revisions of sections: what they wrote is asked for, behind what is to be sent from here. */
  follow = (sections: { section: string; revision: number }[]): void => {
    const { open, unheard } = this.exchange;
    const later = sections.filter(({ section, revision }) => revision > open.known.revisionOf(section as SectionId));
    for (const { section, revision } of later) unheard.add(section as SectionId, revision);
    if (later.length > 0) this.askForMore();
  };

  /** The report has come so far without this page having heard how. */
  followAll = (revision: number): void => {
    if (this.exchange.unheard.reached(revision)) this.askForMore();
  };

  private askForMore(): void {
    this.heardMore = this.inFlight !== null;
    if (!this.heardMore) void this.run();
  }

  private run = async (): Promise<void> => {
    this.clock.stop();
    // A server that takes its time must not cost what is typed meanwhile.
    if (this.inFlight) {
      this.again = true;
      this.keepOpen(this.parts.read());
      return;
    }
    this.again = false;
    this.inFlight = this.sendAll().finally(() => {
      this.inFlight = null;
    });
    await this.inFlight;
    const more = this.exchange.unheard.isAny;
    if (this.heardMore && more) setTimeout(this.run);
    this.heardMore = false;
    const open = this.again || this.exchange.toSend(this.parts.read()).length > 0;
    if (this.state.kind === "failed") return;
    if (open) this.changed();
    // What could not be asked for is asked for again, though nobody types and nobody tells of it.
    else if (more) this.clock.askAgain();
  };

  /** A section that the server refuses does not hold up the others. */
  private async sendAll(): Promise<void> {
    const { exchange } = this;
    const refused = new Map<SectionId, Failure>();
    exchange.begin();
    for (let [caughtUp, looked] = [false, false]; ; ) {
      exchange.reconsider();
      const report = this.parts.read();
      const next = exchange.next(report, refused);
      if (!next && exchange.unheard.isAnywhere && !looked) {
        looked = true;
        const failure = await exchange.look();
        if (failure?.kind === "offline") return this.fail(failure);
        continue;
      }
      if (!next && caughtUp) return this.sent(report, [...refused.values()]);
      if (!next) {
        await exchange.catchUp();
        caughtUp = true;
        continue;
      }
      // Each try would take the message away and bring it back.
      if (!this.away.isAway) this.become({ kind: "saving" });
      const sending = exchange.post(next[0], next[1], false);
      this.keepOpen(report);
      const failure = await sending;
      if (failure?.kind === "offline") return this.fail(failure);
      if (failure) refused.set(next[0], failure);
    }
  }

  private sent(report: Report, [failure]: Failure[]): void {
    if (failure) this.fail(failure);
    else if (this.exchange.toSend(report).length > 0) this.become({ kind: "waiting" });
    else this.allSent(report);
  }

  private allSent(report: Report): void {
    if (this.exchange.open.asked().length === 0) {
      this.exchange.open.known.seeAll(report);
      // Not what waits for a choice: a page that began with it would overwrite the other value unasked.
      this.parts.remember(this.exchange.open.known.state());
    }
    this.keepOpen(report);
    this.away.comeBack(this.exchange.open.toKeep(report), report);
    if (this.state.kind !== "saved" || this.exchange.open.asked().length > 0)
      this.become({ kind: "saved", at: new Date().toISOString() });
  }

  private fail({ reason, kind, held = false }: Failure): void {
    const [report, offline] = [this.parts.read(), kind === "offline"];
    if (offline || held) this.away.leave(held ? "held" : "away", this.exchange.open.toKeep(report));
    else this.away.comeBack(this.exchange.open.toKeep(report), report);
    if (offline) this.exchange.unheard.loseTouch();
    this.become({ kind: "failed", reason, offline, held, kept: this.kept });
    this.keepOpen(report);
    this.clock.failed({ offline, held });
  }

  private keepOpen(report: Report, leaving = false): void {
    this.keeping.stop();
    const open = this.exchange.open.toKeep(report);
    void this.parts.keep([...open, ...this.exchange.aside.toKeep()], leaving).then((kept) => {
      this.kept = kept;
      this.away.keep(open, kept);
      if (this.state.kind === "failed" && this.state.kept !== kept) this.become({ ...this.state, kept });
    });
  }

  private become(state: SaveState): void {
    const conflicts = this.exchange.open.asked();
    this.state = conflicts.length > 0 && state.kind !== "failed" ? { kind: "conflict", conflicts } : state;
    this.watched.tell();
  }
}
