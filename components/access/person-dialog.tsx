"use client";

import { useState } from "react";
import { call, type Problem } from "@/components/requests/call";
import { useTypedFields } from "@/components/typed-words/use-typed-fields";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import type { Grant } from "@/lib/access/roles";
import { faultOf } from "./fault-of";
import type { ListedPerson, NamedOffice } from "./people-list";
import { Refusal } from "./refusal";
import { RolesField } from "./roles-field";

type PersonProps = {
  /** Null: somebody new. */
  person: ListedPerson | null;
  offices: NamedOffice[];
  onClose: () => void;
  onAdded: (given: { name: string; username: string; password: string }) => void;
  onChanged: () => void;
};

const same = (a: Grant[], b: Grant[]) => {
  const print = (grants: Grant[]) =>
    grants
      .map(({ office, role }) => `${office} ${role}`)
      .sort()
      .join();
  return print(a) === print(b);
};

const beforeOf = (person: ListedPerson | null) => ({
  name: person?.name ?? "",
  username: person?.username ?? "",
  position: person?.position ?? "",
  administrator: person?.administrator ?? false,
  roles: person?.roles ?? ([] as Grant[]),
});

/** Somebody's name, section and roles. The login name stays what it was: it stands in the log. */
export function PersonDialog({ person, offices, onClose, onAdded, onChanged }: PersonProps) {
  const typed = useTypedFields(`person:${person?.id ?? ""}`, beforeOf(person));
  const { fields, put } = typed;
  const [problem, setProblem] = useState<Problem | null>(null);

  const add = async () => {
    const answer = await call("POST /api/people", { body: fields });
    if (!answer.ok) return setProblem(answer.problem);
    typed.settle();
    onAdded({ name: fields.name, username: fields.username, password: answer.value.password });
  };
  const change = async (before: ListedPerson) => {
    // Only what is said anew: what a colleague changed meanwhile stays.
    const { roles, username: _, ...others } = typed.changed;
    const body = { ...others, ...(roles && !same(roles, before.roles) ? { roles, seenRoles: before.roles } : {}) };
    const answer = await call("PATCH /api/people/{personId}", { path: { personId: before.id }, body });
    if (!answer.ok) return setProblem(answer.problem);
    typed.settle();
    onChanged();
  };

  return (
    <FormDialog
      title={person ? `改${person.name}的角色` : "添加一个人"}
      width={620}
      onClose={onClose}
      onRefuse={typed.settle}
      unsaved={typed.cameBack || !same(fields.roles, person?.roles ?? [])}
      button={person ? "改好" : "添加，得到密码"}
      onDo={() => (person ? change(person) : add())}
    >
      <Refusal problem={problem} />
      <div className="mt-3 grid grid-cols-2 gap-3.5 max-tablet:grid-cols-1">
        <Field label="姓名" error={faultOf(problem, "/name")}>
          {(wiring) => (
            <Input
              {...wiring}
              data-autofocus
              value={fields.name}
              onChange={({ target }) => put({ name: target.value })}
            />
          )}
        </Field>
        <Field label="登录名" error={faultOf(problem, "/username")}>
          {(wiring) => (
            <Input
              {...wiring}
              value={fields.username}
              readOnly={person !== null}
              onChange={({ target }) => put({ username: target.value })}
            />
          )}
        </Field>
        <Field label="科室、职务" error={faultOf(problem, "/position")}>
          {(wiring) => (
            <Input {...wiring} value={fields.position} onChange={({ target }) => put({ position: target.value })} />
          )}
        </Field>
      </div>
      <RolesField
        {...{ offices, roles: fields.roles, administrator: fields.administrator }}
        onRoles={(roles) => put({ roles })}
        onAdministrator={(administrator) => put({ administrator })}
      />
    </FormDialog>
  );
}
