"use client";

import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { categoriesFor } from "@/lib/checks/reason-categories";
import type { ReasonSubject } from "@/lib/checks/standing/reason-subject";
import { cellPlace } from "@/lib/report/place";
import type { ReasonCategory } from "@/lib/report/reason";
import { longestLine } from "@/lib/report/text-limits";
import { ReasonClash } from "./reason-clash";
import { useReason } from "./use-reason";

const sentence = (message: string) => (/[。？]$/.test(message) ? message : `${message}。`);

/** 写明理由: why a warning may stay; no longer than a remark, since it may be printed as one. */
export function ReasonDialog({ subject, onClose }: { subject: ReasonSubject; onClose: () => void }) {
  const { given, noteAt } = subject;
  const { store, reportId } = useReportContext();
  const fitting = categoriesFor(subject);
  const categories = given && !fitting.includes(given.category) ? [...fitting, given.category] : fitting;
  const [category, setCategory] = useState<ReasonCategory>(given?.category ?? categories[0]);
  const typed = useTypedWords(`reason:${reportId}:${subject.key}`, given?.text ?? "");
  const text = typed.words;
  const printed = given !== null && noteAt !== null && store.typed(cellPlace("remark", noteAt)) === given.text;
  const [print, setPrint] = useState(printed);
  const close = () => {
    typed.settle();
    onClose();
  };
  const { busy, failure, setFailure, clash, save, remove, takeTheirs } = useReason(subject, close);
  const give = async () => {
    if (text.trim() === "") setFailure("理由写几个字，看报告的人才明白");
    else await save(category, text.trim(), print);
  };
  return (
    <FormDialog
      title="写明理由"
      onClose={onClose}
      onRefuse={typed.settle}
      unsaved={typed.cameBack}
      button="保存理由"
      onDo={give}
      others={
        given && (
          <Button variant="quiet" aria-disabled={busy} onClick={() => !busy && remove()}>
            去掉这条理由
          </Button>
        )
      }
    >
      <div className="reason-form">
        <p className="about">{sentence(subject.message)}内容不变，这条理由一直有效。</p>
        {categories.length > 1 && (
          <fieldset className="categories">
            <legend className="sr">哪一类原因</legend>
            {categories.map((name) => (
              <label key={name}>
                <input type="radio" name="category" checked={category === name} onChange={() => setCategory(name)} />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <Field
          label="理由"
          hint={`${typed.cameBack ? "上次写到这里，没有保存。" : ""}还能写 ${longestLine - text.length} 字`}
          error={failure}
        >
          {(wiring) => (
            <Textarea
              {...wiring}
              data-autofocus
              rows={3}
              maxLength={longestLine}
              value={text}
              onChange={(event) => {
                typed.type(event.target.value);
                setFailure(null);
              }}
            />
          )}
        </Field>
        {noteAt && (
          <label className="print">
            <input type="checkbox" checked={print} onChange={(event) => setPrint(event.target.checked)} />
            印在表下作注
          </label>
        )}
        {print && noteAt && store.typed(cellPlace("remark", noteAt)) !== "" && !printed && (
          <Banner>这一格已有备注，保存后换成这条理由。</Banner>
        )}
        {clash !== undefined && <ReasonClash theirs={clash} onMine={() => void give()} onTheirs={takeTheirs} />}
      </div>
    </FormDialog>
  );
}
