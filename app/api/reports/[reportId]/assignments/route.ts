import { assignmentsView } from "@/app/_assignments/assignments-view";
import { give } from "@/app/_assignments/give";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/assignments", {
  GET: ({ path: { reportId } }) => read((tx) => assignmentsView(tx, reportId, new Date().toISOString())),
  POST: async ({ path: { reportId }, body, actor, note }) => {
    const { items } = await body();
    note(`分给${items.map(({ section, person }) => section + person).join("、")}`);
    return give(reportId, items, actor);
  },
});
