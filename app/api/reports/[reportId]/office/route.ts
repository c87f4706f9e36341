import { answerOffice } from "@/db/office-answers";
import { findOffice, loadOffice, reportsOfOffice } from "@/db/offices";
import { read, write } from "@/db/store";
import { judged, readJson } from "../../../_http/body";
import { answer, handle } from "../../../_http/handle";
import { officeAnswerShape } from "../../../_http/office-shapes";
import { otherMethods } from "../../../_http/other-methods";
import { noReport, storedReport } from "../../../_http/stored-report";

type Params = { reportId: string };

/** Who reports; with `?name=` also the other office that is called so, with the number of its reports. */
export const GET = handle<Params>(async (request, { reportId }) => {
  const name = new URL(request.url).searchParams.get("name");
  const found = await read(async (tx) => {
    const { officeId } = await storedReport(tx, reportId);
    const namesake = name === null ? null : await findOffice(tx, name);
    const other = namesake === null || namesake === officeId ? null : await loadOffice(tx, namesake);
    return {
      office: await loadOffice(tx, officeId),
      other: other && { id: other.id, name: other.name, reports: await reportsOfOffice(tx, other.id) },
    };
  });
  return answer(found);
});

/** Keeps what the clerk says of a new name on the cover: the office has it now, or the report is another office's. */
export const PUT = handle<Params>(async (request, { reportId }) => {
  const given = judged(officeAnswerShape, await readJson(request));
  const office = await write((tx) => answerOffice(tx, reportId, given));
  if (!office) throw noReport(reportId);
  return answer({ office });
});

export const { DELETE, OPTIONS, PATCH, POST } = otherMethods("GET", "PUT");
