import { useState } from "react";
import { useCheckContext, useFinalised } from "@/components/checks/check-context";
import { markIn } from "@/components/checks/use-draft-mark";
import { useReportStore } from "@/components/report/report-context";
import { saveFile } from "@/components/requests/download-file";
import { LaterModule } from "@/components/ui/later-module";
import { buildDocument } from "@/lib/document/build-document";
import { printedMark } from "@/lib/report/draft-mark";
import { reportTitle } from "@/lib/report/values";

/** Fetched with all that a press may need: when it is needed the server cannot be asked. */
const pdfModule = new LaterModule(() => import("@/components/preview/paged/browser-pdf"));

const needsServer = "现在连不上程序，这一种要连上以后才能下载。PDF 现在就可以。";
const notLoaded = "排版程序没有取全，连上程序以后再下载。写的都在。";

/** Writes the PDF in this browser while the server cannot be reached, marked as the server marks it. */
export function usePdfHere() {
  const { edition, snapshot } = useReportStore();
  const { checks } = useCheckContext();
  const finalised = useFinalised();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const write = async (format: string) => {
    if (format !== "pdf") return setFailure(needsServer);
    setBusy(true);
    setFailure(null);
    const { report, figures } = snapshot();
    // What was just typed is judged too, though nobody is shown it before the keys rest.
    const mark = finalised ? undefined : markIn(checks.checkNow());
    const file = await pdfModule.get()?.browserPdf(buildDocument(edition, { ...report, figures }, mark));
    if (file) saveFile(file, `${reportTitle(report)}${mark ? printedMark(mark) : ""}.pdf`);
    else setFailure(notLoaded);
    setBusy(false);
  };
  return { busy, failure, write };
}
