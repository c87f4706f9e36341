import { type DraftMark, draftMarkFor } from "../report/draft-mark";
import type { AllFigures } from "../report/figures";
import type { Reason } from "../report/reason";
import type { Finding } from "./finding";
import { openFindings } from "./reasons";

/** The mark of a draft by its checks: warnings may go to review with it, errors and blanks may not. */
export const draftMark = (findings: Finding[], reasons: readonly Reason[], figures: AllFigures): DraftMark =>
  draftMarkFor(
    openFindings(findings, reasons, figures).filter(({ severity, waits }) => severity === "error" || waits).length,
  );
