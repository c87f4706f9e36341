import { deleteForever, moveToBin } from "@/db/reports";
import { read, write } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { printInterchange } from "@/lib/report/interchange";
import { answer, handle } from "../../_http/handle";
import { otherMethods } from "../../_http/other-methods";
import { noStore, ReportError } from "../../_http/problem";
import { noReport, storedReport } from "../../_http/stored-report";

type Params = { reportId: string };

export const GET = handle<Params>(async (_, { reportId }) => {
  const { id, revision, status, report } = await read((tx) => storedReport(tx, reportId));
  return answer({ ...printInterchange(editionById(report.edition), report), id, revision, status });
});

/** To the bin; with `?permanently=true` out of it for ever. */
export const DELETE = handle<Params>(async (request, { reportId }) => {
  const permanently = new URL(request.url).searchParams.get("permanently") === "true";
  if (permanently) await deletePermanently(reportId);
  else if (!(await write((tx) => moveToBin(tx, reportId)))) throw noReport(reportId);
  return new Response(null, { status: 204, headers: noStore });
});

async function deletePermanently(reportId: string): Promise<void> {
  const outcome = await write((tx) => deleteForever(tx, reportId));
  if (outcome.ok) return;
  if (outcome.reason === "missing") throw noReport(reportId);
  throw new ReportError("notInBin", "只有回收站里的报告能彻底删除，先把它移到回收站。");
}

export const { OPTIONS, PATCH, POST, PUT } = otherMethods("GET", "DELETE");
