"use client";

import { useReportContext } from "@/components/report/report-context";
import { useDownload } from "@/components/report/use-download";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";

const formats = [
  { id: "docx", name: "Word" },
  { id: "pdf", name: "PDF" },
] as const;

/** 检查报告 for the file: what was checked, what was found, what reasons were given. */
export function CheckReportLinks() {
  const { reportId } = useReportContext();
  const { failure, download } = useDownload();
  return (
    <>
      <p className="check-report">
        下载检查报告
        {formats.map(({ id, name }) => (
          <LinkButton
            key={id}
            aria-label={`下载检查报告 ${name}`}
            onClick={() =>
              download("GET /api/reports/{reportId}/check-report/{format}", { path: { reportId, format: id } })
            }
          >
            {name}
          </LinkButton>
        ))}
        <span>查了什么、发现什么、写了什么理由，供存档</span>
      </p>
      <div role="status">{failure && <Banner tone="err">没有下载：{failure}</Banner>}</div>
    </>
  );
}
