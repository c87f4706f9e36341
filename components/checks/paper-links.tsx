"use client";

import { useReportContext } from "@/components/report/report-context";
import { useDownload } from "@/components/report/use-download";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";

const papers = [
  {
    operation: "GET /api/reports/{reportId}/review-sheet/{format}",
    name: "审签单",
    use: "打印出来，随稿子逐级签字，带内容的校验码",
  },
  {
    operation: "GET /api/reports/{reportId}/check-report/{format}",
    name: "检查报告",
    use: "查了什么、发现什么、写了什么理由，供存档",
  },
] as const;
const formats = [
  { id: "docx", name: "Word" },
  { id: "pdf", name: "PDF" },
] as const;

/** The papers that go with the report: 审签单 for the signatures, 检查报告 for the file. */
export function PaperLinks() {
  const { reportId } = useReportContext();
  const { failure, download } = useDownload();
  return (
    <>
      {papers.map(({ operation, name, use }) => (
        <p key={name} className="paper-links">
          下载{name}
          {formats.map((format) => (
            <LinkButton
              key={format.id}
              aria-label={`下载${name} ${format.name}`}
              onClick={() => download(operation, { path: { reportId, format: format.id } })}
            >
              {format.name}
            </LinkButton>
          ))}
          <span>{use}</span>
        </p>
      ))}
      <div role="status">{failure && <Banner tone="err">没有下载：{failure}</Banner>}</div>
    </>
  );
}
