import { loadMapping, rememberMapping, withDecisions } from "@/db/ledger-mappings";
import { listLedgers } from "@/db/ledgers";
import { read, write } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { runLedger } from "@/lib/import/run-import";
import { decidedWords, headsOf, ledgerFieldsOf } from "../../../_http/ledger-decisions";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/ledgers", {
  /** The ledgers that tables of this report were filled from, without their lines. */
  GET: async ({ path: { reportId } }) => {
    const ledgers = await read(async (tx) => {
      await storedReport(tx, reportId);
      return listLedgers(tx, reportId);
    });
    return { ledgers };
  },

  /**
   * Reads an office's ledger and counts it into table three or four of this report. Stores nothing of it; decisions about
   * words and columns are remembered for the next ledger. A large one can be followed line by line, and left.
   */
  POST: async ({ path: { reportId }, upload, follow }) => {
    const { report, officeId } = await read((tx) => storedReport(tx, reportId));
    return upload(async ({ bytes, fields: { question } }, hold) => {
      const { kind, columns, words, answers } = question;
      const edition = editionById(report.edition);
      const decided = { heads: {}, words: words ? decidedWords(edition, words) : {} };
      const place = { officeId, kind, editionId: edition.id };
      const mapping = withDecisions(await read((tx) => loadMapping(tx, place)), decided);
      const asked = { edition: edition.id, year: report.year, kind, columns, mapping, answers };
      return follow(async (onProgress, signal) => {
        const reading = runLedger(bytes, asked, { onProgress, signal });
        hold(reading);
        const outcome = await reading;
        if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
        const heads = columns ? headsOf(columns, outcome.reading.heads) : {};
        if (columns || words) await write((tx) => rememberMapping(tx, place, { ...decided, heads }));
        return { ...outcome.reading, fields: ledgerFieldsOf(edition, kind) };
      });
    });
  },
});
