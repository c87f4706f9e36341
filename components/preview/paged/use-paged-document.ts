import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { ReportDocument } from "@/lib/document/document";
import { writeTypstInput } from "@/lib/document/typst-input";
import type { Report } from "@/lib/report/values";
import { applyDrawing } from "./page-drawing";
import { servedPages } from "./served-pages";
import { type Failure, typesetter } from "./typesetter";
import type { Drawing, PageSize } from "./typst-engine";

export type PagedState =
  | { kind: "loading"; percent: number }
  | { kind: "drawn"; pages: PageSize[]; drawing: number }
  | { kind: "failed"; failure: Failure };

const atStart: PagedState = { kind: "loading", percent: 0 };

/**
 * Keeps `host` showing the pages of `report`; what is typed while a page is being set is set next, the newest only.
 * The typesetter takes seconds to get ready: until it has drawn, the server's pages are shown.
 * @returns how far it is, and `retry` for when it failed. `drawing` counts the drawings.
 */
export function usePagedDocument(host: RefObject<HTMLElement | null>, document: ReportDocument, report: Report) {
  const [state, setState] = useState<PagedState>(atStart);
  const count = useRef(0);
  const own = useRef(false);
  const [begun, begin] = useReducer(() => true, typesetter.ready);
  const show = useCallback(
    ({ svg, pages }: Drawing, whole: boolean) => {
      if (!host.current) return;
      applyDrawing(host.current, svg, whole);
      count.current += 1;
      setState({ kind: "drawn", pages, drawing: count.current });
    },
    [host],
  );

  useEffect(() => {
    if (!begun) return;
    typesetter.attach({
      loading: (share) => {
        const percent = Math.floor(share * 100);
        // Pages that stand already stay until others take their place.
        const stays = (now: PagedState) => now.kind === "drawn" || (now.kind === "loading" && now.percent === percent);
        setState((now) => (stays(now) ? now : { kind: "loading", percent }));
      },
      drawn: (drawing, whole) => {
        own.current = true;
        show(drawing, whole);
      },
      failed: (failure) => setState({ kind: "failed", failure }),
    });
    return () => typesetter.detach();
  }, [begun, show]);

  useEffect(() => {
    if (begun) typesetter.set(writeTypstInput(document, { anchored: true }));
  }, [begun, document]);

  // A typesetter that gets ready leaves little of a small computer: it begins when the first pages stand.
  useEffect(() => {
    if (own.current || typesetter.ready) return;
    const asked = new AbortController();
    void servedPages(report, asked.signal).then((drawing) => {
      if (drawing && !own.current && !asked.signal.aborted) show(drawing, true);
      begin();
    });
    return () => asked.abort();
  }, [report, show]);

  const retry = useCallback(() => {
    setState(atStart);
    typesetter.restart();
  }, []);
  return { state, retry };
}
