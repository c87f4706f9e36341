import { editionIdOf, saveSection } from "@/db/save-section";
import { read, write } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { faultsOf } from "@/lib/report/faults";
import { sectionSchema } from "@/lib/report/section-schema";
import { invalid } from "../../../../_http/body";
import { refusalOfSave } from "../../../../_http/section-save";
import { serve } from "../../../../_http/serve";
import { noReport, sectionIdOf } from "../../../../_http/stored-report";

/** Next need not watch what is read of the request: that is a twentieth of a save. */
export const dynamic = "force-dynamic";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/sections/{sectionId}", {
  PATCH: async ({ path: { reportId, sectionId: asked }, body }) => {
    const editionId = await read((tx) => editionIdOf(tx, reportId));
    if (editionId === null) throw noReport(reportId);
    const edition = editionById(editionId);
    const sectionId = sectionIdOf(edition, asked);
    const { values, ...stamp } = await body();
    const patch = sectionSchema(edition, sectionId).safeParse(values);
    if (!patch.success) throw invalid(faultsOf(patch.error, edition, "/values"));
    const outcome = await write((tx) => saveSection(tx, { reportId, sectionId, patch: patch.data, ...stamp }));
    if (!outcome.ok) throw refusalOfSave(reportId, outcome);
    const { revision, savedAt, merged } = outcome;
    return { revision, savedAt, ...(merged ? { values: merged } : {}) };
  },
});
