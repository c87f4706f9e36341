import { readRosterRows } from "@/lib/collection/read-roster";
import { runList } from "@/lib/import/run-import";
import { ReportError } from "../_http/problem";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/rosters", {
  /** Reads the offices of a sheet; stores nothing. */
  POST: async ({ query: { year }, upload }) =>
    upload(async ({ bytes }) => {
      const read = await runList(bytes);
      if (!read.ok) throw new ReportError("unreadable", read.problem.detail, { reason: read.problem.code });
      return readRosterRows(read.rows, year);
    }),
});
