import { loadReviewEvents } from "@/db/review-events";
import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { signedSteps } from "@/lib/review/signed-steps";
import { checksOf, loadToCheck } from "./checked-report";
import { type PaperName, paperFile } from "./paper-file";

/** A paper about a stored report and its checks. @throws `notFound` */
export async function reportPaper(paper: PaperName, reportId: string, format: "docx" | "pdf"): Promise<Response> {
  const { versions, events, ...toCheck } = await read(async (tx) => ({
    ...(await loadToCheck(tx, reportId)),
    versions: await listVersions(tx, reportId),
    events: await loadReviewEvents(tx, reportId),
  }));
  const version = toCheck.stored.status === "finalised" ? versions[0] : null;
  return paperFile(paper, format, { checks: checksOf(toCheck), version, round: signedSteps(events) });
}
