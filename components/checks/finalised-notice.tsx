"use client";

import Link from "next/link";
import { type Ref, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { printInstant } from "@/lib/report/print-date";
import { useCheckContext } from "./check-context";
import { HeldBackNotice } from "./held-back-notice";

const ReopenDialog = later(() => import("./reopen-dialog").then((module) => module.ReopenDialog), { says: "over" });

/** On every step of a finalised report: since when, its digest, and the way to open it again. `ref` takes the focus. */
export function FinalisedNotice({ ref }: { ref: Ref<HTMLDivElement> }) {
  const { readOnly, rights } = useReportContext();
  const { versions } = useCheckContext();
  const [asking, setAsking] = useState(false);
  const version = versions.find(({ reopenedAt }) => reopenedAt === null);
  if (!readOnly) return null;
  if (!version && !rights.includes("report.write")) return <OnlyLooking ref={ref} />;
  return (
    <div ref={ref} tabIndex={-1} className="mb-4">
      <Banner
        tone="ok"
        icon="lock"
        actions={
          rights.includes("report.reopen") && (
            <Button size="small" onClick={() => setAsking(true)}>
              重新打开…
            </Button>
          )
        }
      >
        <b>已定稿。</b>
        {version && (
          <>
            {printInstant(version.finalisedAt)}，第 {version.number} 次定稿。内容已锁定。
            <br />
            <span className="digest">校验码 {version.sha256}</span>
            <br />
            <Link href="/verify" prefetch={false}>
              核对一个文件是不是这一份
            </Link>
          </>
        )}
      </Banner>
      <HeldBackNotice />
      {asking && <ReopenDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Why nothing can be written, and whose task it is. */
const OnlyLooking = ({ ref }: { ref: Ref<HTMLDivElement> }) => (
  <div ref={ref} tabIndex={-1} className="mb-4">
    <Banner icon="lock">
      <b>您只能看这份报告。</b>填写要这个单位的编制人来做；有角色的可以写批注。需要的话，请管理员给您加上。
    </Banner>
    <HeldBackNotice />
  </div>
);
