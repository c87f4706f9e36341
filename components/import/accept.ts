import type { SectionId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/headings";
import { editionById } from "@/lib/editions/register";
import { type SectionPatch, type SectionValues, splitReport } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";
import { type Answer, type Created, request } from "../start/report-requests";
import { fileOf } from "./take-sections";

/** A new report out of accepted sections; `problem.report` names the one that the unit already has. */
export const createFrom = (report: Report): Promise<Answer<Created>> => request("POST", "/api/reports", fileOf(report));

/** Every entered figure of a section, so that what the file leaves blank becomes blank. */
function withBlanks(editionId: string, section: SectionId, values: SectionValues): SectionPatch {
  const addresses = [...figuresOf(editionById(editionId)).values()].filter((spec) => spec.section === section);
  const blanks = Object.fromEntries(addresses.map(({ address }) => [address, null]));
  const entered = Object.fromEntries(addresses.filter(({ parts }) => !parts).map(({ address }) => [address, null]));
  return {
    figures: { ...entered, ...values.figures },
    units: { ...entered, ...values.units },
    notes: { ...blanks, ...values.notes },
  };
}

function patchFor(report: Report, section: SectionId, values: SectionValues): SectionPatch {
  if (section === "cover") return values;
  return section in report.text ? { text: values.text ?? "" } : withBlanks(report.edition, section, values);
}

/** Puts accepted sections into a report that is there already: what they hold replaces what stands there. */
export async function fillSections(
  id: string,
  report: Report,
  taken: ReadonlySet<SectionId>,
): Promise<Answer<{ revision: number }>> {
  const stored = await request<{ revision: number }>("GET", `/api/reports/${id}`);
  if (!stored.ok) return stored;
  let { revision } = stored.value;
  for (const [section, values] of splitReport(editionById(report.edition), report)) {
    if (!taken.has(section)) continue;
    const body = { baseRevision: revision, values: patchFor(report, section, values) };
    const saved = await request<{ revision: number }>("PATCH", `/api/reports/${id}/sections/${section}`, body);
    if (!saved.ok) return saved;
    revision = saved.value.revision;
  }
  return { ok: true, value: { revision } };
}

/** What this year's report begins with, and what could not be carried over. */
export type Opening = { report: Report; carried: string[]; left: string[] };

/** Last year's report as far as it opens this year's; the server finds it by unit and year. */
export const openingOf = (unit: string, year: number): Promise<Answer<Opening>> =>
  request("GET", `/api/opening?${new URLSearchParams({ unit, year: String(year) })}`);

/** Keeps `lastYear` for comparison and begins the next year with it; texts are copied only where they were ticked. */
export async function beginNextYear(lastYear: Report, texts: Partial<Report["text"]>): Promise<Answer<Created>> {
  const kept = await createFrom(lastYear);
  if (!kept.ok && !kept.problem.report) return kept;
  const opening = await openingOf(lastYear.unit.name, lastYear.year + 1);
  if (!opening.ok) return opening;
  const { report } = opening.value;
  return createFrom({ ...report, text: { ...report.text, ...texts } });
}
