import type { Edition, SectionId } from "@/lib/editions/edition";
import { type AddressedChanges, flattenPatch, type SectionPatch, sectionIdsOf } from "@/lib/report/section-values";
import type { FigureValue, Report } from "@/lib/report/values";
import { byCell, patchToSend, valueAt } from "./autosave-patch";
import { KnownValues } from "./known-values";
import { type OpenConflict, OpenConflicts } from "./open-conflicts";
import { type KeptChange, sameValue } from "./unsaved-copy";

export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  /** `kept`: the browser holds a copy, so that not even a closed page loses anything. */
  | { kind: "failed"; reason: string; offline: boolean; kept: boolean }
  | { kind: "conflict"; conflicts: OpenConflict[] };

/** One value that somebody else changed too; `pointer` is inside the section. */
export type Conflict = { pointer: string; theirs: FigureValue };

/** `values` is what somebody else changed in the section meanwhile, conflicts apart. */
export type SaveAnswer =
  | { ok: true; revision: number; savedAt: string; values?: SectionPatch }
  | { ok: false; kind: "conflict"; revision: number; conflicts: Conflict[]; values?: SectionPatch }
  /** Nothing was stored: a later save was there first. */
  | { ok: false; kind: "overtaken" }
  | { ok: false; kind: "refused" | "offline"; reason: string };

type Failure = Extract<SaveAnswer, { kind: "refused" | "offline" }>;

export type SaveRequest = {
  section: SectionId;
  baseRevision: number;
  values: SectionPatch;
  session: string;
  sequence: number;
};
export type Send = (request: SaveRequest, options: { keepalive: boolean }) => Promise<SaveAnswer>;

/** A pause this long sends what was typed; without a pause it goes after the second: no crash takes more. */
const pause = 600;
const longest = 1000;
const retries = [2000, 5000, 10_000, 30_000];

export type AutosaveParts = {
  edition: Edition;
  report: Report;
  revision: number;
  session: string;
  read: () => Report;
  send: Send;
  /** Whether something stands in the field, or is being composed there, that the report does not show. */
  isWriting: (section: SectionId, pointer: string) => boolean;
  /** Puts values into the form that come from elsewhere. */
  put: (section: SectionId, changes: AddressedChanges) => void;
  /** Keeps what is open where a later page can find it; none when all is stored. @returns whether it is there. */
  keep: (open: KeptChange[]) => boolean;
};

/**
 * Brings the form to the disk: at most one request in flight, the latest values win, nothing is given up.
 * Two rules keep words from being lost between pages: what is known to be stored moves only to what the person here has
 * seen, and a value that two have written differently waits for a choice while all others are stored.
 */
export class Autosave {
  private readonly known: KnownValues;
  private readonly conflicts = new OpenConflicts();
  private state: SaveState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince = 0;
  private inFlight: Promise<void> | null = null;
  /** Something was asked for while a request was in flight. */
  private again = false;
  private failures = 0;
  private sequence = 0;

  constructor(
    private readonly parts: AutosaveParts,
    savedAt: string | null,
  ) {
    this.known = new KnownValues(parts.edition, parts.report, parts.revision);
    this.state = { kind: "saved", at: savedAt };
  }

  current = (): SaveState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Called at every change of the form; costs nothing but a timer. */
  changed = (): void => {
    const now = Date.now();
    if (!this.timer) this.waitingSince = now;
    else clearTimeout(this.timer);
    this.timer = setTimeout(this.run, Math.max(0, Math.min(pause, this.waitingSince + longest - now)));
    if (this.state.kind === "saved") this.become({ kind: "waiting" });
  };

  /** Goes on where earlier pages stopped: what nobody touched since is put into the form, the rest is asked about. */
  takeUp(kept: KeptChange[]): void {
    if (kept.length === 0) return;
    for (const change of kept) this.takeUpValue(change);
    this.changed();
    this.become({ kind: "waiting" });
  }

