import { reportAt } from "@/db/history";
import { loadKept } from "@/db/kept-versions";
import { read } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { printInterchange } from "@/lib/report/interchange";
import { serve } from "../../../../_http/serve";
import { noState, storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/history/{revision}", {
  /** The interchange file as it stood then; what was kept as a version of its own needs no putting together. */
  GET: async ({ path: { reportId, revision } }) => {
    const content = await read(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const kept = await loadKept(tx, reportId, revision);
      const then = kept ? null : await reportAt(tx, stored, revision);
      return kept ?? (then && printInterchange(editionById(then.edition), then));
    });
    if (!content) throw noState(revision);
    return content;
  },
});
