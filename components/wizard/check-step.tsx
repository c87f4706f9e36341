import { CheckSummary } from "@/components/checks/check-summary";
import { FindingList } from "@/components/checks/finding-list";
import { ClosingPanel } from "./closing-panel";

/** Everything the checks have found; where there is no side pane, exports and 定稿 stand here too. */
export function CheckStep() {
  return (
    <>
      <CheckSummary />
      <FindingList />
      <div className="phone-exports">
        <ClosingPanel />
      </div>
    </>
  );
}
