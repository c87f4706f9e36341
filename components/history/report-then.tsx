import Link from "next/link";
import type { ReactNode } from "react";
import { historyPath } from "@/components/report/steps";
import { addressOf } from "@/components/requests/address-of";
import { Icon } from "@/components/ui/icon";
import { buildStyleSheet } from "@/lib/document/style-sheet";

type ReportThenProps = { reportId: string; year: number; revision: string; children: ReactNode };

/** A report as it stood at a revision, as the document it would have been. */
export function ReportThen({ reportId, year, revision, children }: ReportThenProps) {
  return (
    <>
      <header className="flex min-h-[52px] items-center gap-4 border-b border-line-2 bg-paper px-5">
        <Link
          href={`${historyPath(reportId)}?step=${revision}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-1.5 text-ink-2 no-underline hover:underline"
        >
          <Icon name="back" />
          历史
        </Link>
        <h1 className="border-l border-line-2 pl-4 text-base">
          {year} 年度报告，第 {revision} 版的全文
        </h1>
      </header>
      <main className="mx-auto max-w-[860px] px-4 py-6">
        <style>{buildStyleSheet(".report")}</style>
        <div className="overflow-x-auto bg-paper px-12 py-10 shadow-sheet max-tablet:p-4">{children}</div>
      </main>
    </>
  );
}

/** What is drawn in the server's own thread must be as short as reports are. */
export function TooLong({ reportId, revision }: { reportId: string; revision: string }) {
  const address = addressOf("GET /api/reports/{reportId}/history/{revision}", { path: { reportId, revision } });
  return (
    <p>
      这一版比通常的报告长很多，不在这里显示。
      <a href={address} download={`第 ${revision} 版.json`}>
        下载这一版的数据
      </a>
      ，里面有全部数字和文字。
    </p>
  );
}
