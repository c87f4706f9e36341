"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { ProposedInput } from "@/components/ui/proposed-input";
import { editionFor, firstYear } from "@/lib/editions/register";
import { deadlineOf, dueOf, dueToWrite } from "@/lib/report/deadline";
import { printDayOfYear } from "@/lib/report/print-date";
import { nameFault } from "@/lib/report/text-limits";
import type { Unit, UnitKind } from "@/lib/report/values";
import { CarryOverChoice, useOpening } from "./carry-over-choice";
import { DueLine } from "./due-line";
import { OfficeKindOptions } from "./office-kind-options";
import { createFrom, createReport } from "./report-requests";

type Errors = { name?: ReactNode; year?: ReactNode; general?: ReactNode };
type Answer = Awaited<ReturnType<typeof createReport>>;
type NewReportDialogProps = { today: string; office: Unit; onClose: () => void };

function checkName(name: string): string | undefined {
  if (name === "") return "还没有写单位名称。写全称，例如“某某市某某局”。";
  return nameFault(name);
}

/** What the server refused, put at the field it is about. */
function errorsOf({ problem }: Extract<Answer, { ok: false }>, year: number): Errors {
  if (problem.report)
    return {
      year: (
        <>
          这个单位已有 {year} 年度的报告。<Link href={`/reports/${problem.report}/cover`}>打开它</Link>
        </>
      ),
    };
  const at = (start: string) => problem.errors?.find(({ pointer }) => pointer.startsWith(start))?.detail;
  const [name, ofYear] = [at("/unit"), at("/year")];
  return name || ofYear ? { name, year: ofYear } : { general: problem.detail };
}

const yearsUpTo = (last: number) => Array.from({ length: last - firstYear + 1 }, (_, index) => last - index);

export function NewReportDialog({ today, office, onClose }: NewReportDialogProps) {
  const router = useRouter();
  const formId = useId();
  const { words: name, type: typeName, settle } = useTypedWords("new-report", office.name);
  const [kind, setKind] = useState(office.kind);
  const [chosenYear, setYear] = useState<number | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [carry, setCarry] = useState(true);
  const year = chosenYear ?? dueToWrite(kind, today).year;
  const opening = useOpening(name.trim(), year);

  // The first field at fault is where one goes on.
  useEffect(() => {
    if (Object.values(errors).some(Boolean)) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const wrongName = checkName(name.trim());
    setErrors({ name: wrongName });
    if (wrongName) return;
    setBusy(true);
    const unit = { name: name.trim(), kind };
    const answer = await (opening && carry ? createFrom({ ...opening.report, unit }) : createReport(unit, year));
    if (answer.ok) {
      settle();
      return router.push(`/reports/${answer.value.id}/cover`);
    }
    setBusy(false);
    setErrors(errorsOf(answer, year));
  };

  return (
    <Dialog
      title="新建报告"
      onClose={onClose}
      onRefuse={settle}
      unsaved={name !== office.name}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button type="submit" form={formId} variant="primary" aria-disabled={busy}>
            {busy ? "正在新建…" : `新建 ${year} 年度报告`}
          </Button>
        </>
      )}
    >
      <form
        ref={form}
        id={formId}
        noValidate
        onSubmit={submit}
        onChange={() => setErrors({})}
        className="mt-3.5 grid gap-4"
      >
        <Field label="单位名称" hint="写全称，与公章一致" error={errors.name}>
          {(wiring) => (
            <ProposedInput
              {...wiring}
              data-autofocus
              name="unit"
              value={name}
              onChange={(event) => typeName(event.target.value)}
            />
          )}
        </Field>
        <Field label="机关种类" hint="决定提交和公布的期限">
          {(wiring) => (
            <Select {...wiring} name="kind" value={kind} onChange={(event) => setKind(event.target.value as UnitKind)}>
              <OfficeKindOptions note={(each) => `（${printDayOfYear(deadlineOf(each, year))}前）`} />
            </Select>
          )}
        </Field>
        <Field
          label="年度"
          hint={`用 ${editionFor(year)?.id} 格式（${editionFor(year)?.issuedAs}）`}
          error={errors.year}
        >
          {(wiring) => (
            <Select {...wiring} name="year" value={year} onChange={(event) => setYear(Number(event.target.value))}>
              {yearsUpTo(Number(today.slice(0, 4))).map((each) => (
                <option key={each} value={each}>
                  {each} 年度
                </option>
              ))}
            </Select>
          )}
        </Field>
        {opening && <CarryOverChoice opening={opening} chosen={carry} onChoose={setCarry} />}
        <p className="text-small text-ink-2">
          <DueLine due={dueOf(kind, year, today)} kind={kind} />
        </p>
        <div role="status">{errors.general && <Banner tone="err">{errors.general}</Banner>}</div>
      </form>
    </Dialog>
  );
}
