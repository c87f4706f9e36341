"use client";

import { useId } from "react";
import { useCommentState } from "@/components/comments/comment-context";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { useDownload } from "@/components/report/use-download";
import { addressOf } from "@/components/requests/address-of";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { DraftNote } from "./draft-note";

const formats = [
  { id: "docx", mark: "DOCX", name: "Word 文档", use: "送审、修改用" },
  { id: "pdf", mark: "PDF", name: "PDF 文档", use: "公布、存档用，A4，嵌入字体" },
  { id: "html", mark: "HTML", name: "网页", use: "上传网站用，一个文件" },
  { id: "xlsx", mark: "XLSX", name: "Excel 表格", use: "三张表和一览表" },
  { id: "json", mark: "JSON", name: "数据", use: "报送、换机、再导入" },
] as const;

const file = "GET /api/reports/{reportId}/exports/{format}";

/** All five formats lie open; each download first brings the last keystroke to the disk. */
export function ExportPanel() {
  const { reportId } = useReportContext();
  const problems = useReportValue((snapshot) => snapshot.problems);
  const comments = useCommentState(({ shown }) => shown.length);
  const id = useId();
  const { busy, failure, download } = useDownload();

  return (
    <section aria-labelledby={id}>
      <h2 id={id}>导出</h2>
      <DraftNote />
      {problems.size > 0 && (
        <Banner tone="warn">有 {problems.size} 格填的不是数，导出时按空格处理。改好再导出更稳妥。</Banner>
      )}
      <ul className="exports">
        {formats.map(({ id, mark, name, use }) => (
          <li key={id}>
            <span className="ft" aria-hidden="true">
              {mark}
            </span>
            <span>
              <b>{name}</b>
              <span className="use">{use}</span>
            </span>
            <Button
              size="small"
              aria-label={`下载 ${name}`}
              aria-disabled={busy !== null}
              onClick={() => busy === null && download(file, { path: { reportId, format: id } })}
            >
              {busy === addressOf(file, { path: { reportId, format: id } }) ? "正在生成…" : "下载"}
            </Button>
          </li>
        ))}
      </ul>
      {comments > 0 && (
        <p className="paper-links">
          下载带批注的 Word
          <LinkButton
            aria-label="下载带批注的 Word"
            onClick={() => download(file, { path: { reportId, format: "docx" }, query: { comments: "true" } })}
          >
            {comments} 条批注
          </LinkButton>
          <span>批注在各自的地方，领导在 Word、WPS 里看</span>
        </p>
      )}
      <div role="status">{failure && <Banner tone="err">没有导出：{failure}</Banner>}</div>
    </section>
  );
}
