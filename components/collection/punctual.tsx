import { Icon } from "@/components/ui/icon";
import { daysAfter } from "@/lib/collection/punctuality";
import type { BoardLine } from "./use-board-rows";

/** How many days before or after its deadline an office came first; of one that has not come, how late it is by now. */
export function Punctual({ row, now }: { row: BoardLine; now: string }) {
  const days = daysAfter(row.deadline, row.firstArrivedAt, now);
  if (days > 0)
    return (
      <span className="inline-flex items-center gap-1 text-err">
        <Icon name="late" size={14} />
        {row.firstArrivedAt === null ? "已迟" : "迟"} {days} 天
      </span>
    );
  if (row.firstArrivedAt === null) return null;
  return <span className="text-ink-2">{days === 0 ? "当天" : `早 ${-days} 天`}</span>;
}
