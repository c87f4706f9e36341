"use client";

import { type FormEvent, useId, useState } from "react";
import type { Answer } from "@/components/requests/request";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { useReportContext } from "@/components/wizard/report-context";
import { fieldName } from "@/components/wizard/report-form";
import { type ReasonCategory, reasonCategories } from "@/lib/report/reason";
import { longestLine } from "@/lib/report/text-limits";
import { type ReasonSubject, useCheckContext } from "./check-context";
import { removeReason, saveReason } from "./check-requests";

const sentence = (message: string) => (/[。？]$/.test(message) ? message : `${message}。`);

/** 写明理由: why a warning may stay; no longer than a remark, since it may be printed as one. */
export function ReasonDialog({ subject, onClose }: { subject: ReasonSubject; onClose: () => void }) {
  const { given, noteAt } = subject;
  const { store } = useReportContext();
  const form = useId();
  const [category, setCategory] = useState<ReasonCategory>(given?.category ?? "口径不同");
  const [text, setText] = useState(given?.text ?? "");
  const printed = given !== null && noteAt !== null && store.typed(fieldName("notes", noteAt)) === given.text;
  const [print, setPrint] = useState(printed);
  const { busy, failure, setFailure, save, remove } = useReason(subject, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") setFailure("理由写几个字，看报告的人才明白");
    else void save(category, text.trim(), print);
  };
  return (
    <Dialog
      title="写明理由"
      onClose={onClose}
      actions={
        <>
          {given && (
            <Button variant="quiet" aria-disabled={busy} onClick={() => !busy && remove()}>
              去掉这条理由
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" type="submit" form={form} aria-disabled={busy}>
            保存理由
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="reason-form">
        <p className="about">{sentence(subject.message)}内容不变，这条理由一直有效。</p>
        <fieldset className="categories">
          <legend className="sr">哪一类原因</legend>
          {reasonCategories.map((name) => (
            <label key={name}>
              <input type="radio" name="category" checked={category === name} onChange={() => setCategory(name)} />
              {name}
            </label>
          ))}
        </fieldset>
        <Field label="理由" hint={`还能写 ${longestLine - text.length} 字`} error={failure}>
          {(wiring) => (
            <Textarea
              {...wiring}
              data-autofocus
              rows={3}
              maxLength={longestLine}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
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
        {print && noteAt && store.typed(fieldName("notes", noteAt)) !== "" && !printed && (
          <Banner>这一格已有备注，保存后换成这条理由。</Banner>
        )}
      </form>
    </Dialog>
  );
}

function useReason(subject: ReasonSubject, onClose: () => void) {
  const { store, reportId } = useReportContext();
  const { checks } = useCheckContext();
  const { given, noteAt, key, rule, section, message, values } = subject;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  /** The printed remark is the reason itself; a remark of other words stays unless this one takes its place. */
  const note = (text: string, print: boolean) => {
    if (!noteAt) return;
    const name = fieldName("notes", noteAt);
    if (print) store.change([{ name, text }], "印出理由");
    else if (given && store.typed(name) === given.text) store.change([{ name, text: "" }], "不印理由");
  };
  const attempt = async <Value,>(sent: Promise<Answer<Value>>, onStored: (value: Value) => void) => {
    setBusy(true);
    const answer = await sent;
    setBusy(false);
    if (!answer.ok) return setFailure(`没有存上：${answer.problem.detail}`);
    onStored(answer.value);
    onClose();
  };
  return {
    ...{ busy, failure, setFailure },
    save: (category: ReasonCategory, text: string, print: boolean) =>
      attempt(saveReason(reportId, { key, rule, section, message, category, text, values }), (reason) => {
        note(text, print);
        checks.keepReason(reason);
      }),
    remove: () =>
      attempt(removeReason(reportId, key), () => {
        note("", false);
        checks.dropReason(key);
      }),
  };
}
