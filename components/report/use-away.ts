import { useSyncExternalStore } from "react";
import type { FieldPlace } from "@/lib/report/place";
import type { AwayState } from "./away";
import { useReportContext } from "./report-context";

/** How it stands while the server cannot be reached; draws again when a place becomes one that is only here. */
export function useAway(): AwayState {
  const { away } = useReportContext();
  return useSyncExternalStore(away.subscribe, away.current, away.current);
}

/** Only how it stands, whatever is being written meanwhile. */
export function useAwayKind(): AwayState["kind"] {
  const { away } = useReportContext();
  const read = () => away.current().kind;
  return useSyncExternalStore(away.subscribe, read, read);
}

/** Whether what stands at a place is in this browser alone; wakes for this place only. */
export function useOnlyHere(place: FieldPlace): boolean {
  const { away } = useReportContext();
  const read = () => away.isOnlyHere(place);
  return useSyncExternalStore((listener) => away.subscribeTo(place, listener), read, read);
}
