import { createReport, listBin, listReports, type StoredReport } from "@/db/reports";
import { contradictions, nameFaults, readInterchange } from "@/lib/report/interchange";
import { invalid, judged, readJson } from "../_http/body";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";
import { ReportError } from "../_http/problem";
import { exampleShape } from "../_http/shapes";

const listed = ({ id, status, updatedAt, report: { unit, year, edition } }: StoredReport) => {
  return { id, unit, year, edition, status, updatedAt };
};

export const GET = handle(async (request) => {
  const inBin = new URL(request.url).searchParams.get("bin") === "true";
  const stored = inBin ? await listBin() : await listReports();
  return answer({ reports: stored.map(listed) });
});

export const POST = handle(async (request) => {
  const { example, ...file } = judged(exampleShape, await readJson(request));
  const read = readInterchange(file);
  if (!read.ok) throw invalid(read.faults);
  const { edition, report, printed } = read;
  const faults = [...nameFaults(report), ...contradictions(edition, report, printed)];
  if (faults.length > 0) throw invalid(faults);
  const created = await createReport(report, { example });
  if (!created.ok) {
    const detail = `${report.unit.name}已经有 ${report.year} 年的报告。打开它接着写；要另写一份，先复制它或把它移到回收站。`;
    throw new ReportError("exists", detail, { report: created.id });
  }
  const { id, revision } = created;
  return answer({ id, revision }, 201);
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods("GET", "POST");
