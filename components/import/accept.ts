import type { SectionId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/headings";
import { editionById } from "@/lib/editions/register";
import { type SectionPatch, type SectionValues, splitReport } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";
import { type Answer, request } from "../requests/request";
import { type Created, createFrom, type Opening, openingOf } from "../start/report-requests";

/** Every entered figure of a section, so that what the file leaves blank becomes blank. */
function withBlanks(editionId: string, section: SectionId, values: SectionValues): SectionPatch {
  const addresses = [...figuresOf(editionById(editionId)).values()].filter((spec) => spec.section === section);
  const blanks = Object.fromEntries(addresses.map(({ address }) => [address, null]));
  const entered = Object.fromEntries(addresses.filter(({ parts }) => !parts).map(({ address }) => [address, null]));
  return {
    figures: { ...entered, ...values.figures },
    entries: { ...entered, ...values.entries },
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

export type Begun = Created & { opening: Opening };

/** Keeps `lastYear` for comparison and begins the next year with it; texts are copied only where they were ticked. */
export async function beginNextYear(lastYear: Report, texts: Partial<Report["text"]>): Promise<Answer<Begun>> {
  const kept = await createFrom(lastYear, { published: true });
  if (!kept.ok && !kept.problem.report) return kept;
  const found = await openingOf(lastYear.unit.name, lastYear.year + 1);
  if (!found.ok) return found;
  const { opening } = found.value;
  if (!opening) return { ok: false, problem: { detail: `${lastYear.year + 1} 年度没有格式可用。` } };
  const made = await createFrom({ ...opening.report, text: { ...opening.report.text, ...texts } });
  return made.ok ? { ok: true, value: { ...made.value, opening } } : made;
}
