import { markPublished } from "@/db/reports";
import { write } from "@/db/store";
import { judged, readJson } from "../../../_http/body";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { publicationShape } from "../../../_http/shapes";
import { noReport } from "../../../_http/stored-report";

/** Whether a report has been published: nothing is due of one that has. */
export const PUT = handle<{ reportId: string }>(async (request, { reportId }) => {
  const { published } = judged(publicationShape, await readJson(request));
  if (!(await write((tx) => markPublished(tx, reportId, published)))) throw noReport(reportId);
  return answer({ published });
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST } = otherMethods("PUT");
