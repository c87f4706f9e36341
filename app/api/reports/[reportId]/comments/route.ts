import { speakingAs } from "@/app/_review/speaking-as";
import { addComment, howManyComments, listComments } from "@/db/comments";
import { read, write } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import { type Place, parsePlace } from "@/lib/report/place";
import { quoteAt } from "@/lib/report/quote-at";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

const tooMany = "这份报告的批注已经很多，再多就没有人看得完。把了结的事写进报告，另起一轮再写。";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/comments", {
  GET: ({ path: { reportId } }) =>
    read(async (tx) => {
      await storedReport(tx, reportId);
      return { comments: await listComments(tx, reportId), said: await howManyComments(tx, reportId) };
    }),

  POST: async ({ path: { reportId }, body, actor }) => {
    const { place, quote, text, asks } = await body();
    return write(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const { report, revision } = stored;
      const edition = editionById(report.edition);
      // What somebody looks at may be ahead of what is stored: then it says itself what stands there.
      const stands =
        quote ?? quoteAt(edition, report, deriveFigures(edition, report.figures), parsePlace(place) as Place);
      if (!stands)
        throw new ReportError("notFound", "报告里没有这个地方：那一格不在这个格式里，或者那一行已经不在了。");
      const by = await speakingAs(tx, actor, stored);
      const made = await addComment(tx, reportId, { place, quote: stands, text, asks, revision }, by);
      if (!made) throw new ReportError("conflict", tooMany);
      return made;
    });
  },
});
