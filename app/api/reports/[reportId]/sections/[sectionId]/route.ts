import { editionIdOf, saveSection } from "@/db/save-section";
import { read as readStore, write } from "@/db/store";
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
    const editionId = await readStore((tx) => editionIdOf(tx, reportId));
    if (editionId === null) throw noReport(reportId);
    const edition = editionById(editionId);
    const sectionId = sectionIdOf(edition, asked);
    const { values, setAside: refused, ...stamp } = await body();
    const read = (given: unknown, pointer: string) => {
      const patch = sectionSchema(edition, sectionId).safeParse(given);
      if (!patch.success) throw invalid(faultsOf(patch.error, edition, pointer));
      return patch.data;
    };
    const patch = read(values, "/values");
    const setAside = refused === undefined ? undefined : read(refused, "/setAside");
    const outcome = await write((tx) => saveSection(tx, { reportId, sectionId, patch, setAside, ...stamp }));
    if (!outcome.ok) throw refusalOfSave(reportId, outcome);
    const { revision, savedAt, merged } = outcome;
    return { revision, savedAt, ...(merged ? { values: merged } : {}) };
  },
});
