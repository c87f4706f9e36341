import { readEnvironment } from "@/db/environment.mjs";
import { loadLastYear } from "@/db/reports";
import { listVersions } from "@/db/versions";
import { buildCheckReport, checkReportTitle } from "@/lib/export/build-check-report";
import { writeDocument } from "@/lib/export/write-docx";
import { writePdf } from "@/lib/export/write-pdf";
import { writers } from "@/lib/export/writers";
import { attachment } from "../../../../_http/attachment";
import { checkStored, todayInChina } from "../../../../_http/checked-report";
import { handle } from "../../../../_http/handle";
import { noStore, ReportError } from "../../../../_http/problem";
import { storedReport } from "../../../../_http/stored-report";

/** 检查报告, for the file. */
export const GET = handle<{ reportId: string; format: string }>(async (_, { reportId, format }) => {
  if (format !== "docx" && format !== "pdf") throw new ReportError("notFound", "检查报告有 docx、pdf 两种文件。");
  const stored = await storedReport(reportId);
  const [checked, lastYear, versions] = [
    await checkStored(stored),
    await loadLastYear(stored.report),
    await listVersions(reportId),
  ];
  const version = stored.status === "finalised" ? versions[0] : null;
  const document = buildCheckReport({
    ...checked,
    version,
    today: todayInChina(),
    comparedWith: lastYear?.year ?? null,
  });
  const bytes =
    format === "docx"
      ? await writeDocument(document)
      : await writePdf(document, { fontsFolder: readEnvironment().fontsDir ?? undefined });
  const disposition = attachment(
    `${checkReportTitle(stored.report)}.${format}`,
    `check-report-${stored.report.year}.${format}`,
  );
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...noStore, "Content-Type": writers[format].mediaType, "Content-Disposition": disposition },
  });
});
