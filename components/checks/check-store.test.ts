import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EditingPlace } from "@/components/report/editing-place";
import type { ReportSnapshot, ReportStore } from "@/components/report/report-store";
import { runChecks } from "@/lib/checks/run-checks";
import { editionById } from "@/lib/editions/register";
import type { Change } from "@/lib/report/change";
import { deriveFigures } from "@/lib/report/figures";
import type { Figures, Report } from "@/lib/report/values";
import sample from "@/lib/samples/example-2021.json";
import { CheckStore, restInCell, restInText } from "./check-store";

const edition = editionById("2021");
const cell = "requests.newlyReceived.naturalPerson";
const total = "requests.outcomesTotal.naturalPerson";
const right = (sample.figures as Figures)[cell] as number;
const text = (sample as unknown as Report).text;
const complete: Report = { ...(sample as unknown as Report), entries: {}, units: {}, notes: {} };

/** A report store that is a variable; the checks run when told to. */
function session(run: typeof runChecks | null = runChecks) {
  const listeners = new Set<() => void>();
  const snapshotOf = (report: Report): ReportSnapshot => {
    return { report, figures: deriveFigures(edition, report.figures), problems: new Map() };
  };
  let current = snapshotOf(complete);
  const wake = () => {
    for (const listener of listeners) listener();
  };
  const put = (report: Report) => {
    current = snapshotOf(report);
    wake();
  };
  const change = (changes: Change[]) => {
    for (const { place, after } of changes)
      put({
        ...current.report,
        figures: { ...current.report.figures, [place]: Number(after) },
      });
    wake();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const store = { edition, snapshot: () => current, subscribe, change } as unknown as ReportStore;
  const waiting: (() => void)[] = [];
  const schedule = (run: () => void) => {
    waiting.push(run);
    return () => waiting.splice(waiting.indexOf(run), 1);
  };
  const place = new EditingPlace();
  const checks = new CheckStore({ store, place, today: "2026-01-12", reasons: [], schedule, run });
  checks.connect();
  const idle = () => {
    for (const run of waiting.splice(0)) run();
  };
  idle();
  return {
    ...{ checks, place, wake, idle },
    type: (value: number) => {
      put({ ...current.report, figures: { ...current.report.figures, [cell]: value } });
      idle();
    },
    write: (overview: string) => {
      put({ ...current.report, text: { ...current.report.text, overview } });
      idle();
    },
    waits: () => waiting.length,
    put,
    rules: () => checks.current().items.map(({ finding }) => finding.rule),
  };
}

/** Between a key and what follows once it has been painted. */
const frame = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, frame - 1));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a figure typed wrong", () => {
  it("is checked after the keystroke, never within it", () => {
    const { put, waits } = session();
    put({ ...complete, figures: { ...complete.figures, [cell]: right + 1 } });
    put({ ...complete, figures: { ...complete.figures, [cell]: right + 2 } });
    expect(waits()).toBe(1);
  });

  it("shows nothing while keys are pressed, and its marks after a rest", () => {
    const { checks, type, idle, rules } = session();
    type(right + 72);
    expect(rules()).not.toContain("T3-1");
    vi.advanceTimersByTime(restInCell - 1);
    idle();
    expect(rules()).not.toContain("T3-1");
    vi.advanceTimersByTime(1);
    idle();
    expect(rules()).toContain("T3-1");
    expect(checks.current().marks.get(total)).toBe("error");
    expect(checks.current().counts.errors).toBeGreaterThan(0);
  });

  it("is marked at once when the cell is left or the entry is finished", () => {
    const left = session();
    left.type(right + 72);
    left.place.enter(total);
    vi.advanceTimersByTime(frame);
    left.idle();
    expect(left.rules()).toContain("T3-1");
    const finished = session();
    finished.type(right + 72);
    finished.wake();
    finished.idle();
    expect(finished.rules()).toContain("T3-1");
  });

  it("loses its mark at the keystroke that makes it right", () => {
    const { checks, type, wake, idle, rules } = session();
    type(right + 72);
    wake();
    idle();
    type(right);
    expect(rules()).not.toContain("T3-1");
    expect(checks.current().marks.size).toBe(0);
  });
});

describe("words typed wrong", () => {
  it("are marked 600 ms after the last key", () => {
    const { checks, write, idle } = session();
    write(`${text.overview}\n报送材料××份。`);
    const before = checks.current().numbers;
    vi.advanceTimersByTime(restInText - 1);
    idle();
    const inText = () => checks.current().items.filter(({ finding }) => finding.place?.section === "overview");
    expect(inText()).toEqual([]);
    expect(checks.current().numbers).toBe(before);
    vi.advanceTimersByTime(1);
    idle();
    expect(inText()).toHaveLength(1);
  });
});

describe("a key pressed before the checks have come", () => {
  it("waits for them", () => {
    const { checks, type } = session(null);
    type(right + 72);
    const seen: number[] = [];
    checks.withFindings(({ counts }) => seen.push(counts.errors));
    expect(seen).toEqual([]);
    checks.begin(runChecks);
    expect(seen).toEqual([1]);
  });
});

describe("what shows the checks", () => {
  it("gets the same objects where nothing has changed", () => {
    const { checks, type, wake, idle } = session();
    type(right + 72);
    wake();
    idle();
    const before = checks.current();
    checks.checkNow();
    const now = checks.current();
    expect(now.items).toBe(before.items);
    expect(now.marks).toBe(before.marks);
    expect(now.numbers.overview).toBe(before.numbers.overview);
  });
});

describe("a fix of one click", () => {
  it("is named until something else is changed", () => {
    const { checks, type, idle } = session();
    type(right + 72);
    expect(checks.apply({ kind: "setFigure", label: `改为 ${right}`, address: cell, value: right })).toBe(true);
    expect(checks.current().applied).toBe(`改为 ${right}`);
    expect(checks.current().counts.errors).toBe(0);
    type(right + 1);
    idle();
    expect(checks.current().applied).toBeNull();
  });
});
