import { editionIdOf } from "@/db/save-section";
import { read, write } from "@/db/store";
import { NotTaken, takeImport } from "@/db/take-import";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { type Fault, faultsOf } from "@/lib/report/faults";
import { sectionSchema } from "@/lib/report/section-schema";
import type { SectionPatch } from "@/lib/report/section-values";
import { invalid } from "../../../_http/body";
import { refusalOfSave } from "../../../_http/section-save";
import { serve } from "../../../_http/serve";
import { noReport, sectionIdOf } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/import", {
  /** Puts what was chosen of a file into a report, all of it or nothing; what stood there is kept as a version. */
  POST: async ({ path: { reportId }, body }) => {
    const editionId = await read((tx) => editionIdOf(tx, reportId));
    if (editionId === null) throw noReport(reportId);
    const { baseRevision, sections, about = "" } = await body();
    const patches = patchesOf(editionById(editionId), sections);
    try {
      return await write((tx) => takeImport(tx, { reportId, baseRevision, patches, about }));
    } catch (error) {
      if (error instanceof NotTaken) throw refusalOfSave(reportId, error.refusal);
      throw error;
    }
  },
});

/** @throws `invalid` with the faults of all sections. */
function patchesOf(edition: Edition, sections: Record<string, unknown>): Map<SectionId, SectionPatch> {
  const faults: Fault[] = [];
  const patches = new Map<SectionId, SectionPatch>();
  for (const [id, values] of Object.entries(sections)) {
    const sectionId = sectionIdOf(edition, id);
    const patch = sectionSchema(edition, sectionId).safeParse(values);
    if (patch.success) patches.set(sectionId, patch.data);
    else faults.push(...faultsOf(patch.error, edition, `/sections/${sectionId}`));
  }
  if (faults.length > 0) throw invalid(faults);
  return patches;
}
