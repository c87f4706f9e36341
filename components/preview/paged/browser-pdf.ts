import type { ReportDocument } from "@/lib/document/document";
import { writeTypstInput } from "@/lib/document/typst-input";
import { startTypst } from "./start-typst";
import type { WorkerAnswer } from "./typst-messages";

/**
 * The PDF as the browser's own typesetter writes it, page for page that of the server, for when the server cannot be
 * reached: tagged, but not PDF/A, which Typst in the browser cannot be told to write.
 * @returns null when the typesetter could not be loaded, or could not set the report.
 */
export function browserPdf(document: ReportDocument): Promise<Blob | null> {
  const worker = startTypst();
  const written = new Promise<Blob | null>((resolve) => {
    worker.addEventListener("error", () => resolve(null));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === "pdf") resolve(new Blob([data.bytes], { type: "application/pdf" }));
      if (data.kind === "failed") resolve(null);
    });
    worker.postMessage({ as: "pdf", input: writeTypstInput(document) });
  });
  return written.finally(() => worker.terminate());
}
