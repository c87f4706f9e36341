import type { CheckState } from "@/lib/checks/standing/check-state";
import { type DraftMark, draftMarkFor } from "@/lib/report/draft-mark";
import { useChecks, useFinalised } from "./check-context";

/** 编制中 until it has been checked. */
export const markIn = ({ ready, counts }: CheckState): DraftMark =>
  draftMarkFor(ready ? counts.errors + counts.todo : 1);

/** The mark that a paper of this report bears now: none once it is finalised. */
export function useDraftMark(): DraftMark | undefined {
  const finalised = useFinalised();
  const mark = useChecks(markIn);
  return finalised ? undefined : mark;
}
