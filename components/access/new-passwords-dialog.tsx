"use client";

import { useState } from "react";
import { type Problem, whyNot } from "@/components/requests/call";
import { follow } from "@/components/requests/follow";
import { FormDialog } from "@/components/ui/form-dialog";
import { WhyNot } from "@/components/ui/why-not";
import type { Given } from "./given-passwords";
import type { ListedPerson } from "./people-list";
import { useLeft } from "./use-left";

type NewPasswordsProps = {
  /** Who has never logged in, in the order in which they were added. */
  people: ListedPerson[];
  onGiven: (given: Given[]) => void;
  onClose: () => void;
};

const whyNotReset = (problem: Problem) =>
  problem.status === undefined ? "没有等到回答。再设一次，用最后得到的密码。" : whyNot(problem);

/** A first password is stored nowhere: whose was lost, with the page that showed it, is given another. */
export function NewPasswordsDialog({ people, onGiven, onClose }: NewPasswordsProps) {
  const [chosen, setChosen] = useState(() => people.map(({ id }) => id));
  const [problem, setProblem] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const untilLeft = useLeft();
  const tick = (id: string, is: boolean) => setChosen(is ? [...chosen, id] : chosen.filter((each) => each !== id));

  const send = async () => {
    if (chosen.length === 0) return setProblem("先勾上给谁重新设。");
    setShare(0);
    setProblem(null);
    const signal = untilLeft();
    const asking = { body: { people: chosen }, signal };
    const answer = await follow("POST /api/people/passwords", asking, setShare);
    if (signal.aborted) return;
    setShare(null);
    if (!answer.ok) return setProblem(whyNotReset(answer.problem));
    onGiven(answer.value.people);
  };

  return (
    <FormDialog
      title="给还没有登录过的人重新设密码"
      width={620}
      onClose={onClose}
      button={
        share === null
          ? `给这 ${chosen.length} 个人重新设`
          : `正在算密码，${Math.floor(share * chosen.length)} / ${chosen.length}`
      }
      onDo={send}
    >
      <WhyNot why={problem} />
      <p>第一次的密码哪里也没有存。勾上的人得到新的，以前给他们的作废；已经告诉了本人的，去掉勾。</p>
      <fieldset className="mt-3 max-h-[320px] overflow-auto border border-line-2 px-3 py-1" disabled={share !== null}>
        <legend className="sr-only">给谁重新设</legend>
        <Tick
          is={chosen.length === people.length}
          onChange={(is) => setChosen(is ? people.map(({ id }) => id) : [])}
          label={`全部 ${people.length} 个人`}
        />
        {people.map(({ id, name, username, position }) => (
          <Tick key={id} is={chosen.includes(id)} onChange={(is) => tick(id, is)} label={name}>
            <span className="text-ink-2">{[username, position].filter(Boolean).join("，")}</span>
          </Tick>
        ))}
      </fieldset>
    </FormDialog>
  );
}

type TickProps = { is: boolean; onChange: (is: boolean) => void; label: string; children?: React.ReactNode };

const Tick = ({ is, onChange, label, children }: TickProps) => (
  <label className="flex min-h-9 items-center gap-2 max-tablet:min-h-11">
    <input type="checkbox" className="size-4" checked={is} onChange={({ target }) => onChange(target.checked)} />
    {label}
    {children}
  </label>
);
