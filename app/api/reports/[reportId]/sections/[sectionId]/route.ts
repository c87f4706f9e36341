import { type SectionSave, saveRead } from "@/db/save-section";
import { write } from "@/db/store";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { faultsOf } from "@/lib/report/faults";
import { sectionSchema } from "@/lib/report/section-schema";
import type { SectionPatch } from "@/lib/report/section-values";
import { invalid } from "../../../../_http/body";
import { refusalOfSave } from "../../../../_http/section-save";
import { serve } from "../../../../_http/serve";
import { sectionIdOf } from "../../../../_http/stored-report";

/** Next need not watch what is read of the request: that is a twentieth of a save. */
export const dynamic = "force-dynamic";

/** @throws `invalid` */
function patchIn(edition: Edition, sectionId: SectionId, given: unknown, pointer: string): SectionPatch {
  const patch = sectionSchema(edition, sectionId).safeParse(given);
  if (!patch.success) throw invalid(faultsOf(patch.error, edition, pointer));
  return patch.data;
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/sections/{sectionId}", {
  PATCH: async ({ path: { reportId, sectionId: asked }, body }) => {
    // Heard before the unit of work begins and judged in it: a report that is not there is not found, whatever was sent.
    const [sent] = await Promise.allSettled([body()]);
    const readBy = (edition: Edition): SectionSave => {
      const sectionId = sectionIdOf(edition, asked);
      if (sent.status === "rejected") throw sent.reason;
      const { values, setAside: refused, ...stamp } = sent.value;
      const patch = patchIn(edition, sectionId, values, "/values");
      const setAside = refused === undefined ? undefined : patchIn(edition, sectionId, refused, "/setAside");
      return { reportId, sectionId, patch, setAside, ...stamp };
    };
    const outcome = await write((tx) => saveRead(tx, reportId, readBy));
    if (!outcome.ok) throw refusalOfSave(reportId, outcome);
    const { revision, savedAt, merged } = outcome;
    return { revision, savedAt, ...(merged ? { values: merged } : {}) };
  },
});
