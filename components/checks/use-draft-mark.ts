import { type DraftMark, draftMarkFor } from "@/lib/report/draft-mark";
import { useChecks, useFinalised } from "./check-context";

/** The mark that a paper of this report bears now: none once it is finalised, 编制中 until it has been checked. */
export function useDraftMark(): DraftMark | undefined {
  const finalised = useFinalised();
  const open = useChecks(({ ready, counts }) => (ready ? counts.errors + counts.todo : 1));
  return finalised ? undefined : draftMarkFor(open);
}
