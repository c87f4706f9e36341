import type { StoredReport } from "@/db/reports";
import { read } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { desk } from "@/lib/beside/desk";
import { writers } from "@/lib/export/writers";
import { mostYears } from "@/lib/years/compare-years";
import { comparedReport, readIds } from "../../../_compare/compared-report";
import { download } from "../../_http/download";
import { ReportError } from "../../_http/problem";
import { serve } from "../../_http/serve";
import { noReport, storedReport } from "../../_http/stored-report";

async function eachOf(tx: Transaction, ids: string[]): Promise<StoredReport[]> {
  const stored = [];
  for (const id of ids) stored.push(await storedReport(tx, id));
  return stored;
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/compare/{format}", {
  /** Two to five years of a unit side by side, as a file. */
  GET: async ({ path: { format }, query, judge, note }) => {
    const ids = readIds(query.reports);
    if (ids.length < 2 || ids.length > mostYears)
      throw new ReportError("malformed", `要两份到 ${mostYears} 份报告的编号，用逗号隔开：reports=编号,编号。`);
    const reports = (await read((tx) => eachOf(tx, ids))).map((stored) => {
      judge({ office: stored.officeId }, noReport(stored.id));
      return comparedReport(stored);
    });
    const { bytes, title } = await desk().run("comparisonFile", { format, reports });
    note(title);
    return download(bytes, writers[format].mediaType, `${title}.${format}`, `comparison.${format}`);
  },
});
