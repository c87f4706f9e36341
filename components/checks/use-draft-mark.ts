import { type DraftMark, draftMarkFor } from "@/lib/report/draft-mark";
import { useChecks, useFinalised } from "./check-context";

/** The mark that a paper of this report bears now: none once it is finalised, 编制中 until it has been checked. */
export function useDraftMark(): DraftMark | undefined {
  const finalised = useFinalised();
  const ready = useChecks((state) => state.ready);
  const { errors, todo } = useChecks((state) => state.counts);
  if (finalised) return undefined;
  return ready ? draftMarkFor(errors + todo) : "编制中";
}
