"use client";

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { phone, useMedia } from "@/components/browser/use-media";
import { useFollowed } from "@/components/report/followed";
import { useFocusRequests, useReportContext } from "@/components/report/report-context";
import { later } from "@/components/ui/later";
import type { TableSection as Section } from "@/lib/editions/edition";
import type { AllFigures } from "@/lib/report/figures";
import { parsePlace } from "@/lib/report/place";
import { CellBar } from "./cell-bar";
import { GridProvider, useGrid, useGridView } from "./grid-context";
import { gridControllerOf } from "./grid-controller";
import { type GridSlots, GridSlotsProvider } from "./grid-slots";
import { GridTable } from "./grid-table";
import { GridTools } from "./grid-tools";
import { replayKeys } from "./replay-keys";
import { RowForms } from "./row-forms";
import "./grid.css";

const PhoneTable = later(() => import("./phone-table").then((module) => module.PhoneTable));
const TotalReasons = later(() => import("./total-reasons").then((module) => module.TotalReasons));
const PasteDialog = later(() => import("./paste-dialog").then((module) => module.PasteDialog), { says: "over" });
const BesideLastYear = later(() => import("./beside-last-year").then((module) => module.BesideLastYear), {
  says: "nothing",
});

type TableSectionProps = { section: Section; lastYear: AllFigures | null } & GridSlots;

/** Below this width the group columns have no room beside the figures. */
const designedWidth = 714;

/** A table of the report to fill in: tools, the cell in full words, the grid; on the phone its rows as a list. */
export function TableSection({ section, lastYear, marks, cases }: TableSectionProps) {
  const { store, place, readOnly } = useReportContext();
  const grid = gridControllerOf(store, place, section);
  const slots = useMemo(() => ({ marks, cases }), [marks, cases]);
  // Before a key can be pressed.
  useLayoutEffect(() => {
    grid.readOnly = readOnly;
    grid.hasLedger = cases.counted;
  }, [grid, readOnly, cases]);
  const followed = useFollowed();
  useEffect(() => {
    if (followed) void replayKeys(grid);
  }, [followed, grid]);
  const onPhone = useMedia(phone);
  useFocusRequests(section.id, (anchor) => {
    const place = parsePlace(anchor);
    if (place && "address" in place && grid.cell(place.address)) grid.focus(place.address);
  });
  return (
    <GridProvider grid={grid} lastYear={lastYear}>
      <GridSlotsProvider value={slots}>
        {onPhone ? <PhoneTable /> : <Desktop />}
        {cases.below}
        {lastYear && <BesideLastYear section={section} lastYear={lastYear} />}
        <LeftOver />
      </GridSlotsProvider>
    </GridProvider>
  );
}

/** Asks only when something copied finds no cell. */
function LeftOver() {
  const plan = useGridView((view) => view.paste);
  return plan && <PasteDialog plan={plan} />;
}

function Desktop() {
  const grid = useGrid();
  const area = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(area);
  const panel = useGridView((view) => view.panel);
  const explained = panel?.kind === "reasons" ? grid.cell(panel.address) : undefined;
  useHeadHeight(area);
  return (
    <div ref={area}>
      {/* Shown by the phone alone, until its own list is drawn: nobody types into cells that are about to go. */}
      <p className="phone-opening">正在打开表格</p>
      <div
        ref={grid.attach}
        data-grid
        className={`table-section of-${grid.section.frame.density} ${narrow ? "narrow" : ""}`}
      >
        <GridTools />
        <CellBar />
        <RowForms model={grid.model} />
        <GridTable narrow={narrow} />
        {explained && <TotalReasons key={explained.address} cell={explained} />}
      </div>
    </div>
  );
}

function useNarrow(area: RefObject<HTMLDivElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    if (!area.current) return;
    const measure = () => {
      const width = area.current?.clientWidth ?? designedWidth;
      area.current?.style.setProperty("--area", `${width}px`);
      setNarrow(width < designedWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(area.current);
    return () => observer.disconnect();
  }, [area]);
  return narrow;
}

/** The names of row groups stick under the table's own head, whose height depends on how its labels wrap. */
function useHeadHeight(area: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const head = area.current?.querySelector("thead");
    if (!head) return;
    const measure = () => area.current?.style.setProperty("--head", `${head.offsetHeight}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(head);
    return () => observer.disconnect();
  }, [area]);
}
