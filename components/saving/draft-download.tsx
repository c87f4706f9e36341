import { useReportContext } from "@/components/report/report-context";
import { saveFile } from "@/components/requests/download-file";
import { Button } from "@/components/ui/button";
import { interchangeFormat } from "@/lib/report/values";

/** The report as it stands on this page, whatever of it is stored. */
export function DraftDownload() {
  const { store } = useReportContext();
  const download = () => {
    const file = new Blob([JSON.stringify({ format: interchangeFormat, ...store.snapshot().report }, null, 2)], {
      type: "application/json",
    });
    saveFile(file, "年度报告草稿.json");
  };
  return (
    <Button size="small" onClick={download}>
      导出草稿
    </Button>
  );
}
