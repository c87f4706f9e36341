import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { conflictPieces } from "@/components/saving/conflict-pieces";
import type { OpenConflict } from "@/components/saving/open-conflicts";
import type { StoredReport } from "@/db/reports";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport, reportAt } from "@/db/test-verbs";
import type { SectionId } from "@/lib/editions/edition";
import { textOf } from "@/lib/report/change";
import { textOfPieces } from "@/lib/report/merge-text";
import { cellOf, type FieldPlace, parseField, textIn } from "@/lib/report/place";
import { changesOfPatch } from "@/lib/report/section-changes";
import { valueAt } from "@/lib/report/value-at";
import { blankReport } from "@/lib/report/values";
import { BadNetwork } from "./bad-network.fixture";
import { Clock, SlowShelf, serveSections, Tab, turn } from "./three-tabs.fixture";

/** EDITS=20000 runs the long form. */
const edits = Number(process.env.EDITS ?? 400);
const editsARun = 100;

withTestDatabase();
const realFetch = globalThis.fetch;
let server: Awaited<ReturnType<typeof serveSections>>;
beforeAll(async () => {
  server = await serveSections();
});
afterAll(() => server.stop());
afterEach(() => vi.unstubAllGlobals());

const places: FieldPlace[] = [
  "requests.newlyReceived.naturalPerson",
  "requests.disclosed.naturalPerson",
  "remark:requests.newlyReceived.total",
  "remedies.reconsideration.upheld",
  "text:overview",
  "text:problemsAndImprovements",
  "cover:contact.website",
  "cover:contact.telephone",
  "cover:unit.name",
];

const isFigure = (place: FieldPlace) => parseField(place).kind === "figure";

/** The browser's small storage, one for all pages: what they leave there at the last moment. */
function storage(): Storage {
  const items: Record<string, string> = {};
  const hidden = (value: unknown) => ({ value, enumerable: false });
  return Object.defineProperties(items, {
    getItem: hidden((key: string) => items[key] ?? null),
    setItem: hidden((key: string, text: string) => {
      items[key] = text;
    }),
    removeItem: hidden((key: string) => {
      delete items[key];
    }),
  }) as unknown as Storage;
}

/** A whole number below `length`, always the same for a seed. */
function dice(seed: number) {
  let state = seed >>> 0;
  return (length: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * length);
  };
}

type SentBody = { session: string; values: object };

const isText = (place: FieldPlace) => textIn(place) !== null;

/** What of a value must not be lost: a value of one line as a whole, of a text each sentence that somebody wrote. */
const wordsIn = (place: FieldPlace, text: string): string[] =>
  isText(place) ? (text.match(/字\d+。/g) ?? []) : [text];

const has = (place: FieldPlace, text: string, words: string) => (isText(place) ? text.includes(words) : text === words);

type Counts = { edits: number; questions: number; lateSecond: number };

class Play {
  readonly lost: string[] = [];
  readonly counts: Counts = { edits: 0, questions: 0, lateSecond: 0 };
  private readonly pick: (length: number) => number;
  private readonly clock = new Clock();
  private readonly browser = storage();
  private readonly shelf = new SlowShelf();
  private keptPage: StoredReport | null = null;
  private readonly network: BadNetwork;
  private tabs: Tab[] = [];
  /** Words that somebody typed and nobody has replaced or refused knowingly. */
  private readonly standing = new Map<FieldPlace, Set<string>>();
  private readonly stored = new Map<FieldPlace, { text: string; session: string }>();
  /** What was not chosen must stand in the history. */
  private refused: { tab: Tab; place: FieldPlace; words: string }[] = [];
  private serial = 0;
  private where = places[0];

  constructor(
    private readonly reportId: string,
    seed: number,
  ) {
    this.pick = dice(seed);
    const chance = (of: number) => this.pick(1000) < of * 1000;
    this.network = new BadNetwork(server.address, realFetch, chance, this.pick, this.delivered);
    vi.stubGlobal("setTimeout", this.clock.set);
    vi.stubGlobal("clearTimeout", this.clock.clear);
    vi.stubGlobal("requestAnimationFrame", (work: () => void) => this.clock.set(work, 16));
    vi.stubGlobal("cancelAnimationFrame", this.clock.clear);
    vi.stubGlobal("localStorage", this.browser);
    vi.stubGlobal("fetch", this.network.fetch);
  }

  private delivered = (address: string, body: SentBody, status: number, answer: string): void => {
    if (status !== 200) return;
    const section = address.split("/")[5] as SectionId;
    const mixed = JSON.parse(answer).values?.text;
    for (const { place, after } of changesOfPatch(section, body.values, {})) {
      const text = textIn(place) !== null && mixed !== undefined ? mixed : after;
      // A save that comes again and changes nothing any more leaves the words to whoever wrote them last.
      if (this.stored.get(cellOf(place))?.text !== textOf(text))
        this.stored.set(cellOf(place), { text: textOf(text), session: body.session });
    }
  };

