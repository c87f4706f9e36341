"use client";

import { useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { useShownAgain } from "@/components/frame/use-shown-again";
import { call } from "@/components/requests/call";
import type { AskedView, WithdrawnView } from "@/lib/assignments/views";
import { AskedCard } from "./asked-card";
import { TakenBack } from "./taken-back";

/** What the drafter decides of it: where that is otherwise, its card begins anew, with what is kept of what was typed. */
const cardOf = ({ id, handedInAt, closed, reopened, groups }: AskedView): string =>
  JSON.stringify([id, handedInAt, closed, reopened, groups.flatMap(({ rows }) => rows.map(({ key }) => key))]);

type AskedList = { assignments: AskedView[]; withdrawn: WithdrawnView[] };

/** What was taken back under somebody's hands stays on their page, with what they have typed. */
function withTakenBack(before: AskedView[], { assignments, withdrawn }: AskedList): AskedView[] {
  const isTaken = ({ id }: AskedView) => withdrawn.some((each) => each.id === id);
  return [...assignments, ...before.filter(isTaken)];
}

/** Everything that somebody is asked for, what is still to do first. */
export function AskedPage({ assignments, withdrawn: known }: AskedList) {
  const [asked, setAsked] = useState(assignments);
  const [withdrawn, setWithdrawn] = useState(known);
  const look = () =>
    void call("GET /api/assignments", {}).then((answer) => {
      if (!answer.ok) return;
      setWithdrawn(answer.value.withdrawn);
      setAsked((before) => withTakenBack(before, answer.value));
    });
  useShownAgain(look);
  const takenBack = (id: string) => withdrawn.find((each) => each.id === id) ?? null;
  const open = asked.filter(
    ({ id, handedInAt, closed }) => handedInAt === null && closed === null && !takenBack(id),
  ).length;
  const isOne = open === 1 && asked.length === 1;
  return (
    <PageFrame current="/assignments">
      <div className="mx-auto max-w-[860px]">
        {!isOne && <PageTitle>{open > 0 ? `请您填 ${open} 项` : "没有要填的"}</PageTitle>}
        {asked.length === 0 && <p className="mt-1 text-ink-2">编制人分给您以后，要填的行会在这里，填好交回去就行。</p>}
        <div role="status">
          <TakenBack withdrawn={withdrawn} shown={asked.map(({ id }) => id)} />
        </div>
        {asked.map((each) => (
          <AskedCard
            key={cardOf(each)}
            asked={each}
            isTitle={isOne}
            withdrawn={takenBack(each.id)}
            onRefused={look}
            onHandedIn={(handed) => setAsked((before) => before.map((one) => (one.id === handed.id ? handed : one)))}
          />
        ))}
      </div>
    </PageFrame>
  );
}
