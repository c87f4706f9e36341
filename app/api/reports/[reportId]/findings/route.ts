import { read } from "@/db/store";
import { desk } from "@/lib/beside/desk";
import { checksOf, loadToCheck } from "../../../_http/checked-report";
import { PrintedJson } from "../../../_http/printed-json";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/findings", {
  GET: async ({ path: { reportId } }) => {
    const toCheck = await read((tx) => loadToCheck(tx, reportId));
    return new PrintedJson(await desk().run("checks", checksOf(toCheck)));
  },
});
