import Link from "next/link";
import { PageFrame, PageTitle } from "@/components/start/page-frame";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { editionNote } from "@/lib/aggregate/compare-words";
import { type Comparison, mostYears } from "@/lib/aggregate/compare-years";
import "./compare.css";
import type { UnitChoices } from "./compared-units";
import { FigureComparison } from "./figure-comparison";
import { ReportPicker } from "./report-picker";
import { TextComparison } from "./text-comparison";

type ComparePageProps = {
  units: UnitChoices[];
  /** The unit whose years are offered; null when there is no report at all. */
  unit: UnitChoices | null;
  chosen: string[];
  /** How many of the reports asked for are not there. */
  missing: number;
  /** Null until two reports are chosen. */
  comparison: Comparison | null;
};

const files = [
  ["xlsx", "下载 Excel"],
  ["docx", "下载 Word"],
];

/** Years of one unit beside each other: figures, small lines, changed words. */
export function ComparePage({ units, unit, chosen, missing, comparison }: ComparePageProps) {
  return (
    <PageFrame>
      <div className="compare">
        <div className="compare-head">
          <PageTitle>与往年比较</PageTitle>
          {comparison && <Downloads chosen={chosen} />}
        </div>
        {unit && <p className="unit">{unit.unit}</p>}
        {unit && <ReportPicker units={units} unit={unit} chosen={chosen} most={mostYears} />}
        <div role="status">
          {missing > 0 && <Banner tone="warn">有 {missing} 份报告找不到了，可能在回收站里。其余的照样比较。</Banner>}
          {comparison && <Notes comparison={comparison} />}
        </div>
        {comparison ? (
          <>
            <FigureComparison comparison={comparison} />
            <TextComparison key={chosen.join()} comparison={comparison} />
          </>
        ) : (
          <Nothing unit={unit} />
        )}
      </div>
    </PageFrame>
  );
}

function Notes({ comparison }: { comparison: Comparison }) {
  const { units } = comparison;
  const note = editionNote(comparison);
  return (
    <>
      {units.length > 1 && (
        <Banner tone="warn">
          这几份报告的单位名称不同：{units.join("、")}。改过名的可以比较，不是一个单位的差没有意义。
        </Banner>
      )}
      {note && <Banner className="mt-2">{note}</Banner>}
    </>
  );
}

const Downloads = ({ chosen }: { chosen: string[] }) => (
  <span className="downloads">
    {files.map(([format, name]) => (
      <a
        key={format}
        href={`/api/compare/${format}?reports=${chosen.join(",")}`}
        download
        className={buttonClass({ size: "small" })}
      >
        <Icon name="download" />
        {name}
      </a>
    ))}
  </span>
);

function Nothing({ unit }: { unit: UnitChoices | null }) {
  if (unit && unit.reports.length > 1) return <p className="empty">勾上两个年份，就在这里并排比较。</p>;
  return (
    <div className="empty">
      <p>
        {unit ? `${unit.unit}只有一个年度的报告，没有可比的。` : "还没有报告可比。"}
        上年的 Word、网页或 PDF 文件导入以后，就能比较。
      </p>
      <p>
        <Link href="/import" prefetch={false} className={buttonClass({ variant: "primary" })}>
          <Icon name="upload" />
          导入上年报告
        </Link>
      </p>
    </div>
  );
}
