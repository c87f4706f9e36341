"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { longestReason } from "@/lib/report/text-limits";
import { reopenReport } from "./check-requests";

/** 重新打开: asks why a finalised report is to be changed. */
export function ReopenDialog({ onClose }: { onClose: () => void }) {
  const { reportId } = useReportContext();
  const router = useRouter();
  const { words: text, type, settle } = useTypedWords(`reopen:${reportId}`, "");
  const [failure, setFailure] = useState<string | null>(null);
  const reopen = async () => {
    if (text.trim() === "") return setFailure("写明为什么要改，留在记录里");
    const answer = await reopenReport(reportId, text.trim());
    if (!answer.ok) return setFailure(`没有打开：${answer.problem.detail}`);
    settle();
    router.refresh();
    onClose();
  };
  return (
    <FormDialog
      title="重新打开"
      onClose={onClose}
      onRefuse={settle}
      unsaved={text !== ""}
      button="重新打开"
      onDo={reopen}
    >
      <div className="reason-form">
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
      </div>
    </FormDialog>
  );
}
