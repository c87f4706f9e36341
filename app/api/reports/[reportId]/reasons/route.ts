import { z } from "zod";
import { listReasons, removeReason, saveReason } from "@/db/reasons";
import { editions } from "@/lib/editions/register";
import { wanted } from "@/lib/report/faults";
import { reasonCategories } from "@/lib/report/reason";
import { sectionIdsOf } from "@/lib/report/section-values";
import { judged, readJson } from "../../../_http/body";
import { answer, handle } from "../../../_http/handle";
import { noStore, ReportError } from "../../../_http/problem";
import { storedReport } from "../../../_http/stored-report";

type Params = { reportId: string };

const sectionIds = [...new Set(editions.flatMap(sectionIdsOf))];

export const reasonShape = z.strictObject(
  {
    key: z.string().min(1).max(20_000),
    rule: z.string().min(1).max(40),
    section: z.enum(sectionIds, wanted("没有这一部分")),
    message: z.string().max(4000),
    category: z.enum(reasonCategories, wanted("要从清理、机构改革、口径不同、其他里选一种")),
    text: z.string().trim().min(1, wanted("理由要写几个字")).max(500, wanted("理由最多 500 字")),
    values: z.string().max(40_000),
  },
  wanted("要一个对象"),
);

async function drafting(reportId: string): Promise<void> {
  const { status } = await storedReport(reportId);
  if (status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能改理由。");
}

export const GET = handle<Params>(async (_, { reportId }) => {
  await storedReport(reportId);
  return answer({ reasons: await listReasons(reportId) });
});

export const PUT = handle<Params>(async (request, { reportId }) => {
  await drafting(reportId);
  return answer(await saveReason(reportId, judged(reasonShape, await readJson(request))));
});

/** `?key=` names the warning. */
export const DELETE = handle<Params>(async (request, { reportId }) => {
  await drafting(reportId);
  const key = new URL(request.url).searchParams.get("key") ?? "";
  if (!(await removeReason(reportId, key))) throw new ReportError("notFound", "没有这一条理由。");
  return new Response(null, { status: 204, headers: noStore });
});
