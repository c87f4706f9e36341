import Link from "next/link";
import { CheckCount } from "@/components/checks/check-count";
import { useComments } from "@/components/comments/comment-context";
import { type Shut, useReportContext, useReportValue } from "@/components/report/report-context";
import { assignmentsPath, historyPath } from "@/components/report/steps";
import type { Autosave } from "@/components/saving/autosave";
import { SaveIndicator } from "@/components/saving/save-indicator";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { later } from "@/components/ui/later";
import { Tag } from "@/components/ui/tag";

const LiveLine = later(() => import("@/components/live/live-line").then((module) => module.LiveLine), {
  says: "nothing",
});

type TopBarProps = {
  status: "drafting" | "finalised";
  autosave: Autosave;
  onShut: (shut: Shut | null) => void;
  onPreview: () => void;
};

export function TopBar({ status, autosave, onShut, onPreview }: TopBarProps) {
  const comments = useComments();
  const { goTo, reportId, rights, round } = useReportContext();
  const unit = useReportValue(({ report }) => report.unit.name);
  const year = useReportValue(({ report }) => report.year);
  return (
    <header className="top">
      {/* The list changes with every save: read ahead, it would be read for nothing, and be old when it is wanted. */}
      <Link className="back" href="/" prefetch={false} aria-label="返回我的报告">
        <Icon name="back" />
        <span>我的报告</span>
      </Link>
      <div className="what">
        <b>{unit}</b>
        <span>{year} 年度报告</span>
      </div>
      <span className="d-only">
        {status === "finalised" ? (
          <Tag tone="done" icon="done">
            已定稿
          </Tag>
        ) : (
          <Tag tone="open">{round.review ? "审核中" : "编制中"}</Tag>
        )}
        {!rights.includes("report.write") && <Tag tone="open">只能看</Tag>}
      </span>
      <span className="grow" />
      <LiveLine {...{ autosave, status, onShut }} onComments={comments.hear} />
      <SaveIndicator autosave={autosave} />
      {/* It comes late and its width changes: buttons that it moved would lose the press that is on them. */}
      <CheckCount />
      <ButtonLink href={historyPath(reportId)} prefetch={false} size="small" className="d-only">
        历史
      </ButtonLink>
      <ButtonLink href={assignmentsPath(reportId)} prefetch={false} size="small" className="max-[1100px]:hidden">
        分工
      </ButtonLink>
      <Button size="small" className="preview-button" onClick={onPreview}>
        预览
      </Button>
      <Button size="small" icon="download" className="d-only" onClick={() => goTo("check")}>
        导出
      </Button>
    </header>
  );
}
