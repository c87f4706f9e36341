"use client";

import { useId } from "react";
import { useCommentState } from "@/components/comments/comment-context";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { useAwayKind } from "@/components/report/use-away";
import { useDownload } from "@/components/report/use-download";
import { addressOf } from "@/components/requests/address-of";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { DraftNote } from "./draft-note";
import { usePdfHere } from "./use-pdf-here";

const formats = [
  { id: "docx", mark: "DOCX", name: "Word 文档", use: "送审、修改用" },
  { id: "pdf", mark: "PDF", name: "PDF 文档", use: "公布、存档用，A4，嵌入字体" },
  { id: "html", mark: "HTML", name: "网页", use: "上传网站用，一个文件" },
  { id: "xlsx", mark: "XLSX", name: "Excel 表格", use: "三张表和一览表" },
  { id: "json", mark: "JSON", name: "数据", use: "报送、换机、再导入" },
] as const;

/** Not the report to read, but the work on it. */
const carrying = { mark: "ZIP", name: "草稿包", use: "拷到别的电脑接着写，历史、理由、台账都在里面" };

const pack = "GET /api/reports/{reportId}/pack";
const file = "GET /api/reports/{reportId}/exports/{format}";

type LineProps = {
  mark: string;
  name: string;
  use: string;
  isBusy: boolean;
  isBlocked: boolean;
  onDownload: () => void;
};

const ExportLine = ({ mark, name, use, isBusy, isBlocked, onDownload }: LineProps) => (
  <li>
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
      aria-disabled={isBlocked}
      onClick={() => !isBlocked && onDownload()}
    >
      {isBusy ? "正在生成…" : "下载"}
    </Button>
  </li>
);

/** All five formats and the draft pack lie open; each download first brings the last keystroke to the disk. */
export function ExportPanel() {
  const { reportId } = useReportContext();
  const problems = useReportValue((snapshot) => snapshot.problems);
  const comments = useCommentState(({ shown }) => shown.length);
  const id = useId();
  const { busy, failure, download } = useDownload();
  const here = usePdfHere();
  const isAway = useAwayKind() === "away";
  const take = (format: (typeof formats)[number]["id"]) => {
    if (isAway) void here.write(format);
    else void download(file, { path: { reportId, format } });
  };

  return (
    <section aria-labelledby={id}>
      <h2 id={id}>导出</h2>
      <DraftNote />
      {problems.size > 0 && (
        <Banner tone="warn">有 {problems.size} 格填的不是数，导出时按空格处理。改好再导出更稳妥。</Banner>
      )}
      <ul className="exports">
        {formats.map(({ id, ...shown }) => (
          <ExportLine
            key={id}
            {...shown}
            isBusy={busy === addressOf(file, { path: { reportId, format: id } }) || (here.busy && id === "pdf")}
            isBlocked={busy !== null || here.busy}
            onDownload={() => take(id)}
          />
        ))}
        <ExportLine
          {...carrying}
          isBusy={busy === addressOf(pack, { path: { reportId } })}
          isBlocked={busy !== null}
          onDownload={() => download(pack, { path: { reportId } })}
        />
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
      <div role="status">
        {(failure || here.failure) && <Banner tone="err">没有导出：{(isAway && here.failure) || failure}</Banner>}
      </div>
    </section>
  );
}
