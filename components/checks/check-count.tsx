"use client";

import type { MouseEvent } from "react";
import { useReportContext } from "@/components/report/report-context";
import { stepPath } from "@/components/report/steps";
import { Icon } from "@/components/ui/icon";
import { useChecks } from "./check-context";

/** Always in sight: how many errors and warnings are open, and the way to them. */
export function CheckCount() {
  const { reportId, goTo } = useReportContext();
  const ready = useChecks((state) => state.ready);
  const { errors, warnings, todo } = useChecks((state) => state.counts);
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo("check");
  };
  if (!ready) return null;
  return (
    <a className="check-count" href={stepPath(reportId, "check")} onClick={go} title="检查与导出">
      {errors > 0 && (
        <span className="text-err">
          <Icon name="error" /> {errors} 处错误
        </span>
      )}
      {warnings > 0 && (
        <span className="text-warn">
          <Icon name="warning" /> {warnings} 处提醒
        </span>
      )}
      {errors + warnings === 0 && (
        <span>
          <Icon name={todo > 0 ? "half" : "done"} className={todo > 0 ? "text-accent" : "text-ok"} />{" "}
          {todo > 0 ? "没有错误" : "没有要改的"}
        </span>
      )}
    </a>
  );
}
