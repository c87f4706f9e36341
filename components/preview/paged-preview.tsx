"use client";

import { useMemo } from "react";
import { useReportStore } from "@/components/report/report-context";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { buildDocument } from "@/lib/document/build-document";
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
  // Pages are drawn into the page while keys rest: between two keys that would hold up the second.
  const { report, figures } = useSettledSnapshot();
  const document = useMemo(() => buildDocument(edition, { ...report, figures }), [edition, report, figures]);
  return <PagedView document={document} report={report} {...props} />;
}
