"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { AnswerOf } from "@/lib/contract/operations";
import { printDay, printInstant } from "@/lib/report/print-date";
import { printFingerprint } from "@/lib/seal/fingerprint";

type Told = AnswerOf<"POST /api/reports/{reportId}/returns">;

/** 退回 of who collects on another computer: what it says and whose it is, and only then is the report opened. */
export function TakeReturn({ reportId }: { reportId: string }) {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const [asked, setAsked] = useState<{ file: File; told: Told } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const send = async (file: File, fingerprint: string | null) => {
    setBusy(true);
    setFailure(null);
    const body = { file, fingerprint };
    const answer = await call("POST /api/reports/{reportId}/returns", { path: { reportId }, body });
    setBusy(false);
    if (!answer.ok) {
      setAsked(null);
      setFailure(`没有收：${answer.problem.detail}`);
    } else if (answer.value.taken) router.push(`/reports/${reportId}`);
    else setAsked({ file, told: answer.value });
  };

  return (
    <div className="mt-4">
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        aria-label="收报单位的退回文件"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file, null);
          target.value = "";
        }}
      />
      <Button icon="upload" aria-disabled={busy} onClick={() => !busy && input.current?.click()}>
        {busy ? "正在读…" : "收报单位退回了，放进退回文件"}
      </Button>
      <div role="status">
        {failure && (
          <Banner tone="err" className="mt-3">
            {failure}
          </Banner>
        )}
        {asked && (
          <Banner
            icon="undo"
            className="mt-3"
            actions={
              <>
                <Button
                  size="small"
                  variant="primary"
                  aria-disabled={busy}
                  onClick={() => !busy && void send(asked.file, asked.told.fingerprint)}
                >
                  指纹一样，重新打开来改
                </Button>
                <Button size="small" onClick={() => setAsked(null)}>
                  不收
                </Button>
              </>
            }
          >
            <Asked told={asked.told} />
          </Banner>
        )}
      </div>
    </div>
  );
}

function Asked({ told: { from, by, at, due, reason, items, fingerprint } }: { told: Told }) {
  return (
    <>
      <p className="wrap-anywhere">
        <b>
          {from} {printInstant(at)}退回，{items} 条{due && `，${printDay(due)}前再报`}。
        </b>
        {by}：{reason || "没有另外写话"}
      </p>
      <p className="wrap-anywhere">
        退回文件的指纹 <code>{printFingerprint(fingerprint)}</code>。和收报单位核对，一样才是它退回的。
      </p>
    </>
  );
}
