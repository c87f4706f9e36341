import { seenOf } from "@/app/_access/subject-of";
import { readHeads } from "@/db/latest-changes";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";
import { eventStream } from "../../../_live/event-stream";

export const dynamic = "force-dynamic";

/** A browser that has more reports open than these hears of the others when it saves. */
const mostReports = 40;

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/events", {
  GET: async ({ path: { reportId }, query: { also = "" }, request, offices }) => {
    const others = also.split(",").filter((id) => id !== "" && id !== reportId);
    const reports = [reportId, ...new Set(await seenOf(others.slice(0, mostReports), offices()))].slice(0, mostReports);
    const [own] = await read((tx) => readHeads(tx, [reportId]));
    if (!own) throw noReport(reportId);
    return eventStream(reports, request.signal);
  },
});
