"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { longestReason } from "@/lib/report/text-limits";
import { reopenReport } from "./check-requests";

/** 重新打开: asks why a finalised report is to be changed. */
export function ReopenDialog({ onClose }: { onClose: () => void }) {
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
