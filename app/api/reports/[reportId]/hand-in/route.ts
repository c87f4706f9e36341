import { handIn, handInOf } from "@/app/_collection/hand-in";
import { ownFingerprint } from "@/app/_collection/signed-file";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/hand-in", {
  GET: async ({ path: { reportId } }) => {
    const told = await read(async (tx) => handInOf(tx, await storedReport(tx, reportId)));
    return { ...told, fingerprint: await ownFingerprint() };
  },
  /** 已定稿 → 已报送. */
  POST: async ({ path: { reportId }, body, actor }) => {
    const { collection } = await body();
    const stored = await read((tx) => storedReport(tx, reportId));
    return handIn(stored, collection, actor.name);
  },
});
