import { FinalisePanel } from "@/components/checks/finalise-panel";
import { HandInLine } from "@/components/hand-in/hand-in-line";
import { useReportContext } from "@/components/report/report-context";
import { RoundPanel } from "@/components/rounds/round-panel";
import { ExportPanel } from "./export-panel";

/** What a report is written for: its files, 定稿, and 报送. */
export function ClosingPanel() {
  const { reportId, readOnly } = useReportContext();
  return (
    <div className="panel">
      <RoundPanel />
      <ExportPanel />
      <FinalisePanel />
      {/* What was closed or opened stands differently. */}
      <HandInLine key={String(readOnly)} reportId={reportId} />
    </div>
  );
}
