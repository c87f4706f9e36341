import { FinalisePanel } from "@/components/checks/finalise-panel";
import { HandInLine } from "@/components/hand-in/hand-in-line";
import { RoundPanel } from "@/components/rounds/round-panel";
import { ExportPanel } from "./export-panel";

/** What a report is written for: its files, 定稿, and 报送. */
export function ClosingPanel() {
  return (
    <div className="panel">
      <RoundPanel />
      <ExportPanel />
      <FinalisePanel />
      <HandInLine />
    </div>
  );
}
