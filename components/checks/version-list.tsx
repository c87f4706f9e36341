"use client";

import { useReportContext } from "@/components/report/report-context";
import { addressOf } from "@/components/requests/address-of";
import { printInstant } from "@/lib/report/print-date";
import { useCheckContext } from "./check-context";

const contentOf = (reportId: string, number: number) =>
  addressOf("GET /api/reports/{reportId}/versions/{number}", { path: { reportId, number: String(number) } });

/** Every finalised content of the report, each with its date, its digest and, once reopened, why. */
export function VersionList() {
  const { reportId } = useReportContext();
  const { versions } = useCheckContext();
  if (versions.length === 0) return null;
  return (
    <>
      <h3 className="versions-head">定稿记录</h3>
      <ol className="versions">
        {versions.map(({ number, sha256, finalisedAt, reopenedAt, reopenReason, by, reopenedBy }) => (
          <li key={number}>
            <p>
              第 {number} 次，{printInstant(finalisedAt)}，{by}{" "}
              <a href={contentOf(reportId, number)} download={`第${number}次定稿.json`}>
                下载数据
              </a>
            </p>
            <p className="digest">{sha256}</p>
            {reopenedAt && (
              <p>
                {printInstant(reopenedAt)}，{reopenedBy} 重新打开：{reopenReason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
