import { z } from "zod";
import type { CheckInput } from "@/lib/checks/check-input";
import { wanted } from "@/lib/report/faults";
import { judged, readJson } from "./body";
import { checkedInterchange, todayInChina } from "./checked-report";

/** Two interchange files, each judged by the schema of its edition, which also says that the first is missing. */
export const checkShape = z.strictObject(
  { report: z.unknown().optional(), lastYear: z.unknown().optional() },
  wanted("要一个对象，里面有 report，可以有 lastYear"),
);

/** A report to check, with last year's where the body has one. @throws `invalid`. */
export async function readChecked(request: Request): Promise<CheckInput & { today: string }> {
  const body = judged(checkShape, await readJson(request));
  const checked = checkedInterchange(body.report, "/report");
  const lastYear = body.lastYear ? checkedInterchange(body.lastYear, "/lastYear") : undefined;
  return { ...checked, lastYear, today: todayInChina() };
}
