import { answerOffice } from "@/db/office-answers";
import { findOffice, loadOffice, reportsOfOffice } from "@/db/offices";
import { read, write } from "@/db/store";
import { serve } from "../../../_http/serve";
import { noReport, storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/office", {
  /** Who reports; with a name also the other office that is called so, with the number of its reports. */
  GET: async ({ path: { reportId }, query: { name = null } }) =>
    read(async (tx) => {
      const { officeId } = await storedReport(tx, reportId);
      const namesake = name === null ? null : await findOffice(tx, name);
      const other = namesake === null || namesake === officeId ? null : await loadOffice(tx, namesake);
      return {
        office: await loadOffice(tx, officeId),
        other: other && { id: other.id, name: other.name, reports: await reportsOfOffice(tx, other.id) },
      };
    }),

  /** Keeps what the clerk says of a new name on the cover: the office has it now, or the report is another office's. */
  PUT: async ({ path: { reportId }, body }) => {
    const given = await body();
    const office = await write((tx) => answerOffice(tx, reportId, given));
    if (!office) throw noReport(reportId);
    return { office };
  },
});
