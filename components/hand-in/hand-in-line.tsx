import Link from "next/link";
import { type Closing, useReportContext } from "@/components/report/report-context";
import { Tag } from "@/components/ui/tag";
import { printDay } from "@/lib/report/print-date";
import { handInPath, sentLooks } from "./hand-in";

type Collector = NonNullable<Closing["collectors"]>[number];

/** At the report: where it stands with whoever collects it. */
export function HandInLine() {
  const { reportId, closing } = useReportContext();
  const collectors = closing?.collectors;
  if (!collectors) return null;
  return (
    <section aria-label="报送" className="mt-5">
      <h3 className="versions-head">报送</h3>
      {collectors.map((each) => (
        <Line key={each.id} {...each} />
      ))}
      <p className="mt-1.5">
        <Link href={handInPath(reportId)} prefetch={false}>
          {collectors.some(({ state }) => state === "returned") ? "看退回的内容" : "去报送"}
        </Link>
      </p>
    </section>
  );
}

function Line({ office, deadline, state, asked }: Collector) {
  const { name, tone, icon } = sentLooks[state];
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
      <Tag tone={tone} icon={icon}>
        {name}
      </Tag>
      <span className="wrap-anywhere">
        {office}
        {state === "missing" && `，${printDay(deadline)}前`}
        {asked > 0 && `，${asked} 条`}
      </span>
    </p>
  );
}
