"use client";

import { useState } from "react";
import { call, type Problem } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
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

/** Somebody's name, section and roles. The login name stays what it was: it stands in the log. */
export function PersonDialog({ person, offices, onClose, onAdded, onChanged }: PersonProps) {
  const [name, setName] = useState(person?.name ?? "");
  const [username, setUsername] = useState(person?.username ?? "");
  const [position, setPosition] = useState(person?.position ?? "");
  const [administrator, setAdministrator] = useState(person?.administrator ?? false);
  const [roles, setRoles] = useState<Grant[]>(person?.roles ?? []);
  const [problem, setProblem] = useState<Problem | null>(null);

  const add = async () => {
    const answer = await call("POST /api/people", { body: { name, username, position, administrator, roles } });
    if (answer.ok) onAdded({ name, username, password: answer.value.password });
    else setProblem(answer.problem);
  };
  const change = async (before: ListedPerson) => {
    const body = {
      ...(name === before.name ? {} : { name }),
      ...(position === before.position ? {} : { position }),
      ...(administrator === before.administrator ? {} : { administrator }),
      ...(same(roles, before.roles) ? {} : { roles }),
    };
    const answer = await call("PATCH /api/people/{personId}", { path: { personId: before.id }, body });
    if (answer.ok) onChanged();
    else setProblem(answer.problem);
  };

  return (
    <Dialog
      title={person ? `改${person.name}的角色` : "添加一个人"}
      width={620}
      onClose={onClose}
      unsaved={person !== null && !same(roles, person.roles)}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" onClick={() => void (person ? change(person) : add())}>
            {person ? "改好" : "添加，得到密码"}
          </Button>
        </>
      )}
    >
      <Refusal problem={problem} />
      <div className="mt-3 grid grid-cols-2 gap-3.5 max-tablet:grid-cols-1">
        <Field label="姓名" error={faultOf(problem, "/name")}>
          {(wiring) => (
            <Input {...wiring} data-autofocus value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <Field label="登录名" error={faultOf(problem, "/username")}>
          {(wiring) => (
            <Input
              {...wiring}
              value={username}
              readOnly={person !== null}
              onChange={({ target }) => setUsername(target.value)}
            />
          )}
        </Field>
        <Field label="科室、职务" error={faultOf(problem, "/position")}>
          {(wiring) => <Input {...wiring} value={position} onChange={({ target }) => setPosition(target.value)} />}
        </Field>
      </div>
      <RolesField {...{ offices, roles, administrator }} onRoles={setRoles} onAdministrator={setAdministrator} />
    </Dialog>
  );
}
