"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useSyncExternalStore,
} from "react";
import type { Right } from "@/lib/access/rights";
import type { OfficeState } from "@/lib/collection/submission";
import type { AnswerOf } from "@/lib/contract/operations";
import type { Change } from "@/lib/report/change";
import type { Office } from "@/lib/report/office";
import type { FigureValue, Report } from "@/lib/report/values";
import type { ReviewEvent } from "@/lib/review/event";
import type { Returned } from "@/lib/review/state";
import type { Away } from "./away";
import type { EditingPlace } from "./editing-place";
import type { ReportSnapshot, ReportStore } from "./report-store";
import type { StepId } from "./steps";

/** How a report stands with its round of review. */
export type RoundHere = {
  /** The step that has it, and since when; null while none runs. Nobody writes on it meanwhile. */
  review: { step: string; since: string } | null;
  /** Why it came back last, with what was answered; null where nothing is asked. */
  returned: Returned | null;
  /** How many events its rounds have, and the last of them. */
  events: number;
  last: LastEvent | null;
};

/** `own`: whoever looks did it themselves. */
export type LastEvent = Pick<ReviewEvent, "kind" | "step" | "by" | "at" | "text"> & { asked: number; own: boolean };

/** Where the report is on its way to be final and handed in, as others have decided it when the page was drawn. */
export type Closing = {
  stands: AnswerOf<"GET /api/reports/{reportId}/review">;
  /** What each that collects it has of it; null where nothing is to be said yet. */
  collectors: { id: string; office: string; deadline: string; state: OfficeState; asked: number }[] | null;
  /** Another one once any of it is. */
  mark: string;
};

/** Why nothing of the report is to be had any more: it is not there for whoever looks, or it was thrown away. */
export type Shut = "unseen" | "gone";

type ReportContextValue = {
  store: ReportStore;
  place: EditingPlace;
  reportId: string;
  readOnly: boolean;
  /** Why the page is left with what it has; null as long as the report is to be had. */
  shut: Shut | null;
  round: RoundHere;
  /** Only where the report is written. */
  closing?: Closing;
  /** What whoever looks at it may do with it; all of it where nobody logs in. */
  rights: Right[];
  /** Words of an earlier page that came too late: the report takes none now. */
  heldBack: readonly Change[];
  /** How it stands while the server cannot be reached. */
  away: Away;
  /** Brings everything to the disk. @returns whether it is there. */
  saveNow: () => Promise<boolean>;
  /** Who reports, whatever the cover prints. */
  office: Office;
  /** Last year's report of the same office, where there is one. */
  lastYear: Report | null;
  /** Opens a step and puts the focus on the field with this anchor. */
  goTo: (section: StepId, anchor?: string) => void;
};

const ReportContext = createContext<ReportContextValue | null>(null);

export function ReportProvider({ value, children }: { value: ReportContextValue; children: ReactNode }) {
  return <ReportContext value={value}>{children}</ReportContext>;
}

export function useReportContext(): ReportContextValue {
  const value = useContext(ReportContext);
  if (!value) throw new Error("A field stands outside its report");
  return value;
}

export const useReportStore = (): ReportStore => useReportContext().store;

/** Renders again only when the selected value changes; `select` must return the same object for the same state. */
export function useReportValue<T>(select: (snapshot: ReportSnapshot) => T): T {
  const store = useReportStore();
  const read = () => select(store.snapshot());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Like `useReportValue`, for what one cell shows: a keystroke elsewhere does not even ask. */
export function useCellValue<T>(address: string, select: (snapshot: ReportSnapshot) => T): T {
  const store = useReportStore();
  const subscribe = useCallback((listener: () => void) => store.subscribeCell(address, listener), [store, address]);
  const read = () => select(store.snapshot());
  return useSyncExternalStore(subscribe, read, read);
}

export const useFigure = (address: string): FigureValue =>
  useCellValue(address, ({ figures }) => figures.get(address) ?? null);

/** Anchor of the field being edited, for the preview's mark. */
export function useActiveAnchor(): string | null {
  const { place } = useReportContext();
  return useSyncExternalStore(place.subscribe, place.active, () => null);
}

/** Calls `focus` when the preview, a finding or a link asks for a field of this section, also right after the step opened. */
export function useFocusRequests(sectionId: string, focus: (anchor: string) => void): void {
  const { place } = useReportContext();
  const onWanted = useEffectEvent(focus);
  useEffect(() => {
    const answer = () => {
      const anchor = place.take(sectionId);
      if (anchor) onWanted(anchor);
    };
    answer();
    return place.onRequest(answer);
  }, [place, sectionId]);
}
