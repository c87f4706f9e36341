import type { Edition, SectionId } from "@/lib/editions/edition";
import { type SectionPatch, sectionIdsOf } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";
import { sectionPatch, withPatch } from "./autosave-patch";

export type Conflict = { address: string; yours: unknown; theirs: unknown };

export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "failed"; reason: string; offline: boolean }
  | { kind: "conflict"; section: SectionId; conflicts: Conflict[] };

export type SaveAnswer =
  | { ok: true; revision: number; savedAt: string; values?: SectionPatch }
  | { ok: false; kind: "conflict"; revision: number; conflicts: Conflict[] }
  | { ok: false; kind: "refused" | "offline"; reason: string };

export type SaveRequest = {
  section: SectionId;
  baseRevision: number;
  values: SectionPatch;
  session: string;
  sequence: number;
};
export type Send = (request: SaveRequest, options: { keepalive: boolean }) => Promise<SaveAnswer>;

/** A pause this long sends what was typed; without a pause it goes after the second. */
const pause = 600;
const longest = 3000;
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
  /** Keeps what is not stored yet where a closed page can find it again; null when all is stored. */
  keep: (unsaved: Report | null) => void;
};

/**
 * Brings the form to the disk: at most one request in flight, the latest values win, nothing is given up.
 * `stored` is the report as the server is known to hold it; the difference to the form is what is still to send.
 */
export class Autosave {
  private stored: Report;
  private readonly revisions = new Map<SectionId, number>();
  private state: SaveState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince = 0;
  private inFlight = false;
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
    if (this.state.kind === "conflict") return;
    const now = Date.now();
    if (!this.timer) this.waitingSince = now;
    else clearTimeout(this.timer);
    this.timer = setTimeout(this.run, Math.max(0, Math.min(pause, this.waitingSince + longest - now)));
    if (this.state.kind === "saved") this.become({ kind: "waiting" });
  };

  /** Sends everything at once, for a page that is being left. Requests outlive the page. */
  flush = (): void => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const report = this.parts.read();
    const open = this.open(report);
    this.parts.keep(open.length > 0 ? report : null);
    void Promise.all(open.map(([section, values]) => this.post(section, values, true))).then(this.settle);
  };

  /** A page that was only put away comes back: it must not go on saying that it waits. */
  private settle = (): void => {
    if (this.inFlight || this.state.kind === "failed" || this.state.kind === "conflict") return;
    if (this.open(this.parts.read()).length > 0) {
      this.changed();
      return;
    }
    this.parts.keep(null);
    if (this.state.kind !== "saved") this.become({ kind: "saved", at: new Date().toISOString() });
  };

  /** Waits until the form as it is now is stored. @returns false when that failed. */
  saveNow = async (): Promise<boolean> => {
    while (this.inFlight) await new Promise((done) => setTimeout(done, 20));
    if (this.state.kind !== "conflict") await this.run();
    return this.state.kind === "saved";
  };

  retry = (): void => {
    this.failures = 0;
    void this.run();
  };

  /** Ends a conflict: the form now holds what was chosen, `revision` is what the choice was made against. */
  resolve(section: SectionId, theirs: SectionPatch): void {
    this.stored = withPatch(section, this.stored, theirs);
    this.become({ kind: "waiting" });
    void this.run();
  }

  private run = async (): Promise<void> => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.inFlight) return;
    this.inFlight = true;
    try {
      await this.sendAll();
    } finally {
      this.inFlight = false;
    }
    if (this.state.kind === "saved" && this.open(this.parts.read()).length > 0) this.changed();
  };

  private async sendAll(): Promise<void> {
    for (;;) {
      const report = this.parts.read();
      const [next] = this.open(report);
      if (!next) {
        this.parts.keep(null);
        if (this.state.kind !== "saved") this.become({ kind: "saved", at: new Date().toISOString() });
        return;
      }
      this.become({ kind: "saving" });
      if (!(await this.post(next[0], next[1], false))) return;
    }
  }

  private async post(section: SectionId, values: SectionPatch, keepalive: boolean): Promise<boolean> {
    const { session, send } = this.parts;
    this.sequence += 1;
    const baseRevision = this.revisions.get(section) ?? this.parts.revision;
    const answer = await send({ section, baseRevision, values, session, sequence: this.sequence }, { keepalive });
    if (answer.ok) this.accept(section, values, answer);
    else this.refuse(section, answer);
    return answer.ok;
  }

  private accept(section: SectionId, values: SectionPatch, answer: Extract<SaveAnswer, { ok: true }>): void {
    this.failures = 0;
    this.revisions.set(section, Math.max(answer.revision, this.revisions.get(section) ?? 0));
    this.stored = withPatch(section, this.stored, values);
    if (!answer.values) return;
    const before = this.stored;
    this.stored = withPatch(section, before, answer.values);
    this.parts.merge(section, answer.values, before);
  }

  private refuse(section: SectionId, answer: Exclude<SaveAnswer, { ok: true }>): void {
    if (answer.kind === "conflict") {
      this.revisions.set(section, answer.revision);
      this.become({ kind: "conflict", section, conflicts: answer.conflicts });
      return;
    }
    this.parts.keep(this.parts.read());
    this.become({ kind: "failed", reason: answer.reason, offline: answer.kind === "offline" });
    const delay = retries[Math.min(this.failures, retries.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(this.run, delay);
    this.waitingSince = Date.now();
  }

  private open(report: Report): [SectionId, SectionPatch][] {
    const { edition } = this.parts;
    return sectionIdsOf(edition).flatMap((id): [SectionId, SectionPatch][] => {
      const patch = sectionPatch(edition, id, this.stored, report);
      return patch ? [[id, patch]] : [];
    });
  }

  private become(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
