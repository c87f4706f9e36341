"use client";

import { useReportContext } from "@/components/report/report-context";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { longestName } from "@/lib/report/text-limits";
import { useNamesake, useOfficeAnswer } from "./use-office-answer";

type FormerNameProps = { onKept: (words: string) => void; onClose: () => void };

/** For a report that was begun under a new name: last year's is filed under the one before. */
export function FormerName({ onKept, onClose }: FormerNameProps) {
  const { office, reportId } = useReportContext();
  const { waiting, problem, send } = useOfficeAnswer();
  const typed = useTypedWords(`former-name:${reportId}`, "");
  const name = typed.words.trim();
  const namesake = useNamesake(name);
  const blocked = name === "" || name === office.name || waiting;
  const keep = async () => {
    if (blocked || !(await send("formerly", name))) return;
    typed.settle();
    onKept(`记下了：以前叫“${name}”。`);
  };
  const hint = namesake
    ? `“${name}”名下有 ${namesake.reports} 份报告，会和这一份放在一起。`
    : "和那时的报告封面上写的一样";
  return (
    <form
      className="cover-fields"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field label="以前的名称" hint={hint} error={problem ?? undefined}>
        {(wiring) => (
          <Input
            {...wiring}
            value={typed.words}
            maxLength={longestName}
            autoFocus
            autoComplete="off"
            onChange={({ target }) => typed.type(target.value)}
          />
        )}
      </Field>
      <div className="flex items-end gap-2">
        <Button type="submit" aria-disabled={blocked}>
          记下
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            typed.settle();
            onClose();
          }}
        >
          不用了
        </Button>
      </div>
    </form>
  );
}
