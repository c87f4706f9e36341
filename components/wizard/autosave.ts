import type { Edition, SectionId } from "@/lib/editions/edition";
import { type SectionPatch, sectionIdsOf } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";
import { sectionPatch, withPatch } from "./autosave-patch";

export type Conflict = { address: string; yours: unknown; theirs: unknown };

export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  /** `kept`: the browser holds a copy, so that not even a closed page loses anything. */
  | { kind: "failed"; reason: string; offline: boolean; kept: boolean }
  | { kind: "conflict"; section: SectionId; conflicts: Conflict[] };

/** `values` is what somebody else changed in the section meanwhile, conflicts apart. */
export type SaveAnswer =
  | { ok: true; revision: number; savedAt: string; values?: SectionPatch }
  | { ok: false; kind: "conflict"; revision: number; conflicts: Conflict[]; values?: SectionPatch }
  | { ok: false; kind: "refused" | "offline"; reason: string };

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

type Parts = {
  edition: Edition;
  report: Report;
  revision: number;
  session: string;
  read: () => Report;
  send: Send;
  /** Somebody else's changes, to be put into the form where it still holds what `before` holds. */
  merge: (section: SectionId, values: SectionPatch, before: Report) => void;
  /** Keeps what is still to send where a later page can find it; none when all is stored. @returns whether it is there. */
  keep: (unsaved: SaveRequest[]) => boolean;
};

type HeldConflict = { shown: Extract<SaveState, { kind: "conflict" }>; revision: number };

/**
 * Brings the form to the disk: at most one request in flight, the latest values win, nothing is given up.
 * `stored` is the report as the server is known to hold it; the difference to the form is what is still to send.
 */
export class Autosave {
  private stored: Report;
  private readonly revisions = new Map<SectionId, number>();
  /** Sections that wait for a choice: nothing of them is sent before, or it would be a choice. */
  private readonly conflicts = new Map<SectionId, HeldConflict>();
  /** What an earlier page was about to send, by section. */
  private readonly earlier = new Map<SectionId, SaveRequest>();
  private state: SaveState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince = 0;
  private inFlight: Promise<void> | null = null;
  private failures = 0;
  private sequence = 0;

  constructor(
    private readonly parts: Parts,
    savedAt: string | null,
  ) {
    this.stored = parts.report;
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

  /** Goes on where an earlier page stopped: its values, now in the form, are sent as changes of what that page knew. */
  takeUp(request: SaveRequest): void {
    const baseRevision = Math.min(request.baseRevision, this.parts.revision);
    this.earlier.set(request.section, { ...request, baseRevision });
  }

  /** Sends everything at once, for a page that is being left. Requests outlive the page. */
  flush = (): void => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const report = this.parts.read();
    this.keepOpen(report);
    const sends = this.toSend(report).map(([section, values]) => this.post(section, values, true));
    void Promise.all(sends).then(this.settle);
  };

  /** A page that was only put away comes back: it must not go on saying that it waits. */
  private settle = (): void => {
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

  retry = (): void => {
    this.failures = 0;
    void this.run();
  };

  /** Ends a conflict: the form now holds what was chosen instead of `theirs`. */
  resolve(section: SectionId, theirs: SectionPatch): void {
    const conflict = this.conflicts.get(section);
    if (!conflict) return;
    this.conflicts.delete(section);
    this.earlier.delete(section);
    this.revisions.set(section, conflict.revision);
    this.stored = withPatch(section, this.stored, theirs);
    this.become({ kind: "waiting" });
    void this.run();
  }

  private run = async (): Promise<void> => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    // A server that takes its time must not cost what is typed meanwhile.
    if (this.inFlight) return void this.keepOpen(this.parts.read());
    this.inFlight = this.sendAll().finally(() => {
      this.inFlight = null;
    });
    await this.inFlight;
    if (this.state.kind !== "failed" && this.toSend(this.parts.read()).length > 0) this.changed();
  };

  private async sendAll(): Promise<void> {
    for (;;) {
      const report = this.parts.read();
      const [next] = this.toSend(report);
      if (!next) return this.allSent(report);
      this.become({ kind: "saving" });
      if (!(await this.post(next[0], next[1], false))) return;
    }
  }

  private allSent(report: Report): void {
    // The same by value; being the very same object, it need not be compared again.
    if (this.conflicts.size === 0) this.stored = report;
    this.keepOpen(report);
    if (this.state.kind !== "saved") this.become({ kind: "saved", at: new Date().toISOString() });
  }

  /** @returns whether the next section may be sent. */
  private async post(section: SectionId, values: SectionPatch, keepalive: boolean): Promise<boolean> {
    this.sequence += 1;
    const answer = await this.parts.send(this.request(section, values), { keepalive });
    if (answer.ok) this.accept(section, values, answer);
    else if (answer.kind === "conflict") this.hold(section, answer);
    else this.fail(answer);
    return answer.ok || answer.kind === "conflict";
  }

  private request(section: SectionId, values: SectionPatch): SaveRequest {
    const earlier = this.earlier.get(section);
    if (earlier) return { ...earlier, values };
    const baseRevision = this.revisions.get(section) ?? this.parts.revision;
    return { section, baseRevision, values, session: this.parts.session, sequence: this.sequence };
  }

  private accept(section: SectionId, values: SectionPatch, answer: Extract<SaveAnswer, { ok: true }>): void {
    this.failures = 0;
    this.earlier.delete(section);
    this.revisions.set(section, Math.max(answer.revision, this.revisions.get(section) ?? 0));
    this.stored = withPatch(section, this.stored, values);
    this.takeTheirs(section, answer.values);
  }

  private takeTheirs(section: SectionId, theirs: SectionPatch | undefined): void {
    if (!theirs) return;
    const before = this.stored;
    this.stored = withPatch(section, before, theirs);
    this.parts.merge(section, theirs, before);
  }

  private hold(section: SectionId, answer: Extract<SaveAnswer, { kind: "conflict" }>): void {
    const { revision, conflicts, values } = answer;
    this.failures = 0;
    this.conflicts.set(section, { revision, shown: { kind: "conflict", section, conflicts } });
    this.takeTheirs(section, values);
    this.keepOpen(this.parts.read());
    this.become({ kind: "waiting" });
  }

  private fail({ reason, kind }: Extract<SaveAnswer, { ok: false; reason: string }>): void {
    const kept = this.keepOpen(this.parts.read());
    this.become({ kind: "failed", reason, offline: kind === "offline", kept });
    const delay = retries[Math.min(this.failures, retries.length - 1)];
    this.failures += 1;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(this.run, delay);
    this.waitingSince = Date.now();
  }

  private keepOpen(report: Report): boolean {
    return this.parts.keep(this.open(report).map(([section, values]) => this.request(section, values)));
  }

  private toSend(report: Report): [SectionId, SectionPatch][] {
    return this.open(report).filter(([section]) => !this.conflicts.has(section));
  }

  private open(report: Report): [SectionId, SectionPatch][] {
    const { edition } = this.parts;
    return sectionIdsOf(edition).flatMap((id): [SectionId, SectionPatch][] => {
      const patch = sectionPatch(edition, id, this.stored, report);
      return patch ? [[id, patch]] : [];
    });
  }

  private become(state: SaveState): void {
    const [conflict] = this.conflicts.values();
    this.state = conflict && state.kind !== "failed" ? conflict.shown : state;
    for (const listener of this.listeners) listener();
  }
}
