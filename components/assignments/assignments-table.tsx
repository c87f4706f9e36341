import { Button, LinkButton } from "@/components/ui/button";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { amountOfParts, namesOfParts, partsOfKeys } from "@/lib/assignments/parts";
import type { AssignmentsView, AssignmentView } from "@/lib/assignments/views";
import { editionById } from "@/lib/editions/register";
import { printDayOfYear, printMoment } from "@/lib/report/print-date";
import { StandingMark } from "./standing-mark";

type Acts = {
  onLook: (id: string) => void;
  onRemind: (id: string) => void;
  onSheet: (id: string) => void;
  onChange: (assignment: AssignmentView) => void;
  onWithdraw: (id: string) => void;
};
type TableProps = Acts & { view: AssignmentsView; writes: boolean };

const heads = ["科室", "谁", "填什么", "多少", "到期", "到哪一步", "最近"];
const cell = "border-b border-line px-3 py-[3px] text-left align-middle first:pl-6 last:pr-6 max-tablet:first:pl-4";

/** What happened last, in a few words. */
function lastOf({ handedInAt, sheet, reminded, filled }: AssignmentView, now: string): string {
  if (sheet) {
    const faults = sheet.faults.length > 0 ? `，${sheet.faults.length} 处要问` : "";
    return `采集表 ${printMoment(sheet.at, now)}${faults}`;
  }
  if (handedInAt) return printMoment(handedInAt, now);
  if (reminded) return `催过 ${reminded.times} 次，${printMoment(reminded.at, now)}`;
  return filled > 0 ? `填了 ${filled} 个` : "";
}

/** Every assignment a row of 41 px: what is still out first. */
export function AssignmentsTable({ view, ...rest }: TableProps) {
  if (view.assignments.length === 0) return null;
  return (
    <section className="relative overflow-x-auto border-y border-line-2" aria-label="分出去的" tabIndex={0}>
      <table className="w-full min-w-[960px] border-collapse">
        <thead className="bg-head">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${cell} h-[38px]`}>
                {head}
              </th>
            ))}
            <th scope="col" className={cell}>
              <span className="sr-only">下一步</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.assignments.map((assignment) => (
            <Row key={assignment.id} view={view} assignment={assignment} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ view, assignment, writes, ...acts }: TableProps & { assignment: AssignmentView }) {
  const edition = editionById(view.edition);
  const { section, person, parts, due, standing, late, id } = assignment;
  const what = namesOfParts(edition, parts);
  return (
    <tr className="h-[41px]">
      <th scope="row" className={`${cell} font-normal whitespace-nowrap`}>
        {section}
      </th>
      <td className={`${cell} whitespace-nowrap`}>{person}</td>
      <td className={cell}>{what}</td>
      <td className={`${cell} whitespace-nowrap text-ink-2`}>{amountOfParts(partsOfKeys(edition, parts))}</td>
      <td className={`${cell} whitespace-nowrap ${late > 0 ? "text-err" : ""}`}>{printDayOfYear(due)}</td>
      <td className={cell}>
        <StandingMark standing={standing} late={late} />
      </td>
      <td className={`${cell} whitespace-nowrap text-ink-2`}>{lastOf(assignment, `${view.today}T04:00:00Z`)}</td>
      <td className={`${cell} whitespace-nowrap`}>
        <span className="flex items-center justify-end gap-2">
          <Next {...{ assignment, writes, what }} {...acts} />
          {writes && <Menu label={`更多：${section}${person} ${what}`} items={itemsOf(assignment, id, acts)} />}
        </span>
      </td>
    </tr>
  );
}

type NextProps = Acts & { assignment: AssignmentView; writes: boolean; what: string };

/** The one thing to do with it now. */
function Next({ assignment, writes, what, onLook, onRemind }: NextProps) {
  const { id, standing, section, filled, sheet } = assignment;
  const of = `：${section} ${what}`;
  if (standing === "waiting")
    return (
      <Button size="small" aria-label={`看了放入${of}`} onClick={() => onLook(id)}>
        看了放入
      </Button>
    );
  if (filled > 0 || sheet)
    return (
      <LinkButton aria-label={`看${of}`} onClick={() => onLook(id)}>
        看
      </LinkButton>
    );
  if (!writes) return null;
  return (
    <LinkButton aria-label={`催一下${of}`} onClick={() => onRemind(id)}>
      催一下
    </LinkButton>
  );
}

function itemsOf(
  assignment: AssignmentView,
  id: string,
  { onSheet, onChange, onWithdraw, onRemind }: Acts,
): MenuItem[] {
  const isOut = assignment.handedInAt === null;
  return [
    { id: "sheet", label: "下载采集表", icon: "download", onSelect: () => onSheet(id) },
    ...(isOut
      ? [
          { id: "remind", label: "记一次催办", icon: "late", onSelect: () => onRemind(id) } as const,
          { id: "change", label: "改到期日和内容", icon: "edit", onSelect: () => onChange(assignment) } as const,
        ]
      : []),
    { id: "withdraw", label: "收回，不再由他填", icon: "undo", danger: true, onSelect: () => onWithdraw(id) },
  ];
}
