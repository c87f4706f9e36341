"use client";

import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { notSaved } from "@/components/report/use-download";
import { addressOf } from "@/components/requests/address-of";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type KeptVersion, keptNames } from "@/lib/report/kept-version";
import { printInstant } from "@/lib/report/print-date";
import { putBack } from "./check-requests";

const nameOf = ({ kind, at }: KeptVersion) => `${printInstant(at)} ${keptNames[kind]}`;

/** States of the report that were kept before a file was taken in or an earlier state was put back; each can come back. */
export function KeptList({ kept }: { kept: KeptVersion[] }) {
  const { reportId, readOnly } = useReportContext();
  const [asked, setAsked] = useState<KeptVersion | null>(null);
  return (
    <>
      <h3 className="versions-head">留下的版本</h3>
      <ol className="versions">
        {kept.map((version) => (
          <li key={version.revision}>
            <p>
              <b>{keptNames[version.kind]}</b>，{printInstant(version.at)}，{version.by}
            </p>
            <p className="wrap-anywhere">
              {version.kind === "beforeImport"
                ? `放进 ${version.about || "一个文件"} 以前的样子`
                : `恢复“${version.about}”以前的样子`}
            </p>
            <p className="flex gap-4">
              {!readOnly && (
                <LinkButton aria-label={`恢复到 ${nameOf(version)}`} onClick={() => setAsked(version)}>
                  恢复…
                </LinkButton>
              )}
              <a
                href={addressOf("GET /api/reports/{reportId}/history/{revision}", {
                  path: { reportId, revision: String(version.revision) },
                })}
                download={`${keptNames[version.kind]}.json`}
              >
                下载数据
              </a>
            </p>
          </li>
        ))}
      </ol>
      {asked && <PutBackDialog version={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function PutBackDialog({ version, onClose }: { version: KeptVersion; onClose: () => void }) {
  const { reportId, saveNow } = useReportContext();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const restore = async () => {
    if (busy) return;
    setBusy(true);
    const answer = (await saveNow())
      ? await putBack(reportId, version.revision)
      : { ok: false as const, problem: notSaved };
    // The form begins anew with what is stored now.
    if (answer.ok) return window.location.reload();
    setBusy(false);
    setFailure(answer.problem.detail);
  };
  return (
    <Dialog
      title={`恢复到 ${nameOf(version)}的样子`}
      onClose={onClose}
      actions={
        <>
          <Button data-autofocus onClick={onClose}>
            不恢复
          </Button>
          <Button variant="primary" aria-disabled={busy} onClick={() => void restore()}>
            {busy ? "正在恢复…" : "恢复"}
          </Button>
        </>
      }
    >
      <p className="text-small text-ink-2">
        整份报告换成那时的样子。现在的样子会另留成“恢复前”版本，想要回来随时可以再恢复。
      </p>
      <div role="status">{failure && <Banner tone="err">没有恢复：{failure}</Banner>}</div>
    </Dialog>
  );
}
