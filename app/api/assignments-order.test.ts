import fc from "fast-check";
import { expect, test } from "vitest";
import { fillIn, handIn, listAsked } from "@/app/_assignments/asked";
import { assignmentOf, inWords } from "@/app/_assignments/assignment-of";
import { assignmentsView } from "@/app/_assignments/assignments-view";
import { change, give } from "@/app/_assignments/give";
import { takeSheet } from "@/app/_assignments/sheets";
import { take } from "@/app/_assignments/take";
import { answersIn, appendEvent, listAssignments } from "@/db/assignments";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { createReport, loadReport, saveSection } from "@/db/test-verbs";
import { localActor } from "@/lib/access/actor";
import { standingIds } from "@/lib/assignments/assignment";
import { keyLines, layOutSheet } from "@/lib/assignments/sheet-layout";
import { edition2021 } from "@/lib/editions/edition-2021";
import { blankReport } from "@/lib/report/values";
import { ReportError } from "./_http/problem";

withTestDatabase();

const parts = ["article20Item5.administrativeLicensing", "article20Item6.administrativePenalty"] as const;
const placeOf = (part: string) => `${part}.decisions`;
const unit = { name: "云岭县财政局", kind: "department" as const };

type Step =
  | { kind: "give"; part: number }
  | { kind: "reopened" | "withdrawn" | "reminded"; which: number }
  | { kind: "handIn" | "due"; which: number }
  | { kind: "fill"; which: number; value: string }
  | { kind: "sheet"; part: number; value: string }
  | { kind: "take"; which: number; takes: boolean }
  | { kind: "write"; part: number; value: number };

const which = fc.nat(2);
const part = fc.nat(1);
const value = fc.constantFrom("", "0", "5", "17", "约三");
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("give" as const), part }),
  fc.record({
    kind: fc.constantFrom("reopened", "withdrawn", "reminded", "handIn", "due" as const),
    which,
  }) as fc.Arbitrary<Step>,
  fc.record({ kind: fc.constant("fill" as const), which, value }),
  fc.record({ kind: fc.constant("sheet" as const), part, value }),
  fc.record({ kind: fc.constant("take" as const), which, takes: fc.boolean() }),
  fc.record({ kind: fc.constant("write" as const), part, value: fc.nat(9) }),
);

/** A sheet as it is read when it comes back, with one cell filled in. */
function sheetOf(reportId: string, asked: readonly string[], filled: string) {
  const about = {
    reportId,
    unit: unit.name,
    year: 2026,
    section: "财务科",
    person: "",
    drafter: "",
    due: "2099-01-01",
  };
  const { cells } = layOutSheet(edition2021, about, asked, {
    ...{ lastYear: () => "", given: () => filled, reason: () => "" },
  });
  const named = cells.map(({ row, column, text }) => [String.fromCharCode(65 + column) + (row + 1), { text }] as const);
  return { key: keyLines(about, asked), cells: Object.fromEntries(named) };
}

async function run(reportId: string, step: Step): Promise<void> {
  const all = await read((tx) => listAssignments(tx, reportId));
  const chosen = "which" in step ? all[step.which % Math.max(1, all.length)] : undefined;
  if ("which" in step && !chosen) return;
  const id = chosen?.id ?? "";
  if (step.kind === "give") {
    const item = { section: "财务科", person: "", personId: null, parts: [parts[step.part]], due: "2099-01-15" };
    await give(reportId, [item], localActor);
  } else if (step.kind === "fill") {
    const answers = { [placeOf(chosen?.parts[0] ?? "")]: step.value };
    await fillIn(id, { answers }, localActor);
  } else if (step.kind === "handIn") await handIn(id, localActor);
  else if (step.kind === "due") await change(reportId, id, { due: "2098-12-31" }, localActor);
  else if (step.kind === "sheet")
    await takeSheet(reportId, sheetOf(reportId, [parts[step.part]], step.value), "表.xlsx");
  else if (step.kind === "write") {
    const patch = { figures: { [placeOf(parts[step.part])]: step.value } };
    const baseRevision = (await loadReport(reportId))?.revision ?? 0;
    await saveSection({ reportId, sectionId: "proactiveDisclosure", baseRevision, patch });
  } else if (step.kind === "take") {
    const { revision } = await read((tx) => assignmentsView(tx, reportId, new Date().toISOString()));
    const waiting = chosen?.answers.map(({ place }) => place) ?? [];
    const [places, left] = step.takes ? [waiting, []] : [[], waiting];
    await take(reportId, id, { baseRevision: revision, places, left }, localActor);
  } else if (step.kind === "reopened" || step.kind === "withdrawn" || step.kind === "reminded")
    await write(async (tx) => {
      const { kind } = step;
      const one = await assignmentOf(tx, id, reportId);
      await appendEvent(tx, one, { kind, by: "本机", answers: answersIn(one) });
    }).catch(inWords(reportId));
}

/** Every step is done or refused in words; nothing else may come of it. */
async function attempt(reportId: string, step: Step): Promise<boolean> {
  try {
    await run(reportId, step);
    return true;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    expect(error.message + (error.detail ?? "")).toMatch(/[\u4e00-\u9fff]/);
    return false;
  }
}

let year = 1000;

test("any order of giving, filling in, handing in, reopening and taking ends legally and loses nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 6, maxLength: 16 }), async (order) => {
      const made = await createReport(blankReport("2021", { ...unit, name: `${unit.name}${++year}` }, 2026));
      if (!made.ok) throw new Error(made.reason);
      let before: Record<string, number | string | null> = {};
      let events = 0;
      for (const step of order) {
        const done = await attempt(made.id, step);
        const figures = (await loadReport(made.id))?.report.figures ?? {};
        // What the drafter wrote is replaced by what the drafter took, or by what was still the giver's own.
        if (!done) expect(figures).toEqual(before);
        if (step.kind === "give" || step.kind === "fill" || step.kind === "sheet") expect(figures).toEqual(before);
        before = figures;
        const view = await read((tx) => assignmentsView(tx, made.id, new Date().toISOString()));
        const owned = view.assignments.flatMap((each) => each.parts);
        expect(new Set(owned).size).toBe(owned.length);
        expect(view.unowned.some((key) => owned.includes(key))).toBe(false);
        expect(view.assignments.every(({ standing }) => standingIds.includes(standing))).toBe(true);
        const all = await read((tx) => listAssignments(tx, made.id));
        const count = all.flatMap((each) => each.events).length;
        expect(count).toBeGreaterThanOrEqual(events);
        events = count;
        // Whatever was handed in or came is still told by an event, whatever became of it.
        for (const each of all)
          for (const { place, value: given, way } of each.answers)
            if (way === "sheet" && given !== "")
              expect(each.events.some(({ answers }) => answers[place] === given)).toBe(true);
      }
      expect((await listAsked(localActor, null)).assignments.every(({ groups }) => groups.length > 0)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
