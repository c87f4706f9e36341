import { Icon } from "@/components/ui/icon";
import { isOpen, type LeftOutGroup, leftOutKinds, rowsNamed } from "@/lib/report/left-out";

const sumOf = (groups: LeftOutGroup[]) => groups.reduce((sum, { count }) => sum + count, 0);

/** Lines of the ledger that no cell counts stay in sight under the table. */
export function LeftOutList({ groups }: { groups: LeftOutGroup[] }) {
  if (groups.length === 0) return null;
  const open = groups.filter(isOpen);
  return (
    <details className="left-out" open={open.length > 0}>
      <summary>
        {open.length > 0 && <Icon name="warning" className="text-warn" />}
        台账里有 {sumOf(groups)} 行没有计入
        {open.length > 0 && `，其中 ${sumOf(open)} 行还要弄清楚`}
      </summary>
      <ul>
        {groups.map((group) => (
          <li key={group.reason}>
            {leftOutKinds[group.reason].label}：{rowsNamed(group)}
          </li>
        ))}
      </ul>
    </details>
  );
}
