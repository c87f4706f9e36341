"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { downloadFile } from "@/components/wizard/download-file";
import { useReportContext } from "@/components/wizard/report-context";

const formats = [
  { id: "docx", name: "Word" },
  { id: "pdf", name: "PDF" },
] as const;

/** 检查报告 for the file: what was checked, what was found, what reasons were given. */
export function CheckReportLinks() {
  const { reportId, saveNow } = useReportContext();
  const [failure, setFailure] = useState<string | null>(null);
  const download = async (format: string) => {
    setFailure(null);
    try {
      if (!(await saveNow())) throw new Error("还没有存上，先看上面的提示");
      await downloadFile(`/api/reports/${reportId}/check-report/${format}`);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <p className="check-report">
        下载检查报告
        {formats.map(({ id, name }) => (
          <LinkButton key={id} aria-label={`下载检查报告 ${name}`} onClick={() => download(id)}>
            {name}
          </LinkButton>
        ))}
        <span>查了什么、发现什么、写了什么理由，供存档</span>
      </p>
      <div role="status">{failure && <Banner tone="err">没有下载：{failure}。</Banner>}</div>
    </>
  );
}
