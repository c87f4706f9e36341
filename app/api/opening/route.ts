import { judgeUnit } from "@/app/_access/judge-unit";
import { findOffice } from "@/db/offices";
import { createReport, loadLastYear } from "@/db/reports";
import { read, write } from "@/db/store";
import { createImported } from "@/db/take-import";
import type { Transaction } from "@/db/transaction";
import { editionFor } from "@/lib/editions/register";
import { nameFaults, readInterchange } from "@/lib/report/interchange";
import type { Contact, Report } from "@/lib/report/values";
import { carryOver } from "@/lib/years/carry-over";
import { invalid } from "../_http/body";
import { serve } from "../_http/serve";
import { alreadyThere } from "../_http/stored-report";

async function lastYearOf(tx: Transaction, name: string, year: number): Promise<Report | null> {
  const office = await findOffice(tx, name);
  return office === null ? null : loadLastYear(tx, office, year);
}

const openingOf = (last: Report, year: number) => ({ lastYear: last.year, ...carryOver(last, year) });

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/opening", {
  /** What a new report begins with where the office of this name has one of the year before, otherwise null; stores nothing. */
  GET: async ({ query: { unit, year }, judge }) => {
    await judgeUnit(judge, unit);
    const last = editionFor(year) && (await read((tx) => lastYearOf(tx, unit, year)));
    return { opening: last ? openingOf(last, year) : null };
  },

  /**
   * Begins the year after a report that a file holds, and keeps that one for comparison, both or neither. Where last
   * year's report is there already, it stays as it is and the new one begins with it.
   */
  POST: async ({ body, judge, note }) => {
    const { lastYear: file, texts = {} } = await body();
    const lastYear = reportOf(file, "/lastYear");
    await judgeUnit(judge, lastYear.unit.name);
    const copied = textsOf(lastYear, texts);
    note(`${lastYear.unit.name} ${lastYear.year + 1}，从文件里上年的报告开始`);
    return write((tx) => begin(tx, lastYear, copied));
  },
});

/** @throws `invalid` */
function reportOf(json: unknown, pointer: string): Report {
  const read = readInterchange(json, pointer);
  if (!read.ok) throw invalid(read.faults);
  const faults = nameFaults(read.report).map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));
  if (faults.length > 0) throw invalid(faults);
  if (!editionFor(read.report.year + 1))
    throw invalid([{ pointer: `${pointer}/year`, detail: `${read.report.year + 1} 年没有格式可用` }]);
  return read.report;
}

/** Judged as the texts of a report are. @throws `invalid` */
function textsOf({ unit, year }: Report, texts: Record<string, unknown>): Partial<Report["text"]> {
  const read = readInterchange({ unit, year, text: texts });
  if (!read.ok)
    throw invalid(read.faults.map(({ pointer, detail }) => ({ pointer: pointer.replace("/text", "/texts"), detail })));
  return Object.fromEntries(Object.entries(read.report.text).filter(([id]) => id in texts));
}

/** What the stored report says, and of the file what it leaves blank: its preface alone may name address and telephone. */
function contactOf({ contact }: Report, file: Report): Contact {
  const said = Object.entries(contact).filter(([, value]) => value !== "");
  return { ...file.contact, ...Object.fromEntries(said) };
}

async function begin(tx: Transaction, file: Report, texts: Partial<Report["text"]>) {
  const year = file.year + 1;
  const stored = await lastYearOf(tx, file.unit.name, year);
  if (!stored) await createImported(tx, file, { published: true });
  const opening = openingOf(stored ? { ...stored, contact: contactOf(stored, file) } : file, year);
  const report = { ...opening.report, text: { ...opening.report.text, ...texts } };
  const created = await createReport(tx, report);
  if (!created.ok) throw alreadyThere(report, created.id);
  return { id: created.id, revision: created.revision, opening };
}
