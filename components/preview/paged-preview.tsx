"use client";

import { useMemo } from "react";
import { buildDocument } from "@/lib/document/build-document";
import { useDeferredSnapshot, useReportStore } from "../wizard/report-context";
import { PagedView } from "./paged/paged-view";

type PagedPreviewProps = {
  activeAnchor: string | null;
  onPick: (anchor: string) => void;
  zoom: number;
  onPages: (count: number) => void;
};

/** The A4 pages, set by the same typesetter and layout as the PDF. */
export function PagedPreview(props: PagedPreviewProps) {
  const { edition } = useReportStore();
  const { report, figures } = useDeferredSnapshot();
  const document = useMemo(() => buildDocument(edition, { ...report, figures }), [edition, report, figures]);
  return <PagedView document={document} {...props} />;
}
