import Link from "next/link";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { addressOf } from "@/components/requests/address-of";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { editionNote } from "@/lib/years/compare-words";
import { type Comparison, mostYears } from "@/lib/years/compare-years";
import "./compare.css";
import type { OfficeChoices } from "./compared-offices";
import { FigureComparison } from "./figure-comparison";
import { ReportPicker } from "./report-picker";
import { TextComparison } from "./text-comparison";

type ComparePageProps = {
  offices: OfficeChoices[];
  /** The office whose years are offered; null when there is no report at all. */
  office: OfficeChoices | null;
  /** Whether all chosen reports are one office's, whatever they print. */
  oneOffice: boolean;
  chosen: string[];
  /** How many of the reports asked for are not there. */
  missing: number;
  /** Null until two reports are chosen. */
  comparison: Comparison | null;
};

const files = [
  ["xlsx", "下载 Excel"],
  ["docx", "下载 Word"],
] as const;

/** Years of one office beside each other: figures, small lines, changed words. */
export function ComparePage({ offices, office, oneOffice, chosen, missing, comparison }: ComparePageProps) {
  return (
    <PageFrame>
      <div className="compare">
        <div className="compare-head">
          <PageTitle>与往年比较</PageTitle>
          {comparison && <Downloads chosen={chosen} />}
        </div>
        {office && <p className="unit">{office.name}</p>}
        {office && <ReportPicker offices={offices} office={office} chosen={chosen} most={mostYears} />}
        <div role="status">
          {missing > 0 && <Banner tone="warn">有 {missing} 份报告找不到了，可能在回收站里。其余的照样比较。</Banner>}
          {comparison && <Notes comparison={comparison} oneOffice={oneOffice} />}
        </div>
        {comparison ? (
          <>
            <FigureComparison comparison={comparison} />
            <TextComparison key={chosen.join()} comparison={comparison} />
          </>
        ) : (
          <Nothing office={office} />
        )}
      </div>
    </PageFrame>
  );
}

function Notes({ comparison, oneOffice }: { comparison: Comparison; oneOffice: boolean }) {
  const { units } = comparison;
  const note = editionNote(comparison);
  return (
    <>
      {units.length > 1 && oneOffice && <Banner>这个单位改过名：{units.join("、")}。</Banner>}
      {!oneOffice && (
        <Banner tone="warn">这几份报告不是一个单位的：{units.join("、")}。不是一个单位的差没有意义。</Banner>
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
        href={addressOf("GET /api/compare/{format}", { path: { format }, query: { reports: chosen.join(",") } })}
        download
        className={buttonClass({ size: "small" })}
      >
        <Icon name="download" />
        {name}
      </a>
    ))}
  </span>
);

function Nothing({ office }: { office: OfficeChoices | null }) {
  if (office && office.reports.length > 1) return <p className="empty">勾上两个年份，就在这里并排比较。</p>;
  return (
    <div className="empty">
      <p>
        {office ? `${office.name}只有一个年度的报告，没有可比的。` : "还没有报告可比。"}
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
