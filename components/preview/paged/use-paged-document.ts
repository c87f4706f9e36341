import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { ReportDocument } from "@/lib/document/document";
import { writeTypstInput } from "@/lib/document/typst-input";
import { applyDrawing } from "./page-drawing";
import { type Failure, typesetter } from "./typesetter";
import type { PageSize } from "./typst-engine";

export type PagedState =
  | { kind: "loading"; percent: number }
  | { kind: "drawn"; pages: PageSize[]; drawing: number }
  | { kind: "failed"; failure: Failure };

const atStart: PagedState = { kind: "loading", percent: 0 };

/**
 * Keeps `host` showing the pages of `report`; what is typed while a page is being set is set next, the newest only.
 * @returns how far it is, and `retry` for when it failed. `drawing` counts the drawings.
 */
export function usePagedDocument(host: RefObject<HTMLElement | null>, report: ReportDocument) {
  const [state, setState] = useState<PagedState>(atStart);
  const count = useRef(0);

  useEffect(() => {
    typesetter.attach({
      loading: (share) => {
        const percent = Math.floor(share * 100);
        setState((now) => (now.kind === "loading" && now.percent === percent ? now : { kind: "loading", percent }));
      },
      drawn: ({ svg, pages }, whole) => {
        if (!host.current) return;
        applyDrawing(host.current, svg, whole);
        count.current += 1;
        setState({ kind: "drawn", pages, drawing: count.current });
      },
      failed: (failure) => setState({ kind: "failed", failure }),
    });
    return () => typesetter.detach();
  }, [host]);

  useEffect(() => typesetter.set(writeTypstInput(report, { anchored: true })), [report]);

  const retry = useCallback(() => {
    setState(atStart);
    typesetter.restart();
  }, []);
  return { state, retry };
}
