import { z } from "zod";
import { runChecks } from "@/lib/checks/run-checks";
import { wanted } from "@/lib/report/faults";
import { judged, readJson } from "../_http/body";
import { checkedInterchange, todayInChina } from "../_http/checked-report";
import { answer, handle } from "../_http/handle";

const envelope = z.strictObject(
  { report: z.unknown(), lastYear: z.unknown().optional() },
  wanted("要一个对象，里面有 report，可以有 lastYear"),
);

/** Checks what the body holds; stores nothing. */
export const POST = handle(async (request) => {
  const body = judged(envelope, await readJson(request));
  const checked = checkedInterchange(body.report, "/report");
  const lastYear = body.lastYear ? checkedInterchange(body.lastYear, "/lastYear") : undefined;
  return answer(runChecks({ ...checked, lastYear, today: todayInChina() }));
});
