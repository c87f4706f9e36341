"use client";

import { useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { AnswerOf } from "@/lib/contract/operations";
import { printDaySpan } from "@/lib/report/print-date";
import { OwnDeputyDialog } from "./own-deputy-dialog";

export type OwnDeputiesKnown = AnswerOf<"GET /api/account/deputies">;
type Deputising = OwnDeputiesKnown["deputies"][number];

const saidOf = ({ deputy, from, until }: Deputising): string => `${printDaySpan(from, until)}请假，由${deputy.name}代`;

/** Who takes one's own seat while one is away; whoever has none is not asked. */
export function OwnDeputies({ known }: { known: OwnDeputiesKnown }) {
  const [{ deputies, offices }, setKnown] = useState(known);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const nameOf = (office: string) => offices.find(({ id }) => id === office)?.name ?? "";
  const end = async ({ id }: Deputising) => {
    const answer = await call("DELETE /api/account/deputies/{deputyId}", { path: { deputyId: id } });
    setFailure(answer.ok ? null : answer.problem.detail);
    if (answer.ok) setKnown({ offices, deputies: deputies.filter((each) => each.id !== id) });
  };
  if (offices.length === 0 && deputies.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="own-deputies">
      <h2 id="own-deputies">请假由人代</h2>
      <p className="mt-1 text-small text-ink-2">
        请假的几天，送到您这里的报告由他审核、签发，记录和审签单上写明“代”。管理员也能替您写，也看得到。
      </p>
      <div role="status">
        {failure && (
          <Banner tone="err" className="mt-3">
            {failure}
          </Banner>
        )}
      </div>
      {deputies.length > 0 && (
        <ul className="mt-2 border border-line-2 bg-paper" aria-label="我请假由谁代">
          {deputies.map((each) => (
            <li
              key={each.id}
              className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0"
            >
              <span className="flex-1">
                {saidOf(each)}
                {offices.length > 1 && <span className="block text-small text-ink-2">{nameOf(each.office)}</span>}
              </span>
              <Button size="small" aria-label={`去掉：${saidOf(each)}`} onClick={() => void end(each)}>
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      {offices.length > 0 && (
        <Button className="mt-3" onClick={() => setOpen(true)}>
          我要请假…
        </Button>
      )}
      {open && (
        <OwnDeputyDialog
          offices={offices}
          onEntered={(entered) => {
            setKnown(entered);
            setFailure(null);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
