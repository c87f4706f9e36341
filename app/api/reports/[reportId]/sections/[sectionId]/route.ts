import { editionIdOf, saveSection } from "@/db/save-section";
import { read, write } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { faultsOf } from "@/lib/report/faults";
import { sectionSchema } from "@/lib/report/section-schema";
import { invalid, judged, readJson } from "../../../../_http/body";
import { answer, handle } from "../../../../_http/handle";
import { otherMethods } from "../../../../_http/other-methods";
import { refusalOfSave } from "../../../../_http/section-save";
import { saveShape } from "../../../../_http/shapes";
import { noReport, sectionIdOf } from "../../../../_http/stored-report";

/** Next need not watch what is read of the request: that is a twentieth of a save. */
export const dynamic = "force-dynamic";

export const PATCH = handle<{ reportId: string; sectionId: string }>(async (request, params) => {
  const { reportId } = params;
  const editionId = await read((tx) => editionIdOf(tx, reportId));
  if (editionId === null) throw noReport(reportId);
  const edition = editionById(editionId);
  const sectionId = sectionIdOf(edition, params.sectionId);
  const { values, ...stamp } = judged(saveShape, await readJson(request));
  const patch = sectionSchema(edition, sectionId).safeParse(values);
  if (!patch.success) throw invalid(faultsOf(patch.error, edition, "/values"));
  const outcome = await write((tx) => saveSection(tx, { reportId, sectionId, patch: patch.data, ...stamp }));
  if (!outcome.ok) throw refusalOfSave(reportId, outcome);
  const { revision, savedAt, merged } = outcome;
  return answer({ revision, savedAt, ...(merged ? { values: merged } : {}) });
});

export const { DELETE, GET, HEAD, OPTIONS, POST, PUT } = otherMethods("PATCH");
