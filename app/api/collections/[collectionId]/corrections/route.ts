import { collectionOf } from "@/app/_collection/collection-of";
import { settleCorrection } from "@/db/later-corrections";
import { namesOfOffices } from "@/db/offices";
import { write } from "@/db/store";
import { invalid } from "../../../_http/body";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/corrections", {
  POST: async ({ path: { collectionId }, body, note }) => {
    const { office, take, reason, later } = await body();
    if (!take && !reason) throw invalid([{ pointer: "/reason", detail: "不改到汇总里，要写明理由" }]);
    const settled = take ? ({ take } as const) : ({ take: false, reason: reason ?? "" } as const);
    const done = await write(async (tx) => {
      const { id } = await collectionOf(tx, collectionId);
      note(`${(await namesOfOffices(tx, [office])).get(office)}的更正，${take ? "改到汇总里" : "不改"}`);
      return settleCorrection(tx, id, office, settled, later);
    });
    if (!done)
      throw new ReportError(
        "notFound",
        "这一次更正已经不等着处理：可能刚刚处理过，或者又收了更晚的一次。看一下现在的，再定。",
      );
  },
});
