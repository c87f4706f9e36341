import fc from "fast-check";
import { createFormControl, type UseFormReturn } from "react-hook-form";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GridEntry } from "@/components/grid/grid-entry";
import { gridModelOf } from "@/components/grid/grid-model";
import type { ProseId } from "@/lib/editions/edition";
import { isTableSection } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { cellPlace, type FieldPlace, textPlace } from "@/lib/report/place";
import { blankReport } from "@/lib/report/values";
import { formOf, type ReportForm } from "./report-form";
import { ReportStore } from "./report-store";

const edition = editionById("2021");
const blank = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const [table] = edition.sections.filter(isTableSection).filter(({ id }) => id === "requests");
const model = gridModelOf(edition, table);
const cells = model.cells.filter(({ derived }) => !derived).slice(0, 3);
const cellNames = cells.map(({ address }): FieldPlace => cellPlace("figure", address));
const lines: FieldPlace[] = ["cover:contact.telephone", "cover:unit.kind", cellPlace("remark", cells[0].address)];
const texts: ProseId[] = ["overview", "otherMatters"];
const textNames = texts.map((id): FieldPlace => textPlace(id));
const all = [...cellNames, ...lines, ...textNames];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page with what can be done to it by hand, by its buttons, and by a colleague. */
class Page {
  readonly store: ReportStore;
  private readonly entry: GridEntry;

  constructor() {
    const report = { ...blank, text: { ...blank.text, overview: "头。\n尾。" } };
    const form = createFormControl<ReportForm>({ defaultValues: formOf(edition, report) });
    this.store = new ReportStore(edition, form as unknown as UseFormReturn<ReportForm>, report);
    this.store.connect();
    this.entry = new GridEntry(this.store, () => undefined);
    const { entry } = this;
    this.store.steps.follow({ settle: () => entry.commit(), restart: (names) => entry.restart(names) });
  }

  state = () => Object.fromEntries(all.map((name) => [name, this.store.typed(name)]));

  typeInCell(index: number, text: string, leave: boolean): void {
    this.entry.begin(cells[index]);
    this.key(cellNames[index], text);
    this.entry.touch();
    if (leave) this.entry.commit();
  }

  typeInLine(index: number, text: string, leave: boolean): void {
    const { typing } = this.store.steps;
    typing.begin(lines[index], "填写");
    this.key(lines[index], text);
    if (leave) typing.end();
  }

  private key(name: FieldPlace, text: string): void {
    this.store.form.setValue(name, text, { shouldDirty: true });
  }

  /** Puts words somewhere into a text. */
  write(index: number, words: string, place: number, goesOn: boolean): void {
    this.store.writeText(texts[index], this.inserted(index, words, place), { goesOn, label: "写" });
  }

  private inserted(index: number, words: string, place: number): string {
    const text = this.store.typed(textNames[index]);
    const at = place % (text.length + 1);
    return text.slice(0, at) + words + text.slice(at);
  }

  colleagueWrites(index: number, words: string, place: number): void {
    this.store.steps.takeOver([this.store.changeTo(textNames[index], this.inserted(index, words, place))]);
  }

  undoAll(): void {
    while (this.store.steps.undo());
  }

  redoAll(): void {
    while (this.store.steps.redo());
  }
}

const entered = fc.constantFrom("", "1", "20", "３", "12a", "300");
const place = fc.nat(40);
const which = (of: readonly unknown[]) => fc.nat(of.length - 1);

const byHand = fc.oneof(
  fc.tuple(which(cells), entered, fc.boolean()).map((args) => (page: Page) => page.typeInCell(...args)),
  fc.tuple(which(lines), fc.string(), fc.boolean()).map((args) => (page: Page) => page.typeInLine(...args)),
  fc
    .tuple(which(texts), fc.constantFrom("甲", "乙丙", "\n"), place, fc.boolean())
    .map((args) => (page: Page) => page.write(...args)),
  fc.tuple(fc.subarray(all), entered).map(([names, text]) => (page: Page) => {
    page.store.change(
      names.map((name) => page.store.changeTo(name, text)),
      "一键",
    );
  }),
);
const back = fc.constantFrom(
  (page: Page) => void page.store.steps.undo(),
  (page: Page) => void page.store.steps.redo(),
);

describe("one undo for cells, lines and texts", () => {
  it("takes back anything to the beginning and does it again to the end, in the order of doing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: byHand }, back), { maxLength: 30 }), (doings) => {
        const page = new Page();
        const start = page.state();
        for (const act of doings) act(page);
        page.undoAll();
        expect(page.state()).toEqual(start);
        page.redoAll();
        const end = page.state();
        page.undoAll();
        expect(page.state()).toEqual(start);
        page.redoAll();
        expect(page.state()).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  it("ends where it was when nothing was taken back", () => {
    fc.assert(
      fc.property(fc.array(byHand, { maxLength: 30 }), (doings) => {
        const page = new Page();
        for (const act of doings) act(page);
        page.store.steps.undo();
        page.store.steps.redo();
        const end = page.state();
        page.undoAll();
        page.redoAll();
        expect(page.state()).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  it("never takes back what a colleague wrote meanwhile", () => {
    const foreign = fc.oneof(
      fc
        .tuple(which(cellNames), fc.constantFrom("7", "8"))
        .map(([index, text]) => ({ place: cellNames[index], before: null, after: text })),
      fc
        .tuple(which(lines), fc.constantFrom("她", "他"))
        .map(([index, text]) => ({ place: lines[index], before: null, after: text })),
    );
    const doing = fc.oneof({ weight: 4, arbitrary: byHand }, back);
    fc.assert(
      fc.property(
        fc.array(doing, { maxLength: 15 }),
        foreign,
        fc.array(doing, { maxLength: 15 }),
        (first, her, then) => {
          const page = new Page();
          for (const act of first) act(page);
          page.store.steps.takeOver([her]);
          for (const act of then) act(page);
          page.undoAll();
          expect(page.store.typed(her.place)).toBe(her.after);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leaves a colleague's words in a text, wherever they stand", () => {
    const writing = fc
      .tuple(which(texts), fc.constantFrom("甲", "乙丙"), place, fc.boolean())
      .map((args) => (page: Page) => page.write(...args));
    const doing = fc.oneof({ weight: 3, arbitrary: writing }, back);
    fc.assert(
      fc.property(
        ...[fc.array(doing, { maxLength: 12 }), which(texts), place, fc.array(doing, { maxLength: 12 })],
        (first, index, at, then) => {
          const page = new Page();
          for (const act of first) act(page);
          page.colleagueWrites(index, "【她写的】", at);
          const kept = () => page.store.typed(textNames[index]).replace(/[甲乙丙]/g, "");
          const words = kept();
          for (const act of then) act(page);
          page.undoAll();
          expect(kept()).toBe(words);
          page.redoAll();
          expect(kept()).toBe(words);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("Esc in a cell brings back what stood there last, and not what stood there before a colleague's figure", () => {
  const page = new Page();
  const entry = new GridEntry(page.store, () => undefined);
  page.store.steps.follow({ settle: () => entry.commit(), restart: (names) => entry.restart(names) });
  const [name] = cellNames;
  page.store.change([page.store.changeTo(name, "5")], "");
  entry.begin(cells[0]);
  page.store.steps.takeOver([page.store.changeTo(name, "7")]);
  page.store.form.setValue(name, "9");
  entry.touch();
  expect(entry.restore()).toBe(true);
  expect(page.store.typed(name)).toBe("7");
});
