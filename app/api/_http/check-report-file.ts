import { readEnvironment } from "@/db/environment.mjs";
import { desk } from "@/lib/beside/desk";
import type { DeskInput } from "@/lib/beside/desk-jobs";
import { checkReportTitle } from "@/lib/export/build-check-report";
import { writers } from "@/lib/export/writers";
import { download } from "./download";
import { ReportError } from "./problem";

type CheckReportJob = Omit<DeskInput<"checkReport">, "format" | "fontsFolder">;

/** 检查报告 as a download. @throws `notFound` for a format it is not written in. */
export async function checkReportFile(format: string, job: CheckReportJob): Promise<Response> {
  if (format !== "docx" && format !== "pdf") throw new ReportError("notFound", "检查报告有 docx、pdf 两种文件。");
  const bytes = await desk().run("checkReport", { ...job, format, fontsFolder: readEnvironment().fontsDir });
  const { report } = job.checks;
  const { mediaType } = writers[format];
  return download(bytes, mediaType, `${checkReportTitle(report)}.${format}`, `check-report-${report.year}.${format}`);
}
