"use client";

import { useReportStore } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useChecks } from "./check-context";

/** After a fix of one click: what has been done, and the way back. */
export function FixBanner() {
  const store = useReportStore();
  const applied = useChecks((state) => state.applied);
  return (
    <div role="status" aria-label="改动" className="fix-banner">
      {applied !== null && (
        <Banner
          tone="ok"
          actions={
            <Button size="small" onClick={() => store.steps.undo()}>
              撤销
            </Button>
          }
        >
          <b>已经改好：{applied}。</b>
        </Banner>
      )}
    </div>
  );
}
