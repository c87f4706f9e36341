import { readEnvironment } from "@/db/environment.mjs";
import { desk } from "@/lib/beside/desk";
import type { DeskInput } from "@/lib/beside/desk-jobs";
import { writers } from "@/lib/export/writers";
import { checkReportTitle } from "@/lib/papers/build-check-report";
import { reviewSheetTitle } from "@/lib/papers/build-review-sheet";
import { download } from "./download";

type PaperJob = Omit<DeskInput<"reviewSheet">, "format" | "fontsFolder">;

const papers = {
  checkReport: { titleOf: checkReportTitle, asciiName: "check-report" },
  reviewSheet: { titleOf: reviewSheetTitle, asciiName: "review-sheet" },
};

export type PaperName = keyof typeof papers;

/** 检查报告 or 审签单 as a download. */
export async function paperFile(paper: PaperName, format: "docx" | "pdf", job: PaperJob): Promise<Response> {
  const bytes = await desk().run(paper, { ...job, format, fontsFolder: readEnvironment().fontsDir });
  const { report } = job.checks;
  const { mediaType } = writers[format];
  const { titleOf, asciiName } = papers[paper];
  return download(bytes, mediaType, `${titleOf(report)}.${format}`, `${asciiName}-${report.year}.${format}`);
}
