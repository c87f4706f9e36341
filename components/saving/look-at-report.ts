import { call } from "@/components/requests/call";
import { editionById } from "@/lib/editions/register";
import { sectionIdsOf } from "@/lib/report/section-values";
import { blankReport, type Report } from "@/lib/report/values";
import type { KnownState } from "./known-values";
import type { Failure } from "./save-answer";
import { failureOf } from "./send-section";

/** @returns how to ask for what the server holds of a report now. */
export const lookAtReport =
  (reportId: string, { edition }: Pick<Report, "edition">) =>
  async (): Promise<{ ok: true; known: KnownState } | Failure> => {
    const answer = await call("GET /api/reports/{reportId}", { path: { reportId } });
    if (!answer.ok) return failureOf(answer.problem);
    const { revision, unit, year, figures, entries, units, notes, text, contact, signature } = answer.value;
    const blank = blankReport(edition, { name: unit.name, kind: unit.kind ?? "department" }, year);
    const report: Report = {
      ...{ ...blank, figures: figures ?? {}, entries: entries ?? {}, units: units ?? {}, notes: notes ?? {} },
      text: { ...blank.text, ...text },
      contact: { ...blank.contact, ...contact },
      signature: { ...blank.signature, ...signature },
    };
    const revisions = Object.fromEntries(sectionIdsOf(editionById(edition)).map((id) => [id, revision]));
    return { ok: true, known: { report, revisions } };
  };
