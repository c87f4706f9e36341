import { judgeUnit } from "@/app/_access/judge-unit";
import { namesOfOffices } from "@/db/offices";
import { listReports } from "@/db/report-list";
import { createReport } from "@/db/reports";
import { read, write } from "@/db/store";
import { createImported } from "@/db/take-import";
import type { Transaction } from "@/db/transaction";
import { contradictions, nameFaults, readInterchange } from "@/lib/report/interchange";
import type { ListedReport, ReportQuery } from "@/lib/report/listed-report";
import { invalid } from "../_http/body";
import { todayInChina } from "../_http/checked-report";
import { serve } from "../_http/serve";
import { alreadyThere } from "../_http/stored-report";

const listed = ({ officeId, lastSection: _, deletedAt: __, ...report }: ListedReport, names: Map<string, string>) => ({
  ...report,
  office: { id: officeId, name: names.get(officeId) ?? report.unit.name },
});

async function pageOf(tx: Transaction, query: ReportQuery) {
  const page = await listReports(tx, query);
  if (!page) throw invalid([{ pointer: "/after", detail: "要上一页答的 next，排序也要和上一页一样" }]);
  const names = await namesOfOffices(tx, [...new Set(page.reports.map(({ officeId }) => officeId))]);
  return { reports: page.reports.map((report) => listed(report, names)), next: page.next };
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports", {
  /** A page of the reports outside the bin or in it: `q`, `state`, `year` and `office` choose, `sort` orders, `after` goes on. */
  GET: async ({ query: { q: words, ...query }, offices }) => {
    const among = offices();
    return read((tx) => pageOf(tx, { ...query, words, among, today: todayInChina() }));
  },

  POST: async ({ body, judge, note }) => {
    const { example, imported, published, ...file } = await body();
    const read = readInterchange(file);
    if (!read.ok) throw invalid(read.faults);
    const { edition, report, printed } = read;
    const faults = [...nameFaults(report), ...contradictions(edition, report, printed)];
    if (faults.length > 0) throw invalid(faults);
    await judgeUnit(judge, report.unit.name);
    const create = (tx: Transaction) =>
      imported ? createImported(tx, report, { published }) : createReport(tx, report, { example, published });
    note(`${report.unit.name} ${report.year}`);
    const created = await write(create);
    if (!created.ok) throw alreadyThere(report, created.id);
    const { id, revision } = created;
    return { id, revision };
  },
});
