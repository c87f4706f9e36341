import type { Conflict, SaveOutcome } from "@/db/save-section";
import type { SectionId } from "@/lib/editions/edition";
import { pointerOf } from "@/lib/report/section-changes";
import type { SectionPatch } from "@/lib/report/section-values";
import { invalid } from "./body";
import { inReview } from "./in-review";
import { ReportError } from "./problem";
import { noReport } from "./stored-report";

/** `address` is the printed form of the place, `pointer` where it stands in the request's body. */
const listed = ({ place, before, after, section, from, by, at }: Conflict & { section?: SectionId }) => ({
  address: place,
  pointer: (section ? `/sections/${section}` : "/values") + pointerOf(place),
  yours: after,
  theirs: before,
  ...{ from, by, at },
});

/** Of one section, or of several that were to be stored together. */
type Refusal =
  | Exclude<Extract<SaveOutcome, { ok: false }>, { reason: "conflict" }>
  | {
      reason: "conflict";
      /** Absent where the report has to be looked at again as a whole. */
      revision?: number;
      conflicts: (Conflict & { section?: SectionId })[];
      merged?: SectionPatch | null;
    };

/** @returns the refusal of a save that did not go through. */
export function refusalOfSave(reportId: string, outcome: Refusal): ReportError {
  switch (outcome.reason) {
    case "missing":
      return noReport(reportId);
    case "inBin":
      return new ReportError("inBin", "这份报告在回收站里，还原以后才能改。");
    case "finalised":
      return new ReportError("finalised", "这份报告已定稿，重新打开以后才能改。");
    case "inReview":
      return inReview(outcome);
    case "aheadOfStore":
      return invalid([{ pointer: "/baseRevision", detail: `这份报告现在是第 ${outcome.revision} 版，没有更新的版本` }]);
    case "overtaken": {
      const { revision } = outcome;
      return new ReportError("overtaken", "同一个窗口后来的改动已经先存上，这一次的什么都没有存。", { revision });
    }
    case "conflict": {
      const { revision, conflicts, merged = null } = outcome;
      const detail = `有 ${conflicts.length} 处在别处改成了别的值，什么都没有存。选好以后再存。`;
      const values = merged ? { values: merged } : {};
      return new ReportError("conflict", detail, { revision, conflicts: conflicts.map(listed), ...values });
    }
  }
}
