import { pageOfLog } from "@/app/_access/read-log";
import { checkLog } from "@/db/log-lines";
import { read } from "@/db/store";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/log", {
  GET: async ({ query }) => ({ ...(await pageOfLog(query)), chain: await read(checkLog) }),
});
