import { afterKeys } from "@/components/browser/after-paint";
import { PutOff } from "@/components/browser/put-off";
import { Away } from "@/components/report/away";
import type { SectionId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import type { Report } from "@/lib/report/values";
import type { KeptChange } from "./kept-changes";
import type { KnownState } from "./known-values";
import { OpenChanges, type PageParts } from "./open-changes";
import type { OpenConflict } from "./open-conflicts";
import { changesBeside, patchToSend } from "./patch-to-send";
import type { Failure, SaveAnswer, Send } from "./save-answer";
import { bodyOf, SetAside } from "./set-aside";

export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  /** `kept`: the browser holds a copy, so that not even a closed page loses anything. */
  | { kind: "failed"; reason: string; offline: boolean; held: boolean; kept: boolean }
  | { kind: "conflict"; conflicts: OpenConflict[] };

/** A pause this long sends what was typed; without a pause it goes after the second: no crash takes more. */
const pause = 600;
const longest = 1000;
/** Without a pause the browser's copy is begun after this time. */
const longestUnkept = 300;
/** What others wrote and could not be fetched is asked for again after this time. */
const askAgain = 10_000;
const retries = [2000, 5000, 10_000, 30_000];
/** A server that is not there is asked more often: it refuses at once, and may be back at any moment. */
const longestAway = 5000;

export type AutosaveParts = PageParts & {
  session: string;
  send: Send;
  /**
   * Keeps what is open where a later page can find it; none when all is stored. `leaving`: the page may be gone at once.
   * @returns whether it is there.
   */
  keep: (open: KeptChange[], leaving: boolean) => Promise<boolean>;
  /** Keeps what is known to be stored, for a page that opens without the server. */
  remember: (known: KnownState) => void;
  /** Asks what the server holds now. */
  look: () => Promise<{ ok: true; known: KnownState } | Failure>;
};

/** Brings the form to the disk: at most one request in flight, the latest values win, nothing is given up. */
export class Autosave {
  readonly away = new Away();
  private readonly open: OpenChanges;
  private state: SaveState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince = 0;
  private inFlight: Promise<void> | null = null;
  /** Something was asked for while a request was in flight. */
  private again = false;
  private failures = 0;
  private sequence = 0;
  /** Not at every key, and long before it is sent: a browser that crashes takes a fraction of a second of typing. */
  private readonly keeping = new PutOff(afterKeys, longestUnkept, () => this.keepOpen(this.parts.read()));
  /** Whether the browser holds what is open. */
  private kept = false;
  /** Sections of which a later revision is stored than this page has seen, with that revision. */
  private readonly behind = new Map<SectionId, number>();
  private heardMore = false;
  /** Sections whose last answer could not be taken in, because an input method is at work in their text. */
  private readonly held = new Set<SectionId>();
  private readonly aside: SetAside;
  /** The revision up to which nobody else is known to have written without this page having heard it. */
  private latest: number;
  /** Others may have written while nobody could ask. */
  private unseen = false;

  constructor(
    private readonly parts: AutosaveParts,
    savedAt: string | null,
  ) {
    this.open = new OpenChanges({ ...parts, put: this.put });
    this.aside = new SetAside(parts.edition);
    this.state = { kind: "saved", at: savedAt };
    this.latest = parts.revision;
  }

  get session(): string {
    return this.parts.session;
  }

  /** The revision of the report that the page was opened with. */
  get revision(): number {
    return this.parts.revision;
  }

  current = (): SaveState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Called at every change of the form; costs nothing but timers. */
  changed = (): void => {
    this.keeping.ask();
    const now = Date.now();
    if (!this.timer) this.waitingSince = now;
    else clearTimeout(this.timer);
    this.timer = setTimeout(this.run, Math.max(0, Math.min(pause, this.waitingSince + longest - now)));
    if (this.state.kind === "saved") this.become({ kind: "waiting" });
  };

  /** Goes on, without the server, from what an earlier page had seen of it. The server is asked when it is there again. */
  openAway(known: KnownState | null, failure: Failure): void {
    if (known) this.open.catchUp(known);
    this.fail(failure);
  }

  /** Goes on where earlier pages stopped. */
  takeUp(kept: KeptChange[]): void {
    if (kept.length === 0) return;
    for (const change of kept) (change.aside ? this.aside : this.open).takeUp(change);
    this.changed();
    if (this.state.kind !== "failed") this.become({ kind: "waiting" });
  }

  /** Sends everything at once, for a page that is being left. Requests outlive the page. */
  flush = (): void => {
    this.stopTimer();
    const report = this.parts.read();
    const sends = this.toSend(report).map(([section, changes]) => this.post(section, changes, true));
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
    else if (this.toSend(report).length > 0) this.changed();
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
    const answer: SaveAnswer = await send(this.open.known.revisionOf(section));
    if (answer.ok) this.open.known.see(changes);
    this.learn(section, answer);
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
    this.failures = 0;
    void this.run();
  };

  /** Ends a conflict by what `choose` puts into the form. */
  resolve = (conflict: OpenConflict, choose: () => void): void => this.resolveAll([[conflict, choose]]);

  /** Ends conflicts together. What was not chosen is sent for the history to keep. */
  resolveAll(choices: [OpenConflict, () => void][]): void {
    const lost = choices.map(([conflict, choose]) => this.open.resolve(conflict, choose));
    if (lost.every((each) => each === null)) return;
    this.aside.add(lost.flatMap((each) => each ?? []));
    this.become({ kind: "waiting" });
    void this.run();
  }

  /** What others have changed, that was put into the form unasked since `takeMerged`. */
  mergedIn = (): Change[] => this.open.mergedIn();

  /** How many places others have changed, that were put into the form unasked since this was asked last. */
  takeMerged = (): number => this.open.takeMerged();

  /** Somebody has stored these revisions of sections: what they wrote is asked for, behind what is to be sent from here. */
  follow = (sections: { section: string; revision: number }[]): void => {
    const { known } = this.open;
    const later = sections.filter(({ section, revision }) => revision > known.revisionOf(section as SectionId));
    for (const { section, revision } of later) this.askLater(section as SectionId, revision);
    if (later.length === 0) return;
    this.heardMore = this.inFlight !== null;
    if (!this.heardMore) void this.run();
  };

  /** The report has come so far without this page having heard how. */
  followAll = (revision: number): void => {
    if (revision <= this.latest) return;
    this.unseen = true;
    this.heardMore = this.inFlight !== null;
    if (!this.heardMore) void this.run();
  };

  private run = async (): Promise<void> => {
    this.stopTimer();
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
    const more = this.behind.size > 0 || this.unseen;
    if (this.heardMore && more) setTimeout(this.run);
    this.heardMore = false;
    const open = this.again || this.toSend(this.parts.read()).length > 0;
    if (this.state.kind === "failed") return;
    if (open) this.changed();
    // What could not be asked for is asked for again, though nobody types and nobody tells of it.
    else if (more) this.timer ??= setTimeout(this.run, askAgain);
  };

  /** A section that the server refuses does not hold up the others. */
  private async sendAll(): Promise<void> {
    const refused = new Map<SectionId, Failure>();
    this.held.clear();
    for (let [caughtUp, looked] = [false, false]; ; ) {
      this.hear(() => this.open.reconsider());
      const report = this.parts.read();
      const next = this.toSend(report).find(([section]) => !refused.has(section) && !this.held.has(section));
      if (!next && this.unseen && !looked) {
        looked = true;
        const failure = await this.look();
        if (failure?.kind === "offline") return this.fail(failure);
        continue;
      }
      if (!next && caughtUp) return this.sent(report, [...refused.values()]);
      if (!next) {
        await this.catchUp();
        caughtUp = true;
        continue;
      }
      // Each try would take the message away and bring it back.
      if (!this.away.isAway) this.become({ kind: "saving" });
      const sending = this.post(next[0], next[1], false);
      this.keepOpen(report);
      const failure = await sending;
      if (failure?.kind === "offline") return this.fail(failure);
      if (failure) refused.set(next[0], failure);
    }
  }

  private toSend(report: Report): [SectionId, Change[]][] {
    const changed = this.open.toSend(report);
    const others = this.aside.sections();
    for (const [section] of changed) others.delete(section);
    return [...changed, ...[...others].map((section): [SectionId, Change[]] => [section, []])];
  }

  /** Asks for what others wrote. Whatever hinders that is no failure to save: it is asked again when more is heard. */
  private async catchUp(): Promise<void> {
    for (const [section, revision] of this.behind) {
      const baseRevision = this.open.known.revisionOf(section);
      if (baseRevision >= revision) this.behind.delete(section);
      else {
        const body = { baseRevision, values: {}, session: this.parts.session };
        this.learn(section, await this.parts.send(section, body, { keepalive: false }));
      }
    }
  }

  private sent(report: Report, [failure]: Failure[]): void {
    if (failure) this.fail(failure);
    else if (this.toSend(report).length > 0) this.become({ kind: "waiting" });
    else this.allSent(report);
  }

  private allSent(report: Report): void {
    if (this.open.asked().length === 0) {
      this.open.known.seeAll(report);
      // Not what waits for a choice: a page that began with it would overwrite the other value unasked.
      this.parts.remember(this.open.known.state());
    }
    this.keepOpen(report);
    this.away.comeBack(this.open.toKeep(report), report);
    if (this.state.kind !== "saved" || this.open.asked().length > 0)
      this.become({ kind: "saved", at: new Date().toISOString() });
  }

  /** @returns why the section could not be sent; null when the server has judged it. */
  private async post(section: SectionId, changes: Change[], keepalive: boolean): Promise<Failure | null> {
    this.sequence += 1;
    const { sequence } = this;
    const { known } = this.open;
    const values = patchToSend(changes, this.parts.read());
    const aside = this.aside.send(section);
    const body = { baseRevision: known.revisionOf(section), values, session: this.parts.session, sequence };
    known.sending(changes, sequence);
    const answer = await this.parts.send(section, { ...body, ...bodyOf(aside) }, { keepalive });
    const failure = answer.ok || answer.kind === "conflict" || answer.kind === "overtaken" ? null : answer;
    const isElsewhere = (pointer: string) => !pointer.startsWith("/values/");
    // A state that the server never takes would hold up all that is written after it; one beside a bad value is taken.
    const never = failure?.final && (failure.at ?? []).every(isElsewhere);
    this.aside.answered(aside, answer.ok || Boolean(never));
    if (failure) {
      // One value that is never taken must not hold up those beside it.
      const beside = changesBeside(failure.at ?? [], changes, this.parts.read());
      const next = beside.length > 0 ? await this.post(section, beside, keepalive) : null;
      return next?.kind === "offline" ? next : failure;
    }
    this.failures = 0;
    if (answer.ok && answer.revision === this.latest + 1) this.latest = answer.revision;
    if (answer.ok) known.stored(changes, sequence);
    else known.notStored(changes, sequence);
    this.learn(section, answer);
    return null;
  }

  private learn(section: SectionId, answer: SaveAnswer): void {
    if (!answer.ok && answer.kind !== "conflict") return;
    const { revision, values } = answer;
    const asked = answer.ok ? [] : answer.conflicts;
    if (this.hear(() => this.open.learn(section, revision, values, asked))) return;
    this.held.add(section);
    this.askLater(section, revision);
    if (!this.timer) this.timer = setTimeout(this.run, pause);
  }

  private askLater(section: SectionId, revision: number): void {
    this.behind.set(section, Math.max(revision, this.behind.get(section) ?? 0));
  }

  private async look(): Promise<Failure | null> {
    const looked = await this.parts.look();
    if (!looked.ok) return looked;
    this.unseen = false;
    this.latest = Math.max(this.latest, ...Object.values(looked.known.revisions));
    const untaken = this.hear(() => this.open.catchUp(looked.known));
    for (const [section, revision] of untaken) this.askLater(section, revision);
    return null;
  }

  private hearing = false;

  /** What `work` puts into the form was written by others. */
  private hear<Heard>(work: () => Heard): Heard {
    this.hearing = true;
    try {
      return work();
    } finally {
      this.hearing = false;
    }
  }

  private put = (changes: Change[]): void => {
    if (this.hearing) this.away.hear(changes);
    this.parts.put(changes);
  };

  private fail({ reason, kind, held = false }: Failure): void {
    const [report, offline] = [this.parts.read(), kind === "offline"];
    if (offline || held) this.away.leave(held ? "held" : "away", this.open.toKeep(report));
    else this.away.comeBack(this.open.toKeep(report), report);
    this.unseen ||= offline;
    this.become({ kind: "failed", reason, offline, held, kept: this.kept });
    this.keepOpen(report);
    const usual = retries[held ? retries.length - 1 : Math.min(this.failures, retries.length - 1)];
    const delay = offline ? Math.min(usual, longestAway) : usual;
    this.failures += 1;
    this.stopTimer();
    this.timer = setTimeout(this.run, delay);
    this.waitingSince = Date.now();
  }

  private stopTimer(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private keepOpen(report: Report, leaving = false): void {
    this.keeping.stop();
    const open = this.open.toKeep(report);
    void this.parts.keep([...open, ...this.aside.toKeep()], leaving).then((kept) => {
      this.kept = kept;
      this.away.keep(open, kept);
      if (this.state.kind === "failed" && this.state.kept !== kept) this.become({ ...this.state, kept });
    });
  }

  private become(state: SaveState): void {
    const conflicts = this.open.asked();
    this.state = conflicts.length > 0 && state.kind !== "failed" ? { kind: "conflict", conflicts } : state;
    for (const listener of this.listeners) listener();
  }
}
