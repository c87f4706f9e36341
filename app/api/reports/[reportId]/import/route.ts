import { editionIdOf } from "@/db/save-section";
import { read, write } from "@/db/store";
import { NotTaken, takeImport } from "@/db/take-import";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { type Fault, faultsOf } from "@/lib/report/faults";
import { sectionSchema } from "@/lib/report/section-schema";
import type { SectionPatch } from "@/lib/report/section-values";
import { invalid, judged, readJson } from "../../../_http/body";
import { answer, handle } from "../../../_http/handle";
import { importShape } from "../../../_http/import-shapes";
import { otherMethods } from "../../../_http/other-methods";
import { refusalOfSave } from "../../../_http/section-save";
import { noReport, sectionIdOf } from "../../../_http/stored-report";

/** Puts what was chosen of a file into a report, all of it or nothing; what stood there is kept as a version. */
export const POST = handle<{ reportId: string }>(async (request, { reportId }) => {
  const editionId = await read((tx) => editionIdOf(tx, reportId));
  if (editionId === null) throw noReport(reportId);
  const { baseRevision, sections, about = "" } = judged(importShape, await readJson(request));
  const patches = patchesOf(editionById(editionId), sections);
  try {
    return answer(await write((tx) => takeImport(tx, { reportId, baseRevision, patches, about })));
  } catch (error) {
    if (error instanceof NotTaken) throw refusalOfSave(reportId, error.refusal);
    throw error;
  }
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

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
