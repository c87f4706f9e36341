"use client";

import { useState } from "react";
import { type Problem, whyNot } from "@/components/requests/call";
import { follow } from "@/components/requests/follow";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";
import { type PastedPerson, readPastedPeople } from "@/lib/access/pasted-people";
import type { Given } from "./given-passwords";
import { OfficeField } from "./office-field";
import { PastedTable } from "./pasted-table";
import type { NamedOffice } from "./people-list";
import { useLeft } from "./use-left";

type PasteProps = {
  offices: NamedOffice[];
  /** Login names that somebody bears. */
  taken: string[];
  onAdded: (given: Given[]) => void;
  onClose: () => void;
};

const sentOf = ({ roles, name, username, position, administrator }: PastedPerson, office: string) => ({
  ...{ name, username, position, administrator },
  roles: roles.map((role) => ({ office, role })),
});

/** Said at its line; without an answer nobody knows whether they were added. */
function whyNotAdded(problem: Problem, people: PastedPerson[]): string {
  if (problem.status === undefined)
    return "没有等到回答。重新打开这一页：没有他们，就再添加一次；有了，在那里给他们重新设密码。";
  const at = Number(/^\/people\/(\d+)/.exec(problem.errors?.[0]?.pointer ?? "")?.[1] ?? Number.NaN);
  const line = people.at(at)?.line;
  return `一个人也没有添加。${Number.isNaN(at) || line === undefined ? "" : `第 ${line} 行：`}${whyNot(problem)}`;
}

/** Several people at once, copied from a spreadsheet: what is wrong is said at its line before anybody is added, and all are added or nobody. */
export function PastePeopleDialog({ offices, taken, onAdded, onClose }: PasteProps) {
  const typed = useTypedWords("paste-people", "");
  const text = typed.words;
  const [office, setOffice] = useState(offices[0]?.id ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const untilLeft = useLeft();
  const people = readPastedPeople(text, taken);
  const busy = share !== null;
  const faults = people.filter(({ fault }) => fault !== null).length;

  const send = async () => {
    if (people.length === 0) return setProblem("还没有贴上一行。");
    if (faults > 0) return setProblem(`有 ${faults} 行要改，改好再添加。`);
    setShare(0);
    setProblem(null);
    const signal = untilLeft();
    const asking = { body: { people: people.map((person) => sentOf(person, office)) }, signal };
    const answer = await follow("POST /api/people/several", asking, setShare);
    if (signal.aborted) return;
    setShare(null);
    if (!answer.ok) return setProblem(whyNotAdded(answer.problem, people));
    typed.settle();
    onAdded(answer.value.people);
  };

  return (
    <FormDialog
      title="用 Excel 添加"
      width={860}
      onClose={onClose}
      onRefuse={typed.settle}
      unsaved={text.trim() !== ""}
      button={
        busy
          ? `正在算密码，${Math.floor(share * people.length)} / ${people.length}`
          : people.length > 0
            ? `添加这 ${people.length} 个人，得到密码`
            : "添加，得到密码"
      }
      onDo={send}
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
    </FormDialog>
  );
}