  private takeUpValue(change: KeptChange): void {
    const { section, pointer, base, value, sent } = change;
    const [stored, mine] = [this.known.value(section, pointer), this.mine(section, pointer)];
    if (sameValue(value, stored) || sameValue(value, mine)) return;
    if (mine !== stored || this.parts.isWriting(section, pointer)) {
      this.conflicts.add({ section, pointer, base, theirs: value, kept: change });
      return;
    }
    if (!sameValue(stored, base) && !sent.some((own) => sameValue(own, stored)))
      this.conflicts.add({ section, pointer, base, theirs: stored });
    for (const own of sent) this.known.sending(section, { [pointer]: own }, 0);
    this.parts.put(section, { [pointer]: value });
  }

  /** Sends everything at once, for a page that is being left. Requests outlive the page. */
  flush = (): void => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const report = this.parts.read();
    const sends = this.toSend(report).map(([section, changes]) => this.post(section, changes, true));
    this.keepOpen(report);
    void Promise.all(sends).then((failures) => this.settle(failures.find((failure) => failure !== null)));
  };

  /** A page that was only put away comes back: it must not go on saying that it waits. */
  private settle = (failure: Failure | null | undefined): void => {
    if (failure) this.fail(failure);
    if (this.inFlight || this.state.kind === "failed") return;
    const report = this.parts.read();
    if (this.toSend(report).length > 0) this.changed();
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
    changes: AddressedChanges,
    send: (baseRevision: number) => Promise<Stored>,
  ): Promise<Stored | Failure> => {
    if (!(await this.saveNow()))
      return { ok: false, kind: "refused", reason: "前面写的还没有存上，先照上面的提示处理，再来一次。" };
    const answer: SaveAnswer = await send(this.known.revisionOf(section));
    if (answer.ok) this.known.see(section, changes);
    if (answer.ok) this.learn(section, answer.revision, answer.values, []);
    else if (answer.kind === "conflict") this.learn(section, answer.revision, answer.values, answer.conflicts);
    return answer as Stored;
  };

  retry = (): void => {
    this.failures = 0;
    void this.run();
  };

  /**
   * Ends a conflict.
   * @param choose puts what was chosen into the form; not called when the question has changed meanwhile.
   */
  resolve(conflict: OpenConflict, choose: () => void): void {
    if (!this.conflicts.settle(conflict)) return;
    const { section, pointer, theirs, kept } = conflict;
    choose();
    if (!kept) this.known.see(section, { [pointer]: theirs });
    this.become({ kind: "waiting" });
    void this.run();
  }

  private run = async (): Promise<void> => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
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
    const open = this.again || this.toSend(this.parts.read()).length > 0;
    if (this.state.kind !== "failed" && open) this.changed();
  };

  /** A section that the server refuses does not hold up the others. */
  private async sendAll(): Promise<void> {
    const refused = new Map<SectionId, Failure>();
    for (;;) {
      const report = this.parts.read();
      const next = this.toSend(report).find(([section]) => !refused.has(section));
      if (!next) {
        this.sent(report, [...refused.values()]);
        return;
      }
      this.become({ kind: "saving" });
      const sending = this.post(next[0], next[1], false);
      this.keepOpen(report);
      const failure = await sending;
      if (failure?.kind === "offline") {
        this.fail(failure);
        return;
      }
      if (failure) refused.set(next[0], failure);
    }
  }

  private sent = (report: Report, [failure]: Failure[]): void => (failure ? this.fail(failure) : this.allSent(report));

  private allSent(report: Report): void {
    if (this.conflicts.asked().length === 0) this.known.seeAll(report);
    this.keepOpen(report);
    if (this.state.kind !== "saved") this.become({ kind: "saved", at: new Date().toISOString() });
  }

  /** @returns why the section could not be sent; null when the server has judged it. */
  private async post(section: SectionId, changes: AddressedChanges, keepalive: boolean): Promise<Failure | null> {
    this.sequence += 1;
    const { sequence } = this;
    const values = patchToSend(changes, this.parts.read());
    const baseRevision = this.known.revisionOf(section);
    this.known.sending(section, changes, sequence);
    const request = { section, baseRevision, values, session: this.parts.session, sequence };
    const answer = await this.parts.send(request, { keepalive });
    if (!answer.ok && (answer.kind === "offline" || answer.kind === "refused")) return answer;
    this.failures = 0;
    if (answer.ok) this.known.stored(section, changes, sequence);
    else this.known.notStored(section, changes, sequence);
    if (answer.ok) this.learn(section, answer.revision, answer.values, []);
    else if (answer.kind === "conflict") this.learn(section, answer.revision, answer.values, answer.conflicts);
    return null;
  }

  /** Takes in what others wrote. An answer that a later one has overtaken knows less than this page. */
  private learn(section: SectionId, revision: number, values: SectionPatch = {}, conflicts: Conflict[]): void {
    if (revision < this.known.revisionOf(section)) return;
    this.known.reach(section, revision);
    const asked = conflicts.map(({ pointer, theirs }): [string, FigureValue] => [pointer, theirs]);
    const others = byCell([...Object.entries(flattenPatch(values, {})), ...asked]);
    const news = Object.entries(others).filter(([pointer, theirs]) => this.isNews(section, pointer, theirs));
    if (news.length === 0) return;
    this.known.see(section, Object.fromEntries(news));
    this.parts.put(section, Object.fromEntries(news));
  }

  /** Whether somebody else's value may be put into the form unasked; if it contradicts what stands there, it is asked. */
  private isNews(section: SectionId, pointer: string, theirs: FigureValue): boolean {
    const [base, mine] = [this.base(section, pointer), this.mine(section, pointer)];
    const writing = this.parts.isWriting(section, pointer);
    const own = !writing && (theirs === mine || this.known.sent(section, pointer).includes(theirs));
    const agrees = own || theirs === base;
    if (agrees) this.known.see(section, { [pointer]: theirs });
    const contradicts = !agrees && (writing || mine !== base);
    if (contradicts) this.conflicts.raise({ section, pointer, base, theirs });
    else this.conflicts.dropStored(section, pointer);
    return !agrees && !contradicts;
  }

  /** What the value here was written against. */
  private base(section: SectionId, pointer: string): FigureValue {
    const asked = this.conflicts.baseOf(section, pointer);
    return asked === undefined ? this.known.value(section, pointer) : asked;
  }

  private mine = (section: SectionId, pointer: string) => valueAt(section, this.parts.read(), pointer);

  private fail({ reason, kind }: Failure): void {
    const kept = this.keepOpen(this.parts.read());
    this.become({ kind: "failed", reason, offline: kind === "offline", kept });
    const delay = retries[Math.min(this.failures, retries.length - 1)];
    this.failures += 1;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(this.run, delay);
    this.waitingSince = Date.now();
  }

  private keepOpen(report: Report): boolean {
    const own = this.open(report).flatMap(([section, changes]) =>
      Object.entries(changes).map(([pointer, value]) => ({
        ...{ section, pointer, value },
        base: this.base(section, pointer),
        sent: this.known.sent(section, pointer),
      })),
    );
    return this.parts.keep([...own, ...this.conflicts.leftover()]);
  }

  private toSend(report: Report): [SectionId, AddressedChanges][] {
    return this.open(report).flatMap(([section, changes]): [SectionId, AddressedChanges][] => {
      const free = Object.entries(changes).filter(([pointer]) => !this.conflicts.has(section, pointer));
      return free.length > 0 ? [[section, Object.fromEntries(free)]] : [];
    });
  }

  private open(report: Report): [SectionId, AddressedChanges][] {
    return sectionIdsOf(this.parts.edition).flatMap((section): [SectionId, AddressedChanges][] => {
      const changes = this.known.open(section, report);
      return Object.keys(changes).length > 0 ? [[section, changes]] : [];
    });
  }

  private become(state: SaveState): void {
    const conflicts = this.conflicts.asked();
    this.state = conflicts.length > 0 && state.kind !== "failed" ? { kind: "conflict", conflicts } : state;
    for (const listener of this.listeners) listener();
  }
}
