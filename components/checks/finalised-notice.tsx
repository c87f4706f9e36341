"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, type Ref, useId, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { sectionNamesOf } from "@/components/report/steps";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { printInstant } from "@/lib/report/print-date";
import { longestReason } from "@/lib/report/text-limits";
import { useCheckContext } from "./check-context";
import { reopenReport } from "./check-requests";

/** On every step of a finalised report: since when, its digest, and the way to open it again. `ref` takes the focus. */
export function FinalisedNotice({ ref }: { ref: Ref<HTMLDivElement> }) {
  const { readOnly } = useReportContext();
  const { versions } = useCheckContext();
  const [asking, setAsking] = useState(false);
  const version = versions.find(({ reopenedAt }) => reopenedAt === null);
  if (!readOnly) return null;
  return (
    <div ref={ref} tabIndex={-1} className="mb-4">
      <Banner
        tone="ok"
        icon="lock"
        actions={
          <Button size="small" onClick={() => setAsking(true)}>
            重新打开…
          </Button>
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

/** Nothing of it is lost, but nobody would know: the page shows the report as it was finalised. */
function HeldBackNotice() {
  const { store, heldBack } = useReportContext();
  if (heldBack.length === 0) return null;
  const names = sectionNamesOf(store.edition).filter(({ id }) => heldBack.includes(id));
  return (
    <Banner tone="warn" className="mt-2">
      <b>{names.map(({ name }) => name).join("、")}里还有改动没有存上：</b>
      存的时候报告已经定稿。改动还留在这个浏览器里，重新打开报告就自动补上。
    </Banner>
  );
}

function ReopenDialog({ onClose }: { onClose: () => void }) {
  const { reportId } = useReportContext();
  const router = useRouter();
  const form = useId();
  const { words: text, type, settle } = useTypedWords(`reopen:${reportId}`, "");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return setFailure("写明为什么要改，留在记录里");
    setBusy(true);
    const answer = await reopenReport(reportId, text.trim());
    setBusy(false);
    if (!answer.ok) return setFailure(`没有打开：${answer.problem.detail}`);
    settle();
    router.refresh();
    onClose();
  };
  return (
    <Dialog
      title="重新打开"
      onClose={onClose}
      onRefuse={settle}
      unsaved={text !== ""}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" type="submit" form={form} aria-disabled={busy}>
            重新打开
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={submit} className="reason-form">
        <p className="about">打开后可以继续改，再定稿时另记一次。已定稿的这一份原样留着。</p>
        <Field label="为什么要改" error={failure}>
          {(wiring) => (
            <Textarea
              {...wiring}
              data-autofocus
              rows={3}
              maxLength={longestReason}
              value={text}
              onChange={(event) => type(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
