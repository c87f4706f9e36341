import { readEnvironment } from "@/db/environment.mjs";
import { buildCheckReport, type CheckReportInput, checkReportTitle } from "@/lib/export/build-check-report";
import { writeDocument } from "@/lib/export/write-docx";
import { writePdf } from "@/lib/export/write-pdf";
import { writers } from "@/lib/export/writers";
import { download } from "./download";
import { ReportError } from "./problem";

/** 检查报告 as a download. @throws `notFound` for a format it is not written in. */
export async function checkReportFile(
  format: string,
  input: Omit<CheckReportInput, "version">,
  version: CheckReportInput["version"] = null,
): Promise<Response> {
  if (format !== "docx" && format !== "pdf") throw new ReportError("notFound", "检查报告有 docx、pdf 两种文件。");
  const document = buildCheckReport({ ...input, version });
  const bytes =
    format === "docx"
      ? await writeDocument(document)
      : await writePdf(document, { fontsFolder: readEnvironment().fontsDir });
  const { report } = input;
  const { mediaType } = writers[format];
  return download(bytes, mediaType, `${checkReportTitle(report)}.${format}`, `check-report-${report.year}.${format}`);
}
