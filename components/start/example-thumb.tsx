import { gridOf, isTableSection } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";

const [pageWidth, pageHeight, left, right] = [72, 102, 10, 62];

/** A page in small: a title and the frames of tables two and four, drawn from the edition. */
export function ExampleThumb({ editionId }: { editionId: string }) {
  const frames = editionById(editionId)
    .sections.filter(isTableSection)
    .filter(({ id }) => id !== "requests");
  return (
    <svg
      viewBox={`0 0 ${pageWidth} ${pageHeight}`}
      aria-hidden="true"
      className="h-[102px] w-[72px] flex-none border border-line-2 bg-paper shadow-sheet"
    >
      <path d="M22 9h28M17 12.5h38" stroke="var(--ink-2)" strokeWidth="1.5" />
      <FrameLines frame={frames[0].frame} top={19} rowHeight={3} />
      <FrameLines frame={frames[1].frame} top={editionId === "2019" ? 84 : 66} rowHeight={3} />
    </svg>
  );
}

type FrameLinesProps = { frame: Parameters<typeof gridOf>[0]; top: number; rowHeight: number };

function FrameLines({ frame, top, rowHeight }: FrameLinesProps) {
  const { width, height, cells } = gridOf(frame);
  const columnWidth = (right - left) / width;
  return (
    <g fill="none" stroke="var(--ink-3)" strokeWidth="0.4">
      <rect x={left} y={top} width={right - left} height={height * rowHeight} />
      {cells.map((cell) => (
        <rect
          key={cell.id}
          x={left + cell.column * columnWidth}
          y={top + cell.row * rowHeight}
          width={cell.colSpan * columnWidth}
          height={cell.rowSpan * rowHeight}
        />
      ))}
    </g>
  );
}
