import { judgeNamesake } from "@/app/_access/judge-unit";
import { answerOffice, BothCollected } from "@/db/office-answers";
import { findOffice, loadOffice, reportsOfOffice } from "@/db/offices";
import { read, write } from "@/db/store";
import type { OfficeAnswer } from "@/lib/report/office";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";
import { noReport, storedReport } from "../../../_http/stored-report";

const bothCollected =
  "这两个名称的单位都在收报的名册里，各报各的，不能并成一个。这份报告是其中另一个单位的，就选“是另一个单位”。";

/** As the log says it, with the name. */
const answers: Record<OfficeAnswer, string> = { renamed: "单位改名为", formerly: "单位以前叫", another: "归到" };

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
  PUT: async ({ path: { reportId }, body, judge, note }) => {
    const given = await body();
    note(`${answers[given.answer]}${given.name}`);
    await judgeNamesake(judge, given);
    try {
      const office = await write((tx) => answerOffice(tx, reportId, given));
      if (!office) throw noReport(reportId);
      return { office };
    } catch (error) {
      if (!(error instanceof BothCollected)) throw error;
      throw new ReportError("conflict", bothCollected);
    }
  },
});
