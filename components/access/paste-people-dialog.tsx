"use client";

import { useRef, useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";
import { type PastedPerson, readPastedPeople } from "@/lib/access/pasted-people";
import type { Given } from "./given-passwords";
import { OfficeField } from "./office-field";
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

const before = (count: number) => (count > 0 ? `前面的 ${count} 个人添加好了，改好再按，接着添加后面的。` : "");

/** Several people at once, copied from a spreadsheet: what is wrong is said at its line before anybody is added. */
export function PastePeopleDialog({ offices, taken, onAdded, onClose }: PasteProps) {
  const typed = useTypedWords("paste-people", "");
  const text = typed.words;
  const [office, setOffice] = useState(offices[0]?.id ?? "");
  const [added, setAdded] = useState<Given[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** Whoever leaves while people are being added gets the passwords of those who are. */
  const stopped = useRef(false);
  const people = readPastedPeople(text, taken);
  const faults = people.filter(({ fault }) => fault !== null).length;

  const send = async () => {
    if (people.length === 0) return setProblem("还没有贴上一行。");
    if (faults > 0) return setProblem(`有 ${faults} 行要改，改好再添加。`);
    setBusy(true);
    setProblem(null);
    const given = [...added];
    const isAdded = (username: string) => given.some((each) => each.username === username);
    for (const person of people.filter(({ username }) => !isAdded(username))) {
      if (stopped.current) break;
      const answer = await add(person, office);
      if (!answer.ok) {
        if (stopped.current) break;
        setBusy(false);
        return setProblem(`第 ${person.line} 行没有添加：${whyNot(answer.problem)}${before(given.length)}`);
      }
      given.push({ name: person.name, username: person.username, password: answer.value.password });
      setAdded([...given]);
    }
    typed.settle();
    onAdded(given);
  };

  return (
    <Dialog
      title="用 Excel 添加"
      width={860}
      onClose={() => {
        stopped.current = true;
        if (!busy) onClose(added);
      }}
      onRefuse={typed.settle}
      unsaved={text.trim() !== ""}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" aria-disabled={busy} onClick={() => !busy && void send()}>
            {busy
              ? `正在添加，${added.length} / ${people.length}`
              : people.length > 0
                ? `添加这 ${people.length} 个人，得到密码`
                : "添加，得到密码"}
          </Button>
        </>
      )}
    >
      <WhyNot why={problem} />
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
            readOnly={busy}
            onChange={({ target }) => {
              typed.type(target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      <OfficeField {...{ offices, office }} onChoose={setOffice} className="mt-3" />
      <PastedTable people={people} />
    </Dialog>
  );
}
