"use client";

import { useState } from "react";
import { useTypedFields } from "@/components/typed-words/use-typed-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";
import type { ReviewStep } from "@/lib/review/steps";
import type { OfficeSteps } from "./steps-page";

type StepProps = {
  office: OfficeSteps;
  steps: ReviewStep[];
  /** Which step; a new one comes before the last, which signs. */
  at: number | "new";
  /** @returns why it was not stored */
  onStore: (steps: ReviewStep[], words: string) => Promise<string | null>;
  onClose: () => void;
};

const ticked = (people: string[], person: string, is: boolean) =>
  is ? [...people, person] : people.filter((each) => each !== person);

/** A step's name, who is in it, and whether all of them must agree. */
export function StepDialog({ office, steps, at, onStore, onClose }: StepProps) {
  const before = at === "new" ? null : steps[at];
  const isLast = at === steps.length - 1;
  const { fields, put, cameBack, settle } = useTypedFields(`step:${office.id}:${before?.name ?? ""}`, {
    name: before?.name ?? "",
    people: before?.people ?? [],
    all: before?.all ?? false,
  });
  const { name, people, all } = fields;
  const [why, setWhy] = useState<string | null>(null);
  const able = isLast ? office.signers : office.reviewers;
  // Whoever was named stays to be seen until somebody takes the name away.
  const named = [...able, ...people.filter((person) => !able.includes(person))];

  const store = async () => {
    const step: ReviewStep = { name: name.trim(), people, ...(all && people.length > 1 ? { all: true } : {}) };
    const next = before
      ? steps.map((each, index) => (index === at ? step : each))
      : [...steps.slice(0, -1), step, ...steps.slice(-1)];
    const refused = await onStore(next, `${before ? `“${step.name}”改好了` : `加了“${step.name}”`}，从下一轮起算。`);
    setWhy(refused);
    if (refused === null) settle();
  };
  const remove = async () => {
    const others = steps.filter((_, index) => index !== at);
    const refused = await onStore(others, `“${before?.name}”这一步去掉了，从下一轮起算。`);
    setWhy(refused);
    if (refused === null) settle();
  };

  return (
    <FormDialog
      title={before ? `改“${before.name}”` : "加一步"}
      width={520}
      onClose={onClose}
      onRefuse={settle}
      unsaved={cameBack || (before !== null && people.join() !== before.people.join())}
      button={before ? "改好" : "加上"}
      onDo={store}
      others={
        before &&
        !isLast && (
          <Button variant="danger" className="mr-auto" onClick={() => void remove()}>
            去掉这一步
          </Button>
        )
      }
    >
      <WhyNot why={why} />
      <Field label="这一步叫什么" hint="如 科室审核、分管领导审核，最多 12 个字">
        {(wiring) => (
          <Input {...wiring} data-autofocus value={name} onChange={({ target }) => put({ name: target.value })} />
        )}
      </Field>
      <fieldset className="mt-4">
        <legend className="font-semibold">由谁办</legend>
        <p className="text-small text-ink-2">
          {named.length > 0
            ? `不勾就是任何一个${isLast ? "签发人" : "审核人或签发人"}都可以。`
            : `${office.name}还没有${isLast ? "签发人" : "审核人"}，先在“成员和角色”里给角色。`}
        </p>
        <div className="mt-1 grid grid-cols-2 gap-x-4 max-tablet:grid-cols-1">
          {named.map((person) => (
            <label key={person} className="flex min-h-9 items-center gap-2 max-tablet:min-h-11">
              <input
                type="checkbox"
                className="size-4"
                checked={people.includes(person)}
                onChange={({ target }) => put({ people: ticked(people, person, target.checked) })}
              />
              {person}
              {!able.includes(person) && <span className="text-small text-warn">已停用，或者没有角色</span>}
            </label>
          ))}
        </div>
      </fieldset>
      {!isLast && people.length > 1 && (
        <label className="mt-2 flex min-h-9 items-center gap-2 max-tablet:min-h-11">
          <input
            type="checkbox"
            className="size-4"
            checked={all}
            onChange={({ target }) => put({ all: target.checked })}
          />
          这 {people.length} 个人都要同意
        </label>
      )}
    </FormDialog>
  );
}
