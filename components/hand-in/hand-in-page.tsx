import Link from "next/link";
import { FollowOthers } from "@/components/frame/follow-others";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { stepPath } from "@/components/report/steps";
import { Icon } from "@/components/ui/icon";
import type { Right } from "@/lib/access/rights";
import { printInstant } from "@/lib/report/print-date";
import { CollectingCard } from "./collecting-card";
import type { HandIn } from "./hand-in";
import { SignedFile } from "./signed-file";

export type HandInReport = {
  id: string;
  edition: string;
  unit: string;
  year: number;
};

type PageProps = {
  report: HandInReport;
  handIn: HandIn;
  rights: Right[];
  now: string;
};

/** 报送: to whom a report goes, what became of it there, and what a return asks for. */
export function HandInPage({ report, handIn, rights, now }: PageProps) {
  const { version, collections } = handIn;
  return (
    <PageFrame>
      <FollowOthers />
      <p>
        <Link
          href={`/reports/${report.id}`}
          prefetch={false}
          className="inline-flex min-h-9 items-center gap-1.5 text-ink-2 no-underline hover:underline max-tablet:min-h-11"
        >
          <Icon name="back" />
          回到报告
        </Link>
      </p>
      <PageTitle>报送</PageTitle>
      <p className="mt-1.5 text-[16px] leading-[26px] text-ink-2">
        <b className="text-ink wrap-anywhere">
          {report.unit} {report.year} 年度报告
        </b>
        {version ? (
          <>
            ，{printInstant(version.finalisedAt)} 第 {version.number} 次定稿。
          </>
        ) : (
          <>
            ，还没有定稿。定稿以后才能报送，
            <Link href={stepPath(report.id, "check")}>去检查和定稿</Link>。
          </>
        )}
      </p>
      {collections.map((collecting) => (
        <CollectingCard key={collecting.id} {...{ report, handIn, collecting, rights, now }} />
      ))}
      {collections.length === 0 && <NobodyCollects report={report} />}
      <SignedFile reportId={report.id} fingerprint={handIn.fingerprint} isFinal={version !== null} rights={rights} />
    </PageFrame>
  );
}

const NobodyCollects = ({ report: { unit, year } }: { report: HandInReport }) => (
  <p className="mt-5 max-w-[640px] text-ink-2 wrap-anywhere">
    这个程序里还没有哪个单位收 {year} 年度的报告并且把{unit}
    列进名册。上级单位也用这个程序的，请它把本单位加进名册， 再打开这一页；名字不一样的，请它写上曾用名。
  </p>
);
