import Link from "next/link";
import { oneColumn, useMedia } from "@/components/browser/use-media";
import { CheckSummary } from "@/components/checks/check-summary";
import { FindingList } from "@/components/checks/finding-list";
import { useReportContext } from "@/components/report/report-context";
import { historyPath } from "@/components/report/steps";
import { AskedPanel } from "@/components/rounds/asked-panel";
import { ClosingPanel } from "./closing-panel";

/** Everything the checks have found; where there is no side pane, exports and 定稿 stand here too. */
export function CheckStep() {
  const { reportId, round } = useReportContext();
  const alone = useMedia(oneColumn);
  return (
    <>
      <CheckSummary />
      <FindingList />
      {alone && (
        <div className="beneath">
          {round.returned && <AskedPanel />}
          <ClosingPanel />
          <p className="mt-4">
            <Link href={historyPath(reportId)} prefetch={false}>
              历史：每一步改了什么，可以比较和恢复
            </Link>
          </p>
        </div>
      )}
    </>
  );
}
