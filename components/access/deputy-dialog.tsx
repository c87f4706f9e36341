"use client";

import { useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { useTypedFields } from "@/components/typed-words/use-typed-fields";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Select } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";
import { DeputyFields } from "./deputy-fields";
import type { Deputies } from "./office-deputies";

type DialogProps = {
  office: { id: string; name: string };
  choice: Pick<Deputies, "absentees" | "people">;
  onEntered: (entered: Deputies) => void;
  onClose: () => void;
};

const blank = { absent: "", deputy: "", from: "", until: "" };

/** Who is away, from which day to which, and who takes their seat. */
export function DeputyDialog({ office, choice: { absentees, people }, onEntered, onClose }: DialogProps) {
  const { fields: typed, put, cameBack, settle } = useTypedFields(`deputy:${office.id}`, blank);
  const [why, setWhy] = useState<string | null>(null);
  /** Nobody stands in for themselves. */
  const leaves = (absent: string) => put({ absent, deputy: absent === typed.deputy ? "" : typed.deputy });
  const isWhole = Object.values(typed).every((value) => value !== "");

  const enter = async () => {
    if (!isWhole) return setWhy("谁请假、从哪天到哪天、由谁代，都要写。");
    const path = { officeId: office.id };
    const answer = await call("POST /api/offices/{officeId}/deputies", { path, body: typed });
    if (!answer.ok) return setWhy(whyNot(answer.problem));
    settle();
    onEntered(answer.value);
  };

  return (
    <FormDialog
      title="谁请假，由谁代"
      width={520}
      onClose={onClose}
      onRefuse={settle}
      unsaved={cameBack || Object.values(typed).some((value) => value !== "")}
      button="写好"
      onDo={enter}
    >
      <WhyNot why={why} />
      <Field label="谁请假" hint={`${office.name}的审核人、签发人`}>
        {(wiring) => (
          <Select {...wiring} data-autofocus value={typed.absent} onChange={({ target }) => leaves(target.value)}>
            <option value="">选一个人</option>
            {absentees.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <DeputyFields typed={typed} people={people.filter(({ id }) => id !== typed.absent)} onType={put} />
    </FormDialog>
  );
}
