import { z } from "zod";
import type { ChecksJob } from "@/lib/beside/desk-jobs";
import { wanted } from "@/lib/report/faults";
import { judged, readJson } from "./body";
import { checkedInterchange, todayInChina } from "./checked-report";

const words = z.string(wanted("要一段文字")).max(4000, wanted("最多 4000 个字符"));

/** What the reading of a file said of its layout, as a proposal has it. */
const noticesShape = z
  .array(
    z.looseObject({ kind: words, where: words, addresses: z.array(words), message: words }),
    wanted("要一列读文件时的提示"),
  )
  .max(2000, wanted("最多 2000 条"));

/** Two interchange files, each judged by the schema of its edition, which also says that the first is missing. */
export const checkShape = z.strictObject(
  { report: z.unknown().optional(), lastYear: z.unknown().optional(), notices: noticesShape.optional() },
  wanted("要一个对象，里面有 report，可以有 lastYear 和 notices"),
);

/** A report to check, with last year's where the body has one. @throws `invalid`. */
export async function readChecked(request: Request): Promise<ChecksJob> {
  const body = judged(checkShape, await readJson(request));
  const checked = checkedInterchange(body.report, "/report");
  const lastYear = body.lastYear ? checkedInterchange(body.lastYear, "/lastYear") : undefined;
  return { ...checked, lastYear, reasons: [], notices: body.notices, today: todayInChina() };
}
