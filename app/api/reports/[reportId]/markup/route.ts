import { listComments } from "@/db/comments";
import { declinedIn } from "@/db/declined-changes";
import { takeFileComments } from "@/db/file-comments";
import type { StoredReport } from "@/db/reports";
import { read, write } from "@/db/store";
import { runMarkup } from "@/lib/import/run-import";
import { changeDigest } from "@/lib/markup/change-digest";
import { threadsOf } from "@/lib/markup/comments-to-take";
import { changesOf, pinnedComments, strangerFault } from "@/lib/markup/match-markup";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

function whyLocked({ status, review }: StoredReport): string | null {
  if (status === "finalised") return "报告已定稿，重新打开以后才能接受改动。批注照收。";
  return review ? `报告在审核，现在在“${review.step}”这一步，退回或撤回以后才能接受改动。批注照收。` : null;
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/markup", {
  /** Takes the comments in, which change nothing of the report, and answers what the file changes; none of it is made. */
  POST: async ({ path: { reportId }, request: { signal }, upload }) => {
    await read((tx) => storedReport(tx, reportId));
    const outcome = await upload(({ bytes }) => runMarkup(bytes, { signal }));
    if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
    const { file } = outcome;
    return write(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const { report, revision } = stored;
      const fault = strangerFault(report, file);
      if (fault) throw new ReportError("unreadable", fault);
      const pinned = pinnedComments(report, file);
      const threads = threadsOf(file, pinned, await listComments(tx, reportId));
      const taken = await takeFileComments(tx, { id: reportId, revision }, threads);
      const gone = pinned.filter((each, index) => each.gone && file.comments[index].parent === null).length;
      const comments = { ...taken, gone };
      const declined = await declinedIn(tx, reportId);
      const changes = changesOf(report, file).map((change) => {
        const digest = changeDigest(change);
        return { ...change, digest, declined: declined.has(digest) };
      });
      return { revision, locked: whyLocked(stored), texts: report.text, changes, comments };
    });
  },
});
