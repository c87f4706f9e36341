import { jobsOf } from "@/app/_waiting/jobs-of";
import { read } from "@/db/store";
import { dayInChina } from "@/lib/report/deadline";
import { inOrder } from "@/lib/waiting/job";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/waiting", {
  GET: async ({ actor }) => {
    const now = new Date().toISOString();
    return inOrder(await read((tx) => jobsOf(tx, actor, now)), dayInChina(now));
  },
});
