"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useOnce } from "@/components/ui/use-once";
import { type Grant, type Role, roleIds, roles as roleNames } from "@/lib/access/roles";
import type { NamedOffice } from "./people-list";

type RolesProps = {
  offices: NamedOffice[];
  roles: Grant[];
  administrator: boolean;
  onRoles: (roles: Grant[]) => void;
  onAdministrator: (is: boolean) => void;
};

const words: Record<Role, string> = {
  drafter: "新建、填写报告",
  contributor: "填分给他的数",
  reviewer: "看报告，写批注，给意见",
  signer: "看报告，写批注，定稿",
  collector: "收下级单位的报告",
  reader: "只看",
};

const Tick = ({
  label,
  help,
  checked,
  onChange,
}: {
  label: string;
  help: string;
  checked: boolean;
  onChange: (is: boolean) => void;
}) => (
  <label className="flex min-h-8 items-start gap-2 max-tablet:min-h-11">
    <input
      type="checkbox"
      className="mt-1 size-4"
      checked={checked}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span>
      {label}
      <span className="ml-2 text-small text-ink-2">{help}</span>
    </span>
  </label>
);

/** What somebody is in each office. */
export function RolesField({ offices, roles, administrator, onRoles, onAdministrator }: RolesProps) {
  const has = (office: string, role: Role) => roles.some((grant) => grant.office === office && grant.role === role);
  const set = (office: string, role: Role, is: boolean) =>
    onRoles(
      is ? [...roles, { office, role }] : roles.filter((grant) => grant.office !== office || grant.role !== role),
    );
  return (
    <>
      {offices.map(({ id, name }) => (
        <fieldset key={id} className="mt-4">
          <legend className="font-semibold">{name}</legend>
          <div className="mt-1 grid grid-cols-2 gap-x-4 max-tablet:grid-cols-1">
            {roleIds.map((role) => (
              <Tick
                key={role}
                label={roleNames[role]}
                help={words[role]}
                checked={has(id, role)}
                onChange={(is) => set(id, role, is)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <NewOffice />
      <fieldset className="mt-4">
        <legend className="font-semibold">整个系统</legend>
        <Tick
          label="管理员"
          help="添加人、给角色、看操作记录；不因此看得到报告"
          checked={administrator}
          onChange={onAdministrator}
        />
      </fieldset>
    </>
  );
}

/** An office that has neither report nor anybody yet is shown from now on, until somebody is something in it or the page is left. */
function NewOffice() {
  const router = useRouter();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  /** What was said of this name has been read: pressed again, it is meant so. */
  const [told, setTold] = useState("");
  const [add, adding] = useOnce(async () => {
    const answer = await call("POST /api/offices", { body: { name, another: name !== "" && told === name } });
    // A dead network has said nothing of the name.
    setTold(!answer.ok && answer.problem.errors ? name : "");
    setProblem(answer.ok ? null : whyNot(answer.problem));
    if (!answer.ok) return;
    setName("");
    router.refresh();
  });
  return (
    <Field label="再加一个单位" hint="写全称，与公章一致" error={problem} className="mt-4">
      {(wiring) => (
        <span className="flex gap-2">
          <Input
            {...wiring}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              // Enter is about this line here, not about the person.
              if (event.key !== "Enter") return;
              event.preventDefault();
              void add();
            }}
          />
          <Button aria-disabled={adding} onClick={() => void add()}>
            加上
          </Button>
        </span>
      )}
    </Field>
  );
}
