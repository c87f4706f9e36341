import { FinalisePanel } from "@/components/checks/finalise-panel";
import { ExportPanel } from "./export-panel";

/** What a report is written for: its files, and 定稿. */
export function ClosingPanel() {
  return (
    <div className="panel">
      <ExportPanel />
      <FinalisePanel />
    </div>
  );
}
