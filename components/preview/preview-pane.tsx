"use client";

import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { Seg } from "@/components/ui/seg";
import { preparePages, rememberPages } from "./prepare-pages";
import { useTypeAreaZoom } from "./use-type-area-zoom";
import { WebPreview } from "./web-preview";
import "./preview.css";

// The view alone. Typesetter and fonts are tens of megabytes: fetched when 版式 is first opened, never before.
const PagedPreview = later(() => import("./paged-preview").then((module) => module.PagedPreview));

type View = "web" | "paged";
export type Zoom = "typeArea" | "page" | "full";

const views = [
  { value: "web", label: "网页" },
  { value: "paged", label: "版式" },
] as const;

/** The official document beside the form, as a web page or as A4 pages. */
export function PreviewPane() {
  const { goTo, store } = useReportContext();
  const anchor = useActiveAnchor();
  const desk = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>("web");
  const [zoom, setZoom] = useState<Zoom>("typeArea");
  const [close, setClose] = useState(false);
  const [pages, setPages] = useState<number | null>(null);
  const typeArea = useTypeAreaZoom(desk);
  const scale = close ? 1.3 : { typeArea: typeArea.typeArea, page: typeArea.page, full: 1 }[zoom];

  useEffect(() => {
    if (close && desk.current) nearAnchor(desk.current);
  }, [close]);

  useEffect(preparePages, []);
  useEffect(() => {
    if (view === "paged") rememberPages();
  }, [view]);

  const pick = (picked: string) => goTo(stepOfAnchor(store.edition, picked), picked);
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  return (
    <div className="preview">
      <div className="desk-tools">
        <Seg label="预览方式" value={view} options={views} onChange={setView} />
        <select aria-label="显示比例" value={zoom} onChange={(event) => setZoom(event.target.value as Zoom)}>
          <option value="typeArea">版心宽 {percent(typeArea.typeArea)}</option>
          <option value="page">整页宽 {percent(typeArea.page)}</option>
          <option value="full">100%</option>
        </select>
        <Button size="small" icon="zoom" aria-pressed={close} onClick={() => setClose(!close)}>
          放大编辑处
        </Button>
        <span className="grow" />
        {view === "paged" && pages !== null && <span className="page-count">共 {pages} 页</span>}
      </div>
      {/* A scrolling pane must be reachable by keyboard (WCAG 2.1.1). */}
      <section
        ref={desk}
        className="desk"
        data-zoom={close ? "close" : zoom}
        style={{ "--z": scale } as CSSProperties}
        tabIndex={0}
        aria-label="公文预览"
      >
        {view === "web" ? (
          <WebPreview activeAnchor={anchor} onPick={pick} />
        ) : (
          <PagedPreview activeAnchor={anchor} onPick={pick} zoom={scale} onPages={setPages} />
        )}
      </section>
    </div>
  );
}

/** 放大编辑处: the cell 62 % from the left, so that its row label stays readable. */
function nearAnchor(desk: HTMLElement): void {
  const now = desk.querySelector("[data-now]");
  if (!now) return;
  const [outer, inner] = [desk.getBoundingClientRect(), now.getBoundingClientRect()];
  desk.scrollLeft += inner.left - outer.left - outer.width * 0.62;
  desk.scrollTop += inner.top - outer.top - outer.height * 0.42;
}
