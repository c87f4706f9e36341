import { importedValues } from "@/db/imported-values";
import { findOffice } from "@/db/offices";
import { loadReportOf } from "@/db/reports";
import { read } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { printInterchange } from "@/lib/report/interchange";
import { judged } from "../../_http/body";
import { answer, handle } from "../../_http/handle";
import { targetQuery } from "../../_http/import-shapes";
import { otherMethods } from "../../_http/other-methods";

/** The report that a file of this unit and year would be put into, and what in it came out of files; null where there is none. */
export const GET = handle(async (request) => {
  const { unit, year } = judged(targetQuery, Object.fromEntries(new URL(request.url).searchParams));
  const target = await read(async (tx) => {
    const office = await findOffice(tx, unit);
    const stored = office && (await loadReportOf(tx, office, year));
    if (!stored) return null;
    const { id, revision, status, updatedAt, report } = stored;
    const file = printInterchange(editionById(report.edition), report);
    return { id, revision, status, updatedAt, report: file, imported: await importedValues(tx, id) };
  });
  return answer({ target });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
