"use client";

import { Fragment, memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Doubt } from "@/lib/proposal/doubts";
import { cellKey, type PlaceKey, paragraphKey } from "@/lib/proposal/places";
import type { SourceBlock, SourceCell, SourceGrid } from "@/lib/readers/source-document";
import { useProposal } from "./proposal-context";

/** Beyond this many cells and lines the rest of the source is left out: nobody reads it here. */
const longest = 6000;

type Marks = ReadonlyMap<PlaceKey, { doubts: number[]; pins: number[] }>;
type Marking = {
  marks: Marks;
  chosen: number | undefined;
  pointed: ReadonlySet<PlaceKey>;
  onChoose: (number: number) => void;
};

function marksOf(doubts: Doubt[]): Marks {
  const marks = new Map<PlaceKey, { doubts: number[]; pins: number[] }>();
  for (const { number, places } of doubts)
    places.forEach((place, index) => {
      const mark = marks.get(place) ?? { doubts: [], pins: [] };
      mark.doubts.push(number);
      if (index === 0) mark.pins.push(number);
      marks.set(place, mark);
    });
  return marks;
}

function Pins({ numbers, onChoose }: { numbers: number[]; onChoose: (number: number) => void }) {
  return numbers.map((number) => (
    <button key={number} type="button" className="pin" aria-label={`第 ${number} 处`} onClick={() => onChoose(number)}>
      {number}
    </button>
  ));
}

function markOf({ marks, chosen, pointed }: Marking, place: PlaceKey) {
  const mark = marks.get(place);
  const names = [
    mark && "doubtful",
    chosen !== undefined && mark?.doubts.includes(chosen) && "chosen",
    pointed.has(place) && "pointed",
  ].filter(Boolean);
  return { className: names.join(" ") || undefined, pins: mark?.pins ?? [] };
}

function Cell({ cell, place, marking }: { cell: SourceCell; place: PlaceKey; marking: Marking }) {
  const { className, pins } = markOf(marking, place);
  return (
    <td rowSpan={cell.rowSpan} colSpan={cell.colSpan} className={className} data-place={place}>
      <Pins numbers={pins} onChoose={marking.onChoose} />
      {cell.text}
    </td>
  );
}

/** Which places of a grid a merged cell covers that begins elsewhere. */
function coveredPlaces({ cells }: SourceGrid): Set<string> {
  const covered = new Set<string>();
  for (const { row, column, rowSpan, colSpan } of cells)
    for (let y = row; y < row + rowSpan; y++) for (let x = column; x < column + colSpan; x++) covered.add(`${y}/${x}`);
  return covered;
}

function Grid({ grid, block, marking }: { grid: SourceGrid; block: number; marking: Marking }) {
  const byPlace = new Map(grid.cells.map((cell) => [`${cell.row}/${cell.column}`, cell]));
  const covered = coveredPlaces(grid);
  const rows: ReactNode[] = [];
  for (let row = 0; row < grid.height; row++) {
    const cells: ReactNode[] = [];
    for (let column = 0; column < grid.width; column++) {
      const cell = byPlace.get(`${row}/${column}`);
      const place = cellKey(block, row, column);
      if (cell) cells.push(<Cell key={place} cell={cell} place={place} marking={marking} />);
      else if (!covered.has(`${row}/${column}`))
        cells.push(<td key={place} {...markOf(marking, place)} data-place={place} />);
    }
    rows.push(<tr key={cellKey(block, row, -1)}>{cells}</tr>);
  }
  return (
    <div className="table-box">
      <table>
        <tbody>{rows}</tbody>
      </table>
    </div>
  );
}

function Block({ block, part, marking }: { block: number; part: SourceBlock; marking: Marking }) {
  if (part.kind === "grid") return <Grid grid={part} block={block} marking={marking} />;
  const place = paragraphKey(block);
  const { className = "", pins } = markOf(marking, place);
  return (
    <p className={`${className} ${part.heading ? "heading" : ""}`} data-place={place}>
      <Pins numbers={pins} onChoose={marking.onChoose} />
      {part.text}
    </p>
  );
}

function shortened(blocks: SourceBlock[]): SourceBlock[] {
  let size = 0;
  const end = blocks.findIndex((part) => {
    size += part.kind === "grid" ? part.cells.length : 1;
    return size > longest;
  });
  return end < 0 ? blocks : blocks.slice(0, Math.max(end, 1));
}

const Page = memo(function Page({ blocks, marking }: { blocks: SourceBlock[]; marking: Marking }) {
  const shown = shortened(blocks);
  return (
    <div className="source-page">
      {shown.map((part, block) => (
        <Fragment key={paragraphKey(block)}>
          {part.page !== undefined && part.page !== shown[block - 1]?.page && (
            <p className="page-mark">第 {part.page} 页</p>
          )}
          <Block block={block} part={part} marking={marking} />
        </Fragment>
      ))}
      {shown.length < blocks.length && (
        <p className="page-mark">后面还有 {blocks.length - shown.length} 段，这里没有画出来</p>
      )}
    </div>
  );
});

/** The file as it was read, with a pin at every doubtful place. */
export function SourceView() {
  const { read, doubts, chosen, choose, pointed } = useProposal();
  const pane = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(doubts), [doubts]);
  const marking = useMemo(
    () => ({
      marks,
      chosen: chosen?.number,
      pointed: new Set(pointed),
      onChoose: choose,
    }),
    [marks, chosen, pointed, choose],
  );

  const first = pointed[0] ?? chosen?.places[0];
  useEffect(() => {
    const target = first && pane.current?.querySelector<HTMLElement>(`[data-place="${first}"]`);
    if (target) showIn(pane.current, target);
  }, [first]);

  return (
    <div ref={pane} className="proposal-pane" role="group" aria-label="读到的文字和表" tabIndex={0}>
      {read.source.blocks.length > 0 ? (
        <Page blocks={read.source.blocks} marking={marking} />
      ) : (
        <p className="m-4 text-small text-ink-2">这是本系统导出的数据文件，没有版面可看。右边就是里面的全部内容。</p>
      )}
    </div>
  );
}

/** Only the pane scrolls, never the page. */
function showIn(pane: HTMLElement | null, target: HTMLElement): void {
  if (!pane) return;
  const [frame, box] = [pane.getBoundingClientRect(), target.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 3;
}
