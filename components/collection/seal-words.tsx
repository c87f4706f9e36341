"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { seals } from "@/lib/collection/handed-in";
import { dayInChina } from "@/lib/report/deadline";
import { printDay } from "@/lib/report/print-date";
import { printFingerprint } from "@/lib/seal/fingerprint";
import type { SubmissionView } from "./submission-page";

/** Of a file that came signed: whether that holds, by whose key, and the way out of believing it. */
export function SealWords({ id, seal }: Pick<SubmissionView, "id" | "seal">) {
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
        {seal.withdrawnAt && `，${printDay(dayInChina(seal.withdrawnAt))}起不再认，再送来的会问`}
      </p>
      {isBelieved && (
        <Button size="small" variant="quiet" aria-disabled={busy} onClick={() => !busy && void withdraw()}>
          以后不再认这个指纹
        </Button>
      )}
      <p role="status" className="text-err">
        {failure && `没有改：${failure}`}
      </p>
    </div>
  );
}
