import { useId, useState } from "react";
import { useCommentState } from "@/components/comments/comment-context";
import type { ShownComment } from "@/components/comments/comment-store";
import type { GridCell } from "@/components/grid/grid-model";
import type { PhoneRow } from "@/components/grid/phone-rows";
import { useActiveAnchor, useReportValue } from "@/components/report/report-context";
import { Icon } from "@/components/ui/icon";
import { placeNow } from "@/lib/report/comment";
import { printedAnchor } from "./use-reading";

/** A row with a total folds away behind it; one that somebody has spoken of lies open. */
export function PhonePaperRow({ row }: { row: PhoneRow }) {
  const id = useId();
  const pins = usePins(row);
  const anchor = useActiveAnchor();
  const [chosen, choose] = useState<boolean | null>(null);
  if (!row.total)
    return (
      <div className="phone-read-row">
        <p className="name">{row.label}</p>
        <Cells row={row} />
      </div>
    );
  const isHere = row.cells.some(({ address }) => address === anchor);
  const open = chosen ?? (isHere || pins.some(({ comment }) => !comment.settled));
  return (
    <div className="phone-read-row" data-open={open}>
      <button type="button" data-holds="" aria-expanded={open} aria-controls={id} onClick={() => choose(!open)}>
        <span>{row.label}</span>
        {!open && pins.map((pin) => <Pin key={pin.comment.id} pin={pin} />)}
        <b data-anchor={row.total.address}>
          <span className="sr-only">总计 </span>
          <Value cell={row.total} />
        </b>
        <Icon name={open ? "up" : "down"} />
      </button>
      <div id={id} hidden={!open}>
        <Cells row={row} />
      </div>
    </div>
  );
}

function Pin({ pin: { comment, number } }: { pin: ShownComment }) {
  return (
    <span className={comment.settled ? "comment-pin settled" : "comment-pin"}>
      <span className="sr-only">批注 </span>
      {number}
      {comment.settled && <span className="sr-only">，已了结</span>}
    </span>
  );
}

const columnName = ({ spec: { columnPath } }: GridCell) => columnPath[columnPath.length - 1]?.label ?? "";

function Cells({ row }: { row: PhoneRow }) {
  return (
    <dl>
      {row.cells.map((cell) => (
        <div key={cell.address} data-anchor={cell.address}>
          <dt>{columnName(cell)}</dt>
          <dd>
            <Value cell={cell} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What will be printed in a cell, with what is printed beside it. */
function Value({ cell: { address, spec } }: { cell: GridCell }) {
  const figure = useReportValue(({ report, figures }) => report.entries[address] ?? figures.get(address) ?? "空");
  const unit = useReportValue(({ report }) => (spec.unitInCell ? (report.units[address] ?? "") : ""));
  const note = useReportValue(({ report }) => report.notes[address] ?? "");
  return (
    <>
      {figure}
      {unit && <small> {unit}</small>}
      {note && <small>（{note}）</small>}
    </>
  );
}

/** What was said of the cells behind the fold; what was said of the total stands at it. */
function usePins({ cells }: PhoneRow): ShownComment[] {
  const shown = useCommentState((state) => state.shown);
  return shown.filter(({ standing }) => {
    const at = placeNow(standing);
    return at !== null && cells.some(({ address }) => address === printedAnchor(at));
  });
}
