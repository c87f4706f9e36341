import { importedValues } from "@/db/imported-values";
import { findOffice } from "@/db/offices";
import { loadReportOf } from "@/db/reports";
import { read } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { printInterchange } from "@/lib/report/interchange";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/imports/target", {
  /** The report that a file of this unit and year would be put into, and what in it came out of files; null where there is none. */
  GET: async ({ query: { unit, year }, offices }) => {
    const among = offices();
    const target = await read(async (tx) => {
      const office = await findOffice(tx, unit);
      const stored = office && (await loadReportOf(tx, office, year));
      if (!stored || (among && !among.includes(office))) return null;
      const { id, revision, status, updatedAt, report } = stored;
      const file = printInterchange(editionById(report.edition), report);
      return { id, revision, status, updatedAt, report: file, imported: await importedValues(tx, id) };
    });
    return { target };
  },
});
