"use client";

import { useState } from "react";
import type { LastEvent } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

type NewsProps = { events: number; last: LastEvent | null };

/** What somebody else has decided since the page was opened, until it is put away or something else happens. */
export function RoundNews({ events, last }: NewsProps) {
  const [seen, setSeen] = useState(events);
  const said = last && !last.own && events > seen ? words(last) : null;
  return (
    <div role="status" aria-label="审核的动静">
      {said && (
        <Banner
          icon={said.icon}
          actions={
            <Button size="small" onClick={() => setSeen(events)}>
              知道了
            </Button>
          }
        >
          <b>{said.what}</b>
          {said.next}
        </Banner>
      )}
    </div>
  );
}

type Said = { icon: "info" | "undo" | "lock" | "done"; what: string; next: string };

function words({ kind, by, step, text, asked }: LastEvent): Said | null {
  const opinion = text === "" ? "" : `“${text}”`;
  switch (kind) {
    case "submit":
      return { icon: "lock", what: `${by}送审了。`, next: `${opinion}审核期间只看不改，写的内容都还在。` };
    case "agree":
      return { icon: "done", what: `${by}在“${step}”这一步同意了。`, next: opinion };
    case "return":
      return { icon: "undo", what: `${by}在“${step}”这一步退回了，要改 ${asked} 条。`, next: opinion };
    case "withdraw":
      return { icon: "undo", what: `${by}撤回了送审。`, next: "编制人可以接着改。" };
    case "sign":
      return { icon: "done", what: `${by}签发了，报告已定稿。`, next: opinion };
    case "finalise":
      return { icon: "done", what: `${by}把报告定稿了。`, next: "" };
    case "reopen":
      return { icon: "info", what: `${by}重新打开了报告，可以接着改。`, next: opinion };
    case "sendBack":
      return { icon: "undo", what: `${step}退回了报告，要改 ${asked} 条。`, next: opinion };
    case "answer":
      return null;
  }
}
