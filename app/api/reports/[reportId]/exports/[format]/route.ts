import { readEnvironment } from "@/db/environment.mjs";
import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { buildDocument } from "@/lib/document/build-document";
import { editionById } from "@/lib/editions/register";
import { writers } from "@/lib/export/writers";
import { deriveFigures } from "@/lib/report/figures";
import { reportTitle } from "@/lib/report/values";
import { download } from "../../../../_http/download";
import { handle } from "../../../../_http/handle";
import { otherMethods } from "../../../../_http/other-methods";
import { ReportError } from "../../../../_http/problem";
import { storedReport } from "../../../../_http/stored-report";

const isFormat = (format: string): format is keyof typeof writers => Object.hasOwn(writers, format);

export const GET = handle<{ reportId: string; format: string }>(async (_, { reportId, format }) => {
  if (!isFormat(format))
    throw new ReportError(
      "notFound",
      `没有“${format.slice(0, 40)}”这种文件，有的是 ${Object.keys(writers).join("、")}。`,
    );
  const { report, versions } = await read(async (tx) => {
    const { report, status } = await storedReport(tx, reportId);
    return { report, versions: status === "finalised" ? await listVersions(tx, reportId) : [] };
  });
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  const document = buildDocument(edition, { ...report, figures });
  const { extension, mediaType, write } = writers[format];
  const [version] = versions;
  const finalised = version && { at: version.finalisedAt, sha256: version.sha256 };
  const fontsFolder = readEnvironment().fontsDir;
  const bytes = await write({ document, report, edition, figures, finalised, fontsFolder });
  return download(bytes, mediaType, `${reportTitle(report)}.${extension}`, `annual-report-${report.year}.${extension}`);
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
