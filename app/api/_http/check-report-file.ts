import { readEnvironment } from "@/db/environment.mjs";
import { desk } from "@/lib/beside/desk";
import type { DeskInput } from "@/lib/beside/desk-jobs";
import { writers } from "@/lib/export/writers";
import { checkReportTitle } from "@/lib/papers/build-check-report";
import { download } from "./download";

type CheckReportJob = Omit<DeskInput<"checkReport">, "format" | "fontsFolder">;

/** 检查报告 as a download. */
export async function checkReportFile(format: "docx" | "pdf", job: CheckReportJob): Promise<Response> {
  const bytes = await desk().run("checkReport", { ...job, format, fontsFolder: readEnvironment().fontsDir });
  const { report } = job.checks;
  const { mediaType } = writers[format];
  return download(bytes, mediaType, `${checkReportTitle(report)}.${format}`, `check-report-${report.year}.${format}`);
}
