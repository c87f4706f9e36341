import { createFormControl, type UseFormReturn } from "react-hook-form";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editionById } from "@/lib/editions/register";
import { cellPlace, type FieldPlace, textPlace } from "@/lib/report/place";
import { blankReport } from "@/lib/report/values";
import { formOf, type ReportForm } from "./report-form";
import { ReportStore } from "./report-store";

const edition = editionById("2021");
const report = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const person = "requests.newlyReceived.naturalPerson";
const total = "requests.newlyReceived.total";

/** Frames are drawn when the test says so. */
let frames: (() => void)[] = [];
const drawFrame = () => {
  for (const frame of frames.splice(0)) frame();
  vi.advanceTimersByTime(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("an entry that is no figure stands again when the report is opened again, and is read when it is mended", () => {
  const stored = { ...report, entries: { [person]: "12a" } };
  const form = createFormControl<ReportForm>({ defaultValues: formOf(edition, stored) });
  const store = new ReportStore(edition, form as unknown as UseFormReturn<ReportForm>, stored);
  store.connect();
  const name: FieldPlace = cellPlace("figure", person);
  expect(store.typed(name)).toBe("12a");
  expect(store.snapshot().problems.get(person)).toContain("12a");
  expect(store.snapshot().figures.get(total)).toBeNull();
  store.change([store.changeTo(name, "12")], "");
  expect(store.snapshot()).toMatchObject({ report: { figures: { [person]: 12 }, entries: {} }, problems: new Map() });
  store.steps.undo();
  expect(store.snapshot().report).toMatchObject({ figures: { [person]: null }, entries: { [person]: "12a" } });
});

it("a figure with its unit is read as both (2019, item 9), while it is typed and when the unit goes again", () => {
  const address = "article20Item9.centralizedProcurement.totalAmount";
  const old = editionById("2019");
  const blank = blankReport("2019", report.unit, 2020);
  const form = createFormControl<ReportForm>({ defaultValues: formOf(old, blank) });
  const store = new ReportStore(old, form as unknown as UseFormReturn<ReportForm>, blank);
  store.connect();
  const typed = (text: string) => {
    store.adjust([store.changeTo(cellPlace("figure", address), text)]);
    const { figures, units, entries } = store.snapshot().report;
    return [figures[address], units[address], entries[address]];
  };
  expect(typed("3750.5万元")).toEqual(["3750.5", "万元", undefined]);
  expect(typed("3750.5")).toEqual(["3750.5", "", undefined]);
  expect(typed("3750.5a")).toEqual([null, "", "3750.5a"]);
});

function unconnected() {
  const form = createFormControl<ReportForm>({ defaultValues: formOf(edition, report) });
  return new ReportStore(edition, form as unknown as UseFormReturn<ReportForm>, report);
}

function session() {
  const store = unconnected();
  store.connect();
  const told = vi.fn();
  store.subscribe(told);
  const type = (name: FieldPlace, value: string) =>
    store.field(name).onChange({ type: "change", target: { name, value } });
  return { store, told, type };
}

describe("a keystroke", () => {
  it("tells the page only after the frame that shows it, and once for all keys of a frame", () => {
    const { told, type } = session();
    type(cellPlace("figure", person), "1");
    type(cellPlace("figure", person), "12");
    expect(told).not.toHaveBeenCalled();
    drawFrame();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("is in the report for whoever asks before that", () => {
    const { store, type } = session();
    type(cellPlace("figure", person), "12");
    expect(store.snapshot().report.figures[person]).toBe(12);
    expect(store.snapshot().figures.get(total)).toBe(12);
  });

  it("that makes no figure is a blank with its reason, until the entry is one again", () => {
    const { store, type } = session();
    type(cellPlace("figure", person), "12a");
    expect(store.snapshot().report.figures[person] ?? null).toBeNull();
    expect(store.snapshot().problems.get(person)).toContain("这里要填整数");
    type(cellPlace("figure", person), "12");
    expect(store.snapshot().problems.size).toBe(0);
  });

  it("wakes the cell and its totals, and no other cell", () => {
    const { store, type } = session();
    const woken: string[] = [];
    for (const address of [person, total, "requests.newlyReceived.commercialEnterprise"])
      store.subscribeCell(address, () => woken.push(address));
    type(cellPlace("figure", person), "12");
    drawFrame();
    expect(woken).toEqual([person, total]);
  });

  it("reaches the page also while no frame is drawn", () => {
    const { told, type } = session();
    type(textPlace("overview"), "公开");
    vi.advanceTimersByTime(200);
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe("a change of many fields", () => {
  it("is told at once and taken back whole", () => {
    const { store, told } = session();
    store.change(
      [store.changeTo(cellPlace("figure", person), "3"), store.changeTo(cellPlace("remark", person), "含补正")],
      "粘贴",
    );
    expect(told).toHaveBeenCalled();
    expect(store.snapshot().report.notes[person]).toBe("含补正");
    expect(store.steps.undo()?.label).toBe("粘贴");
    expect(store.snapshot().report.figures[person] ?? null).toBeNull();
    expect(store.snapshot().report.notes[person]).toBeUndefined();
  });
});

describe("a value put in while the page is still being built", () => {
  it("is told once the form is followed, also when somebody asked for the report before", () => {
    const store = unconnected();
    const told = vi.fn();
    store.adjust([store.changeTo(textPlace("preamble"), "根据条例编制。")]);
    store.snapshot();
    store.connect();
    store.subscribe(told);
    drawFrame();
    expect(told).toHaveBeenCalledTimes(1);
    expect(store.snapshot().report.text.preamble).toBe("根据条例编制。");
  });
});