  async run(count: number): Promise<void> {
    while (this.counts.edits < count) {
      if (this.tabs.length < 3 && (this.tabs.length === 0 || this.pick(6) === 0)) await this.open();
      await this.step();
    }
    await this.end();
  }

  private async step(): Promise<void> {
    const tab = this.tabs[this.pick(this.tabs.length)];
    const kind = this.pick(100);
    if (kind < 55) this.edit(tab);
    else if (kind < 73) await this.wait();
    else if (kind < 90) await this.network.move();
    else if (kind < 94) this.choose(tab);
    else if (kind < 96) tab.inside(tab.session.autosave.flush);
    else if (kind < 98) this.close(tab, this.pick(2) === 0);
    else this.network.mood = this.pick(3) === 0 ? "away" : "bad";
    await this.network.quiet();
  }

  /** Long enough for every page to have drawn what was typed. */
  private async wait(): Promise<void> {
    await this.clock.pass(300 + this.pick(1500));
    this.checkClaims();
  }

  /** While the server is away a page opens as the browser kept it, which may have been long ago. */
  private async open(): Promise<void> {
    const isAway = this.network.mood === "away" && this.keptPage !== null;
    const stored = isAway ? this.keptPage : await loadReport(this.reportId);
    if (!stored) throw new Error("the report is gone");
    if (this.pick(2) === 0 || !this.keptPage) this.keptPage = stored;
    this.tabs.push(new Tab(`tab ${this.serial}`, stored, this.shelf, isAway));
  }

  private edit(tab: Tab): void {
    // People stay at a place for a while.
    if (this.pick(2) === 0) this.where = places[this.pick(places.length)];
    const { where } = this;
    const before = tab.shown(where);
    this.serial += 1;
    this.counts.edits += 1;
    const back = this.pick(4) === 0 ? tab.before(where) : undefined;
    const text = back ?? this.newText(where, before);
    if (text === before) return;
    this.replaced(where, before, text);
    // What is put back, or blank, is no words to lose; `checkClaims` watches over it.
    if (text !== "" && back === undefined) this.standingAt(where).add(isText(where) ? `字${this.serial}。` : text);
    tab.type(where, text);
  }

  private newText(where: FieldPlace, before: string): string {
    if (this.pick(12) === 0 && where !== "cover:unit.name") return isText(where) ? this.newSentence([]) : "";
    if (isFigure(where)) return `${1000 + this.serial}${this.pick(5) === 0 ? "件儿" : ""}`;
    return isText(where) ? this.newSentence(before.match(/[^。\n]*[。\n]|[^。\n]+$/g) ?? []) : `写${this.serial}`;
  }

  /** A sentence more, anywhere; now and then one goes, and of many half. */
  private newSentence(sentences: string[]): string {
    const kept = sentences.length > 24 ? sentences.slice(12) : [...sentences];
    if (this.pick(6) === 0) kept.splice(this.pick(kept.length + 1), 1);
    kept.splice(this.pick(kept.length + 1), 0, `字${this.serial}。${this.pick(4) === 0 ? "\n" : ""}`);
    return kept.join("");
  }

  private standingAt(where: FieldPlace): Set<string> {
    if (!this.standing.has(where)) this.standing.set(where, new Set());
    return this.standing.get(where) as Set<string>;
  }

  /** What stood in `before` and no more in `now` is gone knowingly; of what stood there twice, whoever takes one away. */
  private replaced(where: FieldPlace, before: string, now: string): void {
    const times = (text: string, words: string) => wordsIn(where, text).filter((each) => each === words).length;
    for (const words of wordsIn(where, before))
      if (times(now, words) < times(before, words)) this.standingAt(where).delete(words);
  }

  private choose(tab: Tab): void {
    const state = tab.session.autosave.current();
    if (state.kind !== "conflict") return;
    this.decide(tab, state.conflicts[this.pick(state.conflicts.length)]);
  }

  private decide(tab: Tab, conflict: OpenConflict): void {
    this.counts.questions += 1;
    const { place } = conflict;
    const mine = this.pick(2) === 0;
    tab.inside(() =>
      tab.session.autosave.resolve(conflict, () => {
        const [here, theirs] = [tab.shown(place), textOf(conflict.after)];
        const pieces = conflictPieces(conflict, here);
        const chosen = textOfPieces(pieces, (piece) => (mine ? piece.mine : piece.theirs));
        for (const side of [here, theirs]) {
          for (const words of wordsIn(place, side))
            if (!has(place, chosen, words) && this.standingAt(place).has(words))
              this.refused.push({ tab, place, words });
          this.replaced(place, side, chosen);
        }
        tab.store.adjust([{ ...conflict, after: chosen }]);
      }),
    );
  }

