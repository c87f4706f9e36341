import Link from "next/link";
import type { FinalisedVersion } from "@/lib/report/finalised-version";
import { printInstant } from "@/lib/report/print-date";
import type { KnownReport } from "./verify-file";

/** 某某局 2025 年度报告，第 2 次定稿（2026年1月20日 10:31）, with the way to the report. */
export function VersionName({ report, version }: { report: KnownReport; version: FinalisedVersion | null }) {
  return (
    <>
      <Link href={`/reports/${report.id}/check`}>
        {report.unit} {report.year} 年度报告
      </Link>
      {version ? `，第 ${version.number} 次定稿（${printInstant(version.finalisedAt)}）` : "，编制中的稿子"}
    </>
  );
}
