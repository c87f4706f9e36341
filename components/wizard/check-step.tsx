import { CheckSummary } from "@/components/checks/check-summary";
import { FinalisePanel } from "@/components/checks/finalise-panel";
import { FindingList } from "@/components/checks/finding-list";
import { ExportPanel } from "./export-panel";

/** Everything the checks have found; where there is no side pane, exports and 定稿 stand here too. */
export function CheckStep() {
  return (
    <>
      <CheckSummary />
      <FindingList />
      <div className="phone-exports">
        <div className="panel">
          <ExportPanel />
          <FinalisePanel />
        </div>
      </div>
    </>
  );
}