  /** A page that is closed sends what it can; one that crashes does not, and what nobody had a second to keep is gone. */
  private close(tab: Tab, crash: boolean): void {
    if (!crash) tab.inside(tab.session.autosave.flush);
    else this.giveUpLastSecond(tab);
    tab.alive = false;
    this.tabs = this.tabs.filter((other) => other !== tab);
  }

  /** All unsaved that the browser holds. */
  private left = (): string =>
    [...Object.entries(this.browser), ...this.shelf.texts]
      .flatMap(([key, text]) => (key.startsWith("unsaved:") ? text : []))
      .join();

  private giveUpLastSecond(tab: Tab): void {
    const kept = this.left() + JSON.stringify(this.network.sent.get(tab) ?? []);
    for (const where of places)
      for (const words of wordsIn(where, tab.shown(where))) {
        if (words === "" || !this.standingAt(where).has(words)) continue;
        const known = has(where, this.stored.get(where)?.text ?? "", words);
        const figure = new RegExp(`(?<![\\d写字])${words}(?!\\d)`).test(kept);
        if (known || (isFigure(where) ? figure : kept.includes(JSON.stringify(words).slice(1, -1)))) continue;
        this.counts.lateSecond += 1;
        this.standingAt(where).delete(words);
      }
  }

  /** A page that says 已保存 shows nothing of its own that is not stored. */
  private checkClaims(): void {
    for (const tab of this.tabs) {
      if (tab.session.autosave.current().kind !== "saved") continue;
      const own = new Set(this.network.sent.get(tab)?.map(({ session }) => session));
      for (const place of places) {
        const stored = this.stored.get(place);
        if (stored && own.has(stored.session) && stored.text !== tab.shown(place))
          this.lost.push(
            `${tab.name} says it is saved, and shows ${tab.shown(place)} where ${stored.text} is stored: ${place}`,
          );
      }
    }
  }

  private async end(): Promise<void> {
    this.network.mood = "good";
    while (await this.network.move());
    for (let rounds = 0; rounds < 60; rounds += 1) {
      await this.clock.pass(40_000);
      await this.network.quiet();
      for (const tab of this.tabs) for (let left = 10; left > 0; left -= 1) this.choose(tab);
      await this.shelf.quiet();
      const done = this.tabs.every((tab) => tab.session.autosave.current().kind === "saved");
      const nothingLeft = this.left() === "";
      if (done && nothingLeft && rounds > 2) break;
      if (done && !nothingLeft) await this.open();
      await turn();
    }
    this.checkClaims();
    await this.compare();
  }

  private async compare(): Promise<void> {
    const report = (await loadReport(this.reportId))?.report;
    if (this.left() !== "")
      this.lost.push(
        `left in the browser: ${this.left()}; ${this.tabs.map((tab) => JSON.stringify(tab.session.autosave.current())).join()}`,
      );
    for (const place of places) {
      const stored = textOf(report ? valueAt(report, parseField(place)) : null);
      for (const words of this.standingAt(place))
        if (!has(place, stored, words)) this.lost.push(`${place}: ${words} (stored: ${stored})`);
    }
    await this.checkHistory();
  }

  private async checkHistory(): Promise<void> {
    const stored = await loadReport(this.reportId);
    const states = stored ? await Promise.all(upTo(stored.revision).map((each) => reportAt(stored, each))) : [];
    // A page that is closed right after a choice may not have told of it; it was a choice all the same.
    for (const { place, words } of this.refused.filter(({ tab }) => tab.alive))
      if (!states.some((state) => state && has(place, textOf(valueAt(state, parseField(place))), words)))
        this.lost.push(`${place}: ${words} was not chosen and stands nowhere in the history`);
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

let plays = 0;

async function play(seed: number): Promise<Play> {
  // By number and not by seed: a unit has one report a year, and a seed may come twice.
  plays += 1;
  const created = await createReport(blankReport("2021", { name: `单位${plays}`, kind: "department" }, 2024));
  if (!created.ok) throw new Error("not created");
  const game = new Play(created.id, seed);
  await game.run(editsARun);
  return game;
}

test("nothing that three open pages write is lost without a word, whatever the network and the pages do", async () => {
  const total: Counts = { edits: 0, questions: 0, lateSecond: 0 };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const { lost, counts } = await play(seed);
      for (const key of ["edits", "questions", "lateSecond"] as const) total[key] += counts[key];
      expect(lost).toEqual([]);
    }),
    { numRuns: Math.ceil(edits / editsARun), endOnFailure: true },
  );
  if (process.env.EDITS) console.info(total);
}, 1_200_000);
