import { loadEarlier } from "@/app/_review/load-earlier";
import { listComments } from "@/db/comments";
import { readEnvironment } from "@/db/environment.mjs";
import type { StoredReport } from "@/db/reports";
import { read } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { listVersions } from "@/db/versions";
import { desk } from "@/lib/beside/desk";
import { writers } from "@/lib/export/writers";
import { printedMark } from "@/lib/report/draft-mark";
import { reportTitle } from "@/lib/report/values";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { download } from "../../../../_http/download";
import { ReportError } from "../../../../_http/problem";
import { serve } from "../../../../_http/serve";

const noTracking = "只有 Word 文件能用修订标出改动。";

/** @throws `notFound` */
async function earlierState(tx: Transaction, stored: StoredReport, since: number | "round") {
  const earlier = await loadEarlier(tx, stored, since);
  if (earlier) return earlier;
  throw new ReportError(
    "notFound",
    since === "round" ? "报告还没有别人看过，没有上一轮可比。" : `这份报告没有第 ${since} 版。`,
  );
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/exports/{format}", {
  GET: async ({ path: { reportId, format }, query }) => {
    if (query.since && format !== "docx")
      throw new ReportError("invalid", noTracking, { errors: [{ pointer: "since", detail: noTracking }] });
    const { toCheck, version, comments, earlier } = await read(async (tx) => {
      const toCheck = await loadToCheck(tx, reportId);
      const [version] = toCheck.stored.status === "finalised" ? await listVersions(tx, reportId) : [];
      const comments = query.comments ? await listComments(tx, reportId) : [];
      const earlier = query.since ? await earlierState(tx, toCheck.stored, query.since) : undefined;
      return { toCheck, version, comments, earlier };
    });
    const { report } = toCheck.stored;
    const finalised = version && { at: version.finalisedAt, sha256: version.sha256 };
    const fontsFolder = readEnvironment().fontsDir;
    const job = { checks: checksOf(toCheck), format, finalised, fontsFolder, comments, earlier };
    const { bytes, mark } = await desk().run("export", job);
    const { extension, mediaType } = writers[format];
    const name = reportTitle(report) + (mark ? printedMark(mark) : "");
    const ascii = `annual-report-${report.year}${mark ? "-draft" : ""}`;
    return download(bytes, mediaType, `${name}.${extension}`, `${ascii}.${extension}`);
  },
});
