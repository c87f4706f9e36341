import { Away } from "@/components/report/away";
import type { SectionId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import type { Report } from "@/lib/report/values";
import type { KnownState } from "./known-values";
import { OpenChanges, type PageParts } from "./open-changes";
import { changesBeside, patchToSend } from "./patch-to-send";
import type { Failure, SaveAnswer, Send } from "./save-answer";
import type { SaveClock } from "./save-clock";
import { bodyOf, SetAside } from "./set-aside";
import { Unheard } from "./unheard";

export type ExchangeParts = PageParts & {
  session: string;
  send: Send;
  /** Asks what the server holds now. */
  look: () => Promise<{ ok: true; known: KnownState } | Failure>;
};

const isElsewhere = (pointer: string): boolean => !pointer.startsWith("/values/");

/** The talk with the server about one report, section by section: sends what is open, takes in what others wrote. */
export class Exchange {
  readonly away = new Away();
  readonly open: OpenChanges;
  readonly aside: SetAside;
  readonly unheard: Unheard;
  /** Sections whose last answer could not be taken in, because an input method is at work in their text. */
  private readonly held = new Set<SectionId>();
  private sequence = 0;
  private hearing = false;

  constructor(
    private readonly parts: ExchangeParts,
    private readonly clock: SaveClock,
  ) {
    this.open = new OpenChanges({ ...parts, put: this.put });
    this.aside = new SetAside(parts.edition);
    this.unheard = new Unheard(parts.revision);
  }

  toSend(report: Report): [SectionId, Change[]][] {
    const changed = this.open.toSend(report);
    const others = this.aside.sections();
    for (const [section] of changed) others.delete(section);
    return [...changed, ...[...others].map((section): [SectionId, Change[]] => [section, []])];
  }

  /** Begins to send all that is open: what an input method held back may be tried again. */
  begin(): void {
    this.held.clear();
  }

  /** @returns what is to be sent next, but for sections that were refused or are held back. */
  next(report: Report, refused: ReadonlyMap<SectionId, Failure>): [SectionId, Change[]] | undefined {
    return this.toSend(report).find(([section]) => !refused.has(section) && !this.held.has(section));
  }

  reconsider(): void {
    this.hear(() => this.open.reconsider());
  }

  /** @returns why the section could not be sent; null when the server has judged it. */
  async post(section: SectionId, changes: Change[], keepalive: boolean): Promise<Failure | null> {
    this.sequence += 1;
    const { sequence } = this;
    const { known } = this.open;
    const values = patchToSend(changes, this.parts.read());
    const aside = this.aside.send(section);
    const body = { baseRevision: known.revisionOf(section), values, session: this.parts.session, sequence };
    known.sending(changes, sequence);
    const answer = await this.parts.send(section, { ...body, ...bodyOf(aside) }, { keepalive });
    const failure = answer.ok || answer.kind === "conflict" || answer.kind === "overtaken" ? null : answer;
    // A state that the server never takes would hold up all that is written after it; one beside a bad value is taken.
    const never = failure?.final && (failure.at ?? []).every(isElsewhere);
    this.aside.answered(aside, answer.ok || Boolean(never));
    if (failure) return this.postBeside(section, changes, failure, keepalive);
    this.clock.forgetFailures();
    if (answer.ok) {
      this.unheard.storedHere(answer.revision);
      known.stored(changes, sequence);
    } else known.notStored(changes, sequence);
    this.learn(section, answer);
    return null;
  }

  /** One value that is never taken must not hold up those beside it. */
  private async postBeside(section: SectionId, changes: Change[], failure: Failure, keepalive: boolean) {
    const beside = changesBeside(failure.at ?? [], changes, this.parts.read());
    const next = beside.length > 0 ? await this.post(section, beside, keepalive) : null;
    return next?.kind === "offline" ? next : failure;
  }

  /** Takes in what the server says of a section. */
  learn(section: SectionId, answer: SaveAnswer): void {
    if (!answer.ok && answer.kind !== "conflict") return;
    const { revision, values } = answer;
    const asked = answer.ok ? [] : answer.conflicts;
    if (this.hear(() => this.open.learn(section, revision, values, asked))) return;
    this.held.add(section);
    this.unheard.add(section, revision);
    this.clock.soon();
  }

  /** Asks for what others wrote. Whatever hinders that is no failure to save: it is asked again when more is heard. */
  async catchUp(): Promise<void> {
    const { known } = this.open;
    for (const section of this.unheard.sections(known.revisionOf)) {
      const body = { baseRevision: known.revisionOf(section), values: {}, session: this.parts.session };
      this.learn(section, await this.parts.send(section, body, { keepalive: false }));
    }
  }

  /** Looks at the whole report, where others may have written anywhere in it. */
  async look(): Promise<Failure | null> {
    const looked = await this.parts.look();
    if (!looked.ok) return looked;
    this.unheard.lookedAt(Object.values(looked.known.revisions));
    const untaken = this.hear(() => this.open.catchUp(looked.known));
    for (const [section, revision] of untaken) this.unheard.add(section, revision);
    return null;
  }

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
}
