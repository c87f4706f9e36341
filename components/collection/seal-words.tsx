"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { addressOf } from "@/components/requests/address-of";
import { call } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { seals } from "@/lib/collection/handed-in";
import { dayInChina } from "@/lib/report/deadline";
import { printDay, printInstant } from "@/lib/report/print-date";
import { printFingerprint } from "@/lib/seal/fingerprint";
import type { SubmissionView } from "./submission-page";

type SealProps = Pick<SubmissionView, "id" | "seal"> & { isReturned: boolean };

/** Of a file that came signed: whether that holds, by whose key, the way out of believing it, and the way back. */
export function SealWords({ id, seal, isReturned }: SealProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (!seal) return null;
  const withdraw = async () => {
    setBusy(true);
    const answer = await call("DELETE /api/submissions/{submissionId}/key", { path: { submissionId: id } });
    setBusy(false);
    setFailure(answer.ok ? null : answer.problem.detail);
    if (answer.ok) router.refresh();
  };
  const isBelieved = seal.seal === "known" && seal.withdrawnAt === null;
  return (
    <div>
      <p className={`wrap-anywhere ${isBelieved ? "text-ok" : "text-err"}`}>
        {seals[seal.seal]}，指纹 {printFingerprint(seal.fingerprint)}
        {seal.finalised && `，${printInstant(seal.finalised.finalisedAt)} 第 ${seal.finalised.version} 次定稿`}
        {seal.withdrawnAt && `，${printDay(dayInChina(seal.withdrawnAt))}起不再认，再送来的会问`}
      </p>
      {isBelieved && (
        <Button size="small" variant="quiet" aria-disabled={busy} onClick={() => !busy && void withdraw()}>
          以后不再认这个指纹
        </Button>
      )}
      {isReturned && seal.finalised?.digest && <WayBack id={id} own={seal.own} />}
      <p role="status" className="text-err">
        {failure && `没有改：${failure}`}
      </p>
    </div>
  );
}

/** The return as a file for the computer that the report came from. */
const WayBack = ({ id, own }: { id: string; own: string }) => (
  <p className="wrap-anywhere">
    <a
      className="inline-flex min-h-6 items-center gap-1.5 max-tablet:min-h-11"
      href={addressOf("GET /api/submissions/{submissionId}/return-file", { path: { submissionId: id } })}
    >
      <Icon name="download" />
      下载退回文件（签名）
    </a>
    <span className="ml-2 text-small text-ink-2">
      送给单位，放进它的报送页。它要核对本机的指纹 <code className="text-ink">{printFingerprint(own)}</code>
    </span>
  </p>
);
