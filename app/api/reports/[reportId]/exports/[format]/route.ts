import { listComments } from "@/db/comments";
import { readEnvironment } from "@/db/environment.mjs";
import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { desk } from "@/lib/beside/desk";
import { writers } from "@/lib/export/writers";
import { printedMark } from "@/lib/report/draft-mark";
import { reportTitle } from "@/lib/report/values";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { download } from "../../../../_http/download";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/exports/{format}", {
  GET: async ({ path: { reportId, format }, query }) => {
    const { toCheck, version, comments } = await read(async (tx) => {
      const toCheck = await loadToCheck(tx, reportId);
      const [version] = toCheck.stored.status === "finalised" ? await listVersions(tx, reportId) : [];
      const comments = query.comments ? await listComments(tx, reportId) : [];
      return { toCheck, version, comments };
    });
    const { report } = toCheck.stored;
    const finalised = version && { at: version.finalisedAt, sha256: version.sha256 };
    const fontsFolder = readEnvironment().fontsDir;
    const job = { checks: checksOf(toCheck), format, finalised, fontsFolder, comments };
    const { bytes, mark } = await desk().run("export", job);
    const { extension, mediaType } = writers[format];
    const name = reportTitle(report) + (mark ? printedMark(mark) : "");
    const ascii = `annual-report-${report.year}${mark ? "-draft" : ""}`;
    return download(bytes, mediaType, `${name}.${extension}`, `${ascii}.${extension}`);
  },
});
