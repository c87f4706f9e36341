import Link from "next/link";
import { stepPath } from "@/components/report/steps";
import { Icon } from "@/components/ui/icon";
import type { Duty, DutyOffice } from "@/lib/report/duty";
import { DueLine } from "./due-line";

/** Of more offices at the same point so many are named. */
const mostNamed = 3;
/** Lines about what is overdue; who has more is told how many. */
const mostLate = 3;

const Office = ({ name, report }: DutyOffice) =>
  report ? (
    <Link href={stepPath(report.id, report.lastSection)} prefetch={false}>
      {name}
    </Link>
  ) : (
    <b>{name}</b>
  );

/** 甲局、乙局、丙局等 12 个单位 */
function Offices({ offices }: { offices: DutyOffice[] }) {
  const named = offices.slice(0, mostNamed);
  return (
    <>
      {named.map((office, index) => (
        <span key={office.report?.id ?? office.name}>
          {index > 0 && "、"}
          <Office {...office} />
        </span>
      ))}
      {offices.length > mostNamed && `等 ${offices.length > 100 ? "100 多" : offices.length} 个单位`}
    </>
  );
}

/** A draft in time needs no word: it is known to be on its way. */
const standing = ({ begun, daysLeft }: Duty) => (!begun ? "还没有开始写" : daysLeft < 0 ? "还在编制中" : "");

function DutyLine({ duty, named }: { duty: Duty; named: boolean }) {
  return (
    <li className="flex items-start gap-2 py-0.5">
      {duty.daysLeft < 0 && <Icon name="late" className="mt-[5px] text-warn" />}
      <span className="wrap-anywhere">
        {named && (
          <>
            <Offices offices={duty.offices} />{" "}
          </>
        )}
        <DueLine due={duty} kind={duty.kind} end={standing(duty)} />
      </span>
    </li>
  );
}

/** What is due of whom, what is overdue first. One office alone needs no name, unless it is late. */
export function DutyLines({ duties }: { duties: Duty[] }) {
  const offices = new Set(duties.flatMap((duty) => duty.offices.map(({ name }) => name)));
  const late = duties.filter(({ daysLeft }) => daysLeft < 0);
  const shown = duties.filter((duty) => duty.daysLeft >= 0 || late.indexOf(duty) < mostLate);
  const earlier = late.slice(mostLate).reduce((sum, duty) => sum + duty.offices.length, 0);
  if (duties.length === 0) return <p className={textClass}>到期要交的报告都已定稿或公开。</p>;
  return (
    <ul aria-label="期限" className={textClass}>
      {shown.map((duty) => (
        <DutyLine
          key={`${duty.kind}/${duty.year}/${duty.begun}`}
          duty={duty}
          named={duty.daysLeft < 0 || offices.size > 1}
        />
      ))}
      {earlier > 0 && (
        <li className="py-0.5">
          更早的年度还有 {earlier} 份没有定稿，<Link href="/?state=overdue">看全部过了期限的</Link>。
        </li>
      )}
    </ul>
  );
}

const textClass = "mt-1.5 text-[16px] leading-[26px] text-ink-2 [&_b]:text-ink";
