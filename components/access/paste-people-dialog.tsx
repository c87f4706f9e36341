"use client";

import { useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select, Textarea } from "@/components/ui/input";
import { type PastedPerson, readPastedPeople } from "@/lib/access/pasted-people";
import type { Given } from "./given-passwords";
import { PastedTable } from "./pasted-table";
import type { NamedOffice } from "./people-list";

type PasteProps = {
  offices: NamedOffice[];
  /** Login names that somebody bears. */
  taken: string[];
  onAdded: (given: Given[]) => void;
  onClose: (given: Given[]) => void;
};

const add = ({ roles, name, username, position, administrator }: PastedPerson, office: string) =>
  call("POST /api/people", {
    body: { name, username, position, administrator, roles: roles.map((role) => ({ office, role })) },
  });

/** Several people at once, copied from a spreadsheet: what is wrong is said at its line before anybody is added. */
export function PastePeopleDialog({ offices, taken, onAdded, onClose }: PasteProps) {
  const [text, setText] = useState("");
  const [office, setOffice] = useState(offices[0]?.id ?? "");
  const [added, setAdded] = useState<Given[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const known = [...taken, ...added.map(({ username }) => username)];
  const people = readPastedPeople(text, taken);
  const faults = people.filter(({ fault }) => fault !== null).length;

  const send = async () => {
    if (people.length === 0) return setProblem("还没有贴上一行。");
    if (faults > 0) return setProblem(`有 ${faults} 行要改，改好再添加。`);
    setBusy(true);
    const given = [...added];
    for (const person of people.filter(({ username }) => !known.includes(username))) {
      const answer = await add(person, office);
      if (!answer.ok) {
        setAdded(given);
        setBusy(false);
        return setProblem(
          `第 ${person.line} 行没有添加：${answer.problem.errors?.[0]?.detail ?? answer.problem.detail}前面的 ${given.length} 个人添加好了。`,
        );
      }
      given.push({ name: person.name, username: person.username, password: answer.value.password });
    }
    onAdded(given);
  };

  return (
    <Dialog
      title="用 Excel 添加"
      width={860}
      onClose={() => onClose(added)}
      unsaved={text.trim() !== ""}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" aria-disabled={busy} onClick={() => !busy && void send()}>
            {people.length > 0 ? `添加这 ${people.length} 个人，得到密码` : "添加，得到密码"}
          </Button>
        </>
      )}
    >
      <div role="alert">
        {problem && (
          <Banner tone="err" className="mb-3">
            {problem}
          </Banner>
        )}
      </div>
      <Field
        label="在 Excel 里选中几行，复制，贴在这里"
        hint="四列：姓名、登录名、科室和职务、角色。角色写 编制、供数、审核、签发、收报、查看、管理，几种用顿号隔开，可以空着"
      >
        {(wiring) => (
          <Textarea
            {...wiring}
            data-autofocus
            rows={5}
            wrap="off"
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      {offices.length > 1 && (
        <Field label="在哪个单位" className="mt-3">
          {(wiring) => (
            <Select {...wiring} value={office} onChange={({ target }) => setOffice(target.value)}>
              {offices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <PastedTable people={people} />
    </Dialog>
  );
}
