"use client";

import { useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { AnswerOf } from "@/lib/contract/operations";
import { printDaySpan } from "@/lib/report/print-date";
import { DeputyDialog } from "./deputy-dialog";

export type Deputies = AnswerOf<"GET /api/offices/{officeId}/deputies">;
type Deputising = Deputies["deputies"][number];

const saidOf = ({ absent, deputy, from, until }: Deputising): string =>
  `${absent.name} ${printDaySpan(from, until)}请假，期间由${deputy.name}代，记录里写明“代”。`;

type OfficeProps = { office: { id: string; name: string }; known: Deputies };

/** Who of an office is away, and who takes their seat meanwhile. */
export function OfficeDeputies({ office, known }: OfficeProps) {
  const [{ deputies, ...choice }, setKnown] = useState(known);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const end = async ({ id }: Deputising) => {
    const path = { officeId: office.id, deputyId: id };
    const answer = await call("DELETE /api/offices/{officeId}/deputies/{deputyId}", { path });
    setFailure(answer.ok ? null : answer.problem.detail);
    if (answer.ok) setKnown({ ...choice, deputies: deputies.filter((each) => each.id !== id) });
  };
  return (
    <div className="mt-4">
      <Banner
        actions={
          <Button size="small" onClick={() => setOpen(true)}>
            有人请假…
          </Button>
        }
      >
        编制人不能审核自己写的报告。
        {deputies.length === 0 && "审核人、签发人请假，可以由别人代几天。"}
        {deputies.length > 0 && (
          <ul aria-label={`${office.name}谁请假、由谁代`}>
            {deputies.map((each) => (
              <li key={each.id} className="flex flex-wrap items-center gap-x-3">
                <span>{saidOf(each)}</span>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`去掉：${saidOf(each)}`}
                  onClick={() => void end(each)}
                >
                  去掉
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Banner>
      <div role="status">
        {failure && (
          <Banner tone="err" className="mt-2">
            {failure}
          </Banner>
        )}
      </div>
      {open && (
        <DeputyDialog
          office={office}
          choice={choice}
          onEntered={(entered) => {
            setKnown(entered);
            setFailure(null);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
