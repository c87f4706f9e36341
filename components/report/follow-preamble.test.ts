import { createFormControl, type UseFormReturn } from "react-hook-form";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { editionById } from "@/lib/editions/register";
import { type FieldPlace, textPlace } from "@/lib/report/place";
import { blankReport } from "@/lib/report/values";
import { fillPreamble, followPreamble } from "./follow-preamble";
import { formOf, type ReportForm } from "./report-form";
import { ReportStore } from "./report-store";

const edition = editionById("2021");
const report = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const telephone: FieldPlace = "cover:contact.telephone";
const preamble = textPlace("preamble");

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("cancelAnimationFrame", () => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function opened() {
  const form = createFormControl<ReportForm>({ defaultValues: formOf(edition, report) });
  const store = new ReportStore(edition, form as unknown as UseFormReturn<ReportForm>, report);
  store.connect();
  fillPreamble(store);
  const stop = followPreamble(store);
  const put = (place: FieldPlace, text: string) => store.change([store.changeTo(place, text)], "填写");
  return { store, put, stop, text: () => store.typed(preamble) };
}

it("a preamble that nobody has written says what its fields say, also when they are taken back and done again", () => {
  const { store, put, text } = opened();
  const first = text();
  put(telephone, "0000-1");
  const second = text();
  expect(second).toContain("0000-1");
  put(telephone, "0000-2");
  store.steps.undo();
  expect(text()).toBe(second);
  store.steps.undo();
  expect(text()).toBe(first);
  store.steps.redo();
  expect(text()).toBe(second);
});

it("it says what a colleague writes into its fields", () => {
  const { store, text } = opened();
  store.steps.takeOver([store.changeTo(telephone, "0000-3")]);
  expect(text()).toContain("0000-3");
});

it("words of somebody's own stand, and are taken back to what the fields gave", () => {
  const { store, put, text } = opened();
  const composed = text();
  put(preamble, `${composed}另有说明。`);
  put(telephone, "0000-4");
  expect(text()).toBe(`${composed}另有说明。`);
  for (const _ of "两步") store.steps.undo();
  expect(text()).toBe(composed);
  put(telephone, "0000-5");
  expect(text()).toContain("0000-5");
});

it("once it is not followed any more it stands as it is", () => {
  const { put, stop, text } = opened();
  stop();
  const composed = text();
  put(telephone, "0000-6");
  expect(text()).toBe(composed);
});
