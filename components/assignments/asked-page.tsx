"use client";

import { useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { useShownAgain } from "@/components/frame/use-shown-again";
import { call } from "@/components/requests/call";
import type { AskedView } from "@/lib/assignments/views";
import { AskedCard } from "./asked-card";

/** What the drafter decides of it: where that is otherwise, its card begins anew, with what is kept of what was typed. */
const cardOf = ({ id, handedInAt, closed, reopened, groups }: AskedView): string =>
  JSON.stringify([id, handedInAt, closed, reopened, groups.flatMap(({ rows }) => rows.map(({ key }) => key))]);

/** Everything that somebody is asked for, what is still to do first. */
export function AskedPage({ asked: loaded }: { asked: AskedView[] }) {
  const [asked, setAsked] = useState(loaded);
  useShownAgain(() => {
    void call("GET /api/assignments", {}).then((answer) => answer.ok && setAsked(answer.value.assignments));
  });
  const open = asked.filter(({ handedInAt, closed }) => handedInAt === null && closed === null).length;
  const isOne = open === 1 && asked.length === 1;
  return (
    <PageFrame current="/assignments">
      <div className="mx-auto max-w-[860px]">
        {!isOne && <PageTitle>{open > 0 ? `请您填 ${open} 项` : "没有要填的"}</PageTitle>}
        {asked.length === 0 && <p className="mt-1 text-ink-2">编制人分给您以后，要填的行会在这里，填好交回去就行。</p>}
        {asked.map((each) => (
          <AskedCard
            key={cardOf(each)}
            asked={each}
            isTitle={isOne}
            onHandedIn={(handed) => setAsked((before) => before.map((one) => (one.id === handed.id ? handed : one)))}
          />
        ))}
      </div>
    </PageFrame>
  );
}
