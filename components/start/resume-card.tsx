import { ButtonLink } from "@/components/ui/button";
import { type ReportRow, rowName } from "./report-row";
import { StepBars } from "./step-bars";

/** The report worked on last, one press away. */
export function ResumeCard({ row }: { row: ReportRow }) {
  return (
    <section
      aria-labelledby="resume"
      className="mt-[26px] grid grid-cols-[minmax(0,1fr)_auto] items-center gap-6 rounded-ctl border border-l-4 border-line-2 border-l-accent bg-paper px-[26px] py-[22px] max-tablet:grid-cols-1 max-tablet:gap-4 max-tablet:px-[18px] max-tablet:py-4"
    >
      <div>
        <h2 id="resume" className="text-[19px] leading-7">
          {rowName(row)}
        </h2>
        <p className="mt-1 flex flex-wrap gap-x-[18px] gap-y-1 text-small text-ink-2">
          <span>上次写到：{row.place}</span>
          <span>{row.changed} 保存</span>
        </p>
        <StepBars steps={row.steps} />
      </div>
      <ButtonLink href={row.path} size="large" variant="primary">
        继续编写
      </ButtonLink>
    </section>
  );
}
