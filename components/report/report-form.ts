import type { FieldValues } from "react-hook-form";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { cellPlace, coverFields, type FieldPlace, textPlace } from "@/lib/report/place";
import { proseIds, type Report } from "@/lib/report/values";

/**
 * What the form holds, by printed place: figures as typed, so that a wrong entry stays where it stands. Places nest,
 * because react-hook-form reads the dots of `requests.disclosed.total` as a path.
 */
export type ReportForm = FieldValues;

function put(form: ReportForm, place: FieldPlace, value: unknown): void {
  const path = place.split(".");
  const name = path.pop() as string;
  let group = form;
  for (const part of path) {
    group[part] ??= {};
    group = group[part];
  }
  group[name] = String(value ?? "");
}

/** Form values of a stored report; every field exists, so that none is ever undefined. */
export function formOf(edition: Edition, report: Report): ReportForm {
  const form: ReportForm = {};
  for (const { address, parts } of figuresOf(edition).values()) {
    put(form, cellPlace("remark", address), report.notes[address]);
    if (parts) continue;
    put(form, cellPlace("figure", address), report.figures[address] ?? report.entries[address]);
    put(form, cellPlace("measure", address), report.units[address]);
  }
  for (const field of coverFields) {
    const [group, key] = field.split(".");
    put(form, `cover:${field}`, report[group as "contact"][key as "website"]);
  }
  for (const id of proseIds) put(form, textPlace(id), report.text[id]);
  return form;
}
